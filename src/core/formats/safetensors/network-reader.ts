/** Reads a network's weights, float or quantized by any scheme, in the form that `network-writer.ts` describes. */
import { describeNetwork, type Layer, layersOf, weightName } from '../../network/describe.ts';
import { networkName } from '../../network/presets.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import { buildStateDict, type StateDict } from '../../network/state-dict.ts';
import { type ActivationParameters, highestActivation } from '../../quantization/grid/affine.ts';
import type { Granularity, QuantizedWeights } from '../../quantization/grid/weights.ts';
import { formatRow } from '../../quantization/number-formats/number-format.ts';
import type { FloatLayer } from '../../quantization/reference/float-layer.ts';
import type { DynamicLayer, DynamicNetwork } from '../../quantization/schemes/dynamic.ts';
import type { QuantizedNetwork } from '../../quantization/schemes/quantized-network.ts';
import {
  isUniform,
  lowBitOptions,
  type StaticScheme,
  type WeightOnlyScheme,
} from '../../quantization/schemes/scheme.ts';
import type { StaticLayer } from '../../quantization/schemes/static-layer.ts';
import type { StaticNetwork } from '../../quantization/schemes/static-network.ts';
import type { FormatLayer, LowBitLayer, WeightOnlyNetwork } from '../../quantization/schemes/weight-only.ts';
import { largestWeightsFile } from '../file-limits.ts';
import { formatSuffixes, isPackedFormat, readFormatWeights } from './format-tensors.ts';
import { lowBitSuffixes, readLowBitWeights } from './low-bit-tensors.ts';
import { networkOfFile, shapeKey } from './network-metadata.ts';
import { parseSafetensors, type SafetensorsFile, type Tensor } from './safetensors.ts';
import { parseStoredScheme, type StoredScheme } from './scheme-metadata.ts';
import { told } from './telling.ts';
import { WeightsError, WeightsReader } from './weights-reader.ts';

export type NetworkFile = { readonly kind: 'float'; readonly state: StateDict } | QuantizedNetwork;

/**
 * fileName is for messages. present: the network in use, which a file that does not name its own is compared with. What is read is sound: values finite, scales usable, zero points among the levels. Throws
 * SafetensorsError where it is no such file, WeightsError where it holds something else.
 */
export function readNetwork(bytes: Uint8Array, fileName: string, present: NetworkSpec): NetworkFile {
  checkLength(bytes.length, fileName);
  return networkFromTensors(parseSafetensors(bytes, fileName), fileName, present);
}

/** The same where only float weights will do. Throws WeightsError where the file holds quantized ones. */
export function readFloatState(bytes: Uint8Array, fileName: string, present: NetworkSpec): StateDict {
  const network = readNetwork(bytes, fileName, present);
  if (network.kind === 'float') return network.state;
  throw new WeightsError(told('weights/quantized', { file: fileName }));
}

/** Throws WeightsError where a file is too long to be read at all. */
export function checkLength(bytes: number, fileName: string): void {
  if (bytes <= largestWeightsFile) return;
  throw new WeightsError(
    told('weights/too-long', { file: fileName, bytes: String(bytes), most: String(largestWeightsFile) }),
  );
}

/** The same for tensors of any file, under the names that a safetensors file has. Throws WeightsError. */
export function networkFromTensors(
  file: SafetensorsFile,
  fileName: string,
  present: NetworkSpec,
): NetworkFile {
  const fail = (problem: string): never => {
    throw new WeightsError(told('weights/of-file', { file: fileName, problem }));
  };
  return new NetworkReader(file, fileName, networkOfFile(file, present, fail)).read();
}

class NetworkReader {
  readonly #tensors: ReadonlyMap<string, Tensor>;
  readonly #metadata: SafetensorsFile['metadata'];
  readonly #spec: NetworkSpec;
  readonly #layers: readonly Layer[];
  readonly #reader: WeightsReader;

  constructor({ tensors, metadata }: SafetensorsFile, fileName: string, spec: NetworkSpec) {
    this.#tensors = tensors;
    this.#metadata = metadata;
    this.#spec = spec;
    this.#layers = layersOf(spec);
    this.#reader = new WeightsReader(tensors, fileName, networkName(spec));
  }

  read(): NetworkFile {
    const scheme = this.#scheme();
    if (scheme?.kind === 'weightOnly') return this.#weightOnly(scheme);
    if (scheme?.kind === 'static') return this.#static(scheme);
    const dense = this.#layers.filter(({ kind }) => kind === 'dense');
    const quantized = dense.map(({ name }) => name).filter((name) => this.#looksQuantized(name));
    if (quantized.length > 0) return this.#dynamic(quantized);
    this.#checkNames(told('weights/kind-float'), [], []);
    const state = buildStateDict(this.#spec, ({ kind, layer }) =>
      kind === 'weight' ? this.#reader.weight(layer) : this.#reader.bias(layer),
    );
    return { kind: 'float', state };
  }

  /** Undefined where the file needs none. */
  #scheme(): StoredScheme | undefined {
    const { scheme } = this.#metadata;
    // Among float32 weights alone the key is somebody else's.
    if (scheme !== undefined && [...this.#tensors.values()].some(({ dtype }) => dtype !== 'F32'))
      return parseStoredScheme(scheme, this.#spec, (problem) => this.#reader.fail(problem));
    const name = [...this.#tensors.keys()].find(
      (key) => /\.(weight_zero_point|input_scale|input_zero_point)$/.test(key) || this.#isPacked(key),
    );
    if (name === undefined) return undefined;
    return this.#reader.fail(told('weights/no-scheme', { tensor: name }));
  }

  #isPacked(key: string): boolean {
    return key.endsWith('.weight') && /^(U8|F8_.*)$/.test(this.#tensors.get(key)?.dtype ?? '');
  }

  #looksQuantized(name: string): boolean {
    return this.#tensors.has(`${name}.weight_scale`) || this.#tensors.get(weightName(name))?.dtype === 'I8';
  }

  #dynamic(names: readonly string[]): DynamicNetwork {
    this.#checkNames(told('weights/kind-int8'), names, ['weight_scale']);
    const weights = new Map(
      this.#layers.flatMap((layer) => (names.includes(layer.name) ? [[layer.name, this.#int8(layer)]] : [])),
    );
    const granularity = this.#sharedGranularity(weights);
    const layers = this.#made(names, (layer): DynamicLayer => {
      const own = weights.get(layer.name) ?? this.#int8(layer);
      return { kind: 'dynamicInt8', weights: { ...own, granularity }, bias: this.#reader.bias(layer) };
    });
    return {
      kind: 'dynamic',
      scheme: { kind: 'dynamic', granularity, layers: names },
      spec: this.#spec,
      layers,
    };
  }

  /** A layer of one output has one scale either way, and goes with the others; where there are none, the metadata tell. */
  #sharedGranularity(weights: ReadonlyMap<string, QuantizedWeights>): Granularity {
    const found = [...weights].flatMap(([name, { granularity, outFeatures }]) =>
      outFeatures === 1 ? [] : [{ name, granularity }],
    );
    const [first, ...others] = found;
    const other = others.find(({ granularity }) => granularity !== first?.granularity);
    if (first && other) {
      const both = { layer: first.name, other: other.name };
      this.#reader.fail(
        first.granularity === 'per-tensor'
          ? told('weights/per-tensor-and-channel', both)
          : told('weights/per-channel-and-tensor', both),
      );
    }
    const named = this.#metadata.quantization === 'int8 per-channel' ? 'per-channel' : 'per-tensor';
    return first?.granularity ?? named;
  }

  #static(scheme: StaticScheme): StaticNetwork {
    const added = ['weight_scale', 'input_scale', 'input_zero_point'];
    this.#checkNames(told('weights/kind-static-int8'), scheme.layers, added);
    const layers = this.#made(scheme.layers, (layer): StaticLayer => {
      return {
        kind: 'staticInt8',
        weights: this.#int8(layer, scheme.granularity),
        bias: this.#reader.bias(layer),
        input: this.#input(layer.name),
      };
    });
    return { kind: 'static', scheme, spec: this.#spec, layers };
  }

  #weightOnly(scheme: WeightOnlyScheme): WeightOnlyNetwork {
    return { kind: 'weightOnly', scheme, spec: this.#spec, layers: this.#weightOnlyLayers(scheme) };
  }

  #weightOnlyLayers(scheme: WeightOnlyScheme): WeightOnlyNetwork['layers'] {
    if (scheme.format === undefined) {
      const kind = told('weights/kind-low-bit', {
        bits: isUniform(scheme) ? scheme.bits : scheme.bits.join(' '),
      });
      this.#checkNames(kind, scheme.layers, lowBitSuffixes(scheme));
      return this.#made(scheme.layers, (layer): LowBitLayer => {
        this.#checkShape(layer);
        const weights = readLowBitWeights(layer, lowBitOptions(scheme, layer.name), this.#reader);
        return { kind: 'lowBit', weights, bias: this.#reader.bias(layer) };
      });
    }
    const kind = told('weights/kind-format', { format: formatRow(scheme.format).name });
    this.#checkNames(kind, scheme.layers, formatSuffixes(scheme.format));
    return this.#made(scheme.layers, (layer): FormatLayer => {
      if (isPackedFormat(scheme.format)) this.#checkShape(layer);
      const weights = readFormatWeights(layer, scheme, this.#reader);
      return { kind: 'numberFormat', weights, bias: this.#reader.bias(layer) };
    });
  }

  /** kind: a message of what weights these are. added: endings of the tensors that each quantized layer has beyond weight and bias. */
  #checkNames(kind: string, quantized: readonly string[], added: readonly string[]): void {
    const names = quantized.flatMap((layer) => added.map((suffix) => `${layer}.${suffix}`));
    const parameters = describeNetwork(this.#spec).parameters.map(({ name }) => name);
    this.#reader.checkNames(kind, [...parameters, ...names]);
  }

  /** Every layer, by name: those that are quantized as `make` makes them, the others float. */
  #made<Made>(quantized: readonly string[], make: (layer: Layer) => Made): Map<string, Made | FloatLayer> {
    return new Map(
      this.#layers.map((layer) => [
        layer.name,
        quantized.includes(layer.name) ? make(layer) : this.#float(layer),
      ]),
    );
  }

  #float(layer: Layer): FloatLayer {
    return { kind: 'float32', weight: this.#reader.weight(layer), bias: this.#reader.bias(layer) };
  }

  /** granularity: as it has to be; without it, as many scales as there are tell it. */
  #int8({ name, outFeatures, inFeatures, weightShape }: Layer, granularity?: Granularity): QuantizedWeights {
    const { data } = this.#reader.tensor(weightName(name), 'I8', [weightShape]);
    const values = new Int8Array(Uint8Array.from(data).buffer);
    const perTensor = [[1], []];
    const perChannel = [[outFeatures]];
    const shapes = { 'per-tensor': perTensor, 'per-channel': perChannel };
    const scales = this.#reader.scales(
      `${name}.weight_scale`,
      granularity ? shapes[granularity] : [...perTensor, ...perChannel],
    );
    const found = scales.length === 1 ? 'per-tensor' : 'per-channel';
    return { granularity: granularity ?? found, inFeatures, outFeatures, values, scales };
  }

  #input(name: string): ActivationParameters {
    const [scale = 0] = this.#reader.scales(`${name}.input_scale`, [[1]]);
    const [zeroPoint = 0] = this.#reader.tensor(`${name}.input_zero_point`, 'U8', [[1]]).data;
    if (zeroPoint > highestActivation) {
      const tensor = `${name}.input_zero_point`;
      this.#reader.fail(told('weights/zero-point', { tensor, value: zeroPoint, most: highestActivation }));
    }
    return { scale, zeroPoint };
  }

  /** Packed weights do not show their shape, so the metadata have to. */
  #checkShape({ name, weightShape }: Layer): void {
    const expected = JSON.stringify(weightShape);
    const key = shapeKey(name);
    const found = this.#metadata[key];
    if (found === expected) return;
    this.#reader.fail(
      found === undefined
        ? told('weights/packed-shape-missing', { key, expected })
        : told('weights/packed-shape-other', { key, expected }),
    );
  }
}
