/** Reads SimpleCNN's weights, float or quantized by any scheme, in the form that `weights-file.ts` describes. */
import {
  buildStateDict,
  forEachLayer,
  type LayerName,
  type LinearLayerName,
  linearLayers,
  parameterNames,
  parameterShapes,
  type StateDict,
  weightMatrix,
} from '../../network/simple-cnn.ts';
import { type ActivationParameters, highestActivation } from '../../quantization/grid/affine.ts';
import { groupCount } from '../../quantization/grid/grouping.ts';
import { type LowBitWeights, middleCode } from '../../quantization/grid/low-bit.ts';
import { packedLength, unpackBits } from '../../quantization/grid/packing.ts';
import type { Granularity, QuantizedWeights } from '../../quantization/grid/weights.ts';
import type { FloatLayer } from '../../quantization/reference/float-layer.ts';
import type { DynamicLayer, DynamicNetwork } from '../../quantization/schemes/dynamic.ts';
import type { QuantizedNetwork } from '../../quantization/schemes/quantized-network.ts';
import type { Bits, StaticScheme, WeightOnlyScheme } from '../../quantization/schemes/scheme.ts';
import type { StaticLayer } from '../../quantization/schemes/static-layer.ts';
import type { StaticNetwork } from '../../quantization/schemes/static-network.ts';
import type { LowBitLayer, WeightOnlyNetwork } from '../../quantization/schemes/weight-only.ts';
import { shapeKey } from './network-writer.ts';
import { parseSafetensors, type SafetensorsFile, type Tensor } from './safetensors.ts';
import { parseScheme, type StoredScheme } from './scheme-metadata.ts';
import { WeightsError, WeightsReader } from './weights-reader.ts';

export type NetworkFile = { readonly kind: 'float'; readonly state: StateDict } | QuantizedNetwork;

/** Ten times what SimpleCNN takes: anything larger is some other file. */
export const largestWeightsFile = 16_000_000;

/**
 * fileName is for messages. What is read is sound: values finite, scales usable, zero points among the levels. Throws
 * SafetensorsError where it is no such file, WeightsError where it holds something else.
 */
export function readNetwork(bytes: Uint8Array, fileName: string): NetworkFile {
  checkLength(bytes, fileName);
  return networkFromTensors(parseSafetensors(bytes, fileName), fileName);
}

/** Throws WeightsError where a file is too long to be read at all. */
export function checkLength(bytes: Uint8Array, fileName: string): void {
  if (bytes.length <= largestWeightsFile) return;
  throw new WeightsError(
    `${fileName} has ${bytes.length} bytes; SimpleCNN's weights take less than 2 MB. Choose a file of at most ${largestWeightsFile} bytes.`,
  );
}

/** The same for tensors of any file, under the names that a safetensors file has. Throws WeightsError. */
export function networkFromTensors(file: SafetensorsFile, fileName: string): NetworkFile {
  return new NetworkReader(file, fileName).read();
}

class NetworkReader {
  readonly #tensors: ReadonlyMap<string, Tensor>;
  readonly #metadata: SafetensorsFile['metadata'];
  readonly #reader: WeightsReader;

  constructor({ tensors, metadata }: SafetensorsFile, fileName: string) {
    this.#tensors = tensors;
    this.#metadata = metadata;
    this.#reader = new WeightsReader(tensors, fileName);
  }

  read(): NetworkFile {
    const scheme = this.#scheme();
    if (scheme?.kind === 'weightOnly') return this.#weightOnly(scheme);
    if (scheme?.kind === 'static') return this.#static(scheme);
    const quantized = linearLayers.filter((name) => this.#looksQuantized(name));
    if (quantized.length > 0) return this.#dynamic(quantized);
    this.#reader.checkNames('float', parameterNames);
    return { kind: 'float', state: buildStateDict((name) => this.#reader.parameter(name)) };
  }

  /** Undefined where the file needs none. */
  #scheme(): StoredScheme | undefined {
    const { scheme } = this.#metadata;
    if (scheme !== undefined) return parseScheme(scheme, (problem) => this.#reader.fail(problem));
    const name = [...this.#tensors.keys()].find(
      (key) => /\.(weight_zero_point|input_scale|input_zero_point)$/.test(key) || this.#isPacked(key),
    );
    if (name === undefined) return undefined;
    return this.#reader.fail(
      `${name} belongs to a scheme that its metadata should name under "scheme", and do not. Save it with its metadata.`,
    );
  }

  #isPacked(key: string): boolean {
    return key.endsWith('.weight') && this.#tensors.get(key)?.dtype === 'U8';
  }

  #looksQuantized(name: LayerName): boolean {
    return this.#tensors.has(`${name}.weight_scale`) || this.#tensors.get(`${name}.weight`)?.dtype === 'I8';
  }

  #dynamic(layers: readonly LinearLayerName[]): DynamicNetwork {
    this.#reader.checkNames('int8', [...parameterNames, ...layers.map((name) => `${name}.weight_scale`)]);
    const linear = (name: LinearLayerName): FloatLayer | DynamicLayer => {
      if (!layers.includes(name)) return this.#float(name);
      return { kind: 'dynamicInt8', weights: this.#int8(name), bias: this.#reader.parameter(`${name}.bias`) };
    };
    const fc1 = linear('fc1');
    const fc2 = linear('fc2');
    const granularities = [fc1, fc2].flatMap((layer) =>
      layer.kind === 'float32' ? [] : layer.weights.granularity,
    );
    const [granularity = 'per-tensor', other = granularity] = granularities;
    if (granularity !== other) {
      this.#reader.fail(`fc1 is quantized ${granularity}, fc2 ${other}. Quantize both alike.`);
    }
    return {
      kind: 'dynamic',
      scheme: { kind: 'dynamic', granularity, layers },
      layers: { conv1: this.#float('conv1'), conv2: this.#float('conv2'), fc1, fc2 },
    };
  }

  #static(scheme: StaticScheme): StaticNetwork {
    const added = ['weight_scale', 'input_scale', 'input_zero_point'];
    this.#checkNames('static int8', scheme, added);
    const layers = forEachLayer((name): FloatLayer | StaticLayer => {
      if (!scheme.layers.includes(name)) return this.#float(name);
      return {
        kind: 'staticInt8',
        weights: this.#int8(name, scheme.granularity),
        bias: this.#reader.parameter(`${name}.bias`),
        input: this.#input(name),
      };
    });
    return { kind: 'static', scheme, layers };
  }

  #weightOnly(scheme: WeightOnlyScheme): WeightOnlyNetwork {
    const added = scheme.symmetric ? ['weight_scale'] : ['weight_scale', 'weight_zero_point'];
    this.#checkNames(`${scheme.bits}-bit`, scheme, added);
    const layers = forEachLayer((name): FloatLayer | LowBitLayer => {
      if (!scheme.layers.includes(name)) return this.#float(name);
      const bias = this.#reader.parameter(`${name}.bias`);
      return { kind: 'lowBit', weights: this.#lowBit(name, scheme), bias };
    });
    return { kind: 'weightOnly', scheme, layers };
  }

  #checkNames(kind: string, scheme: StoredScheme, added: readonly string[]): void {
    const names = scheme.layers.flatMap((layer) => added.map((suffix) => `${layer}.${suffix}`));
    this.#reader.checkNames(kind, [...parameterNames, ...names]);
  }

  #float(name: LayerName): FloatLayer {
    const weight = this.#reader.parameter(`${name}.weight`);
    return { kind: 'float32', weight, bias: this.#reader.parameter(`${name}.bias`) };
  }

  /** granularity: as it has to be; without it, as many scales as there are tell it. */
  #int8(name: LayerName, granularity?: Granularity): QuantizedWeights {
    const { outFeatures, inFeatures } = weightMatrix(name);
    const { data } = this.#reader.tensor(`${name}.weight`, 'I8', [parameterShapes[`${name}.weight`]]);
    const values = new Int8Array(Uint8Array.from(data).buffer);
    const perTensor = [[1], []];
    const perChannel = [[outFeatures]];
    const shapes = { 'per-tensor': perTensor, 'per-channel': perChannel };
    const scales = this.#reader.scales(
      `${name}.weight_scale`,
      granularity ? shapes[granularity] : [...perTensor, ...perChannel],
    );
    const found: Granularity = scales.length === 1 ? 'per-tensor' : 'per-channel';
    return { granularity: found, inFeatures, outFeatures, values, scales };
  }

  #input(name: LayerName): ActivationParameters {
    const [scale = 0] = this.#reader.scales(`${name}.input_scale`, [[1]]);
    const [zeroPoint = 0] = this.#reader.tensor(`${name}.input_zero_point`, 'U8', [[1]]).data;
    if (zeroPoint > highestActivation) {
      this.#reader.fail(
        `${name}.input_zero_point is ${zeroPoint}, above ${highestActivation}. Calibrate and save again.`,
      );
    }
    return { scale, zeroPoint };
  }

  #lowBit(name: LayerName, { bits, symmetric, granularity }: WeightOnlyScheme): LowBitWeights {
    const { outFeatures, inFeatures } = weightMatrix(name);
    this.#checkShape(name);
    const codes = this.#packed(`${name}.weight`, bits, outFeatures * inFeatures);
    const groups = groupCount(granularity, outFeatures, inFeatures);
    const scales = this.#reader.scales(`${name}.weight_scale`, [[groups]]);
    const zeroPoints = symmetric
      ? new Uint8Array(groups).fill(middleCode(bits))
      : this.#packed(`${name}.weight_zero_point`, bits, groups);
    return { bits, symmetric, granularity, inFeatures, outFeatures, codes, scales, zeroPoints };
  }

  #checkShape(name: LayerName): void {
    const expected = JSON.stringify(parameterShapes[`${name}.weight`]);
    const found = this.#metadata[shapeKey(name)];
    if (found === expected) return;
    this.#reader.fail(
      `its metadata "${shapeKey(name)}" should be ${expected}, and ${found === undefined ? 'are missing' : 'are something else'}. Save it again.`,
    );
  }

  #packed(name: string, bits: Bits, count: number): Uint8Array<ArrayBuffer> {
    const { data } = this.#reader.tensor(name, 'U8', [[packedLength(count, bits)]]);
    try {
      return unpackBits(data, bits, count);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return this.#reader.fail(`${name} is not packed as it should be: ${error.message} Save it again.`);
    }
  }
}
