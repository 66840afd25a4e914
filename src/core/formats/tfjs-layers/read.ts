/**
 * A network's weights from a zipped TF.js layers model: one that `write.ts` wrote, or one of the same layer names that TF.js or
 * its converter saved. Only the weights are read; the network follows from their names and shapes.
 *
 * It is an int8 model where all dense layers are quantized symmetrically; whatever else is uint8 becomes the floats it stands for.
 */
import { biasName, describeNetwork, type Layer, layersOf, weightName } from '../../network/describe.ts';
import { inferNetwork } from '../../network/infer.ts';
import { weightFromChannelsLast } from '../../network/layout.ts';
import { NetworkError } from '../../network/limits.ts';
import { networkName } from '../../network/presets.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import { type NetworkFile, networkFromTensors } from '../safetensors/network-reader.ts';
import type { Tensor } from '../safetensors/safetensors.ts';
import { TfjsLayersError } from './error.ts';
import { levelShift, symmetric } from './manifest.ts';
import { readStoredWeights, type StoredWeight } from './stored-weights.ts';
import {
  type KerasShapes,
  kerasName,
  perChannelShapes,
  plainShapes,
  pytorchShape,
  scaleLayer,
} from './weight-names.ts';

/**
 * fileName is for messages. present: the network in use, to whose weights these are compared first. Throws ZipError or TfjsLayersError
 * where it is no such file, WeightsError where its values can't be used.
 */
export function readTfjsLayers(bytes: Uint8Array, fileName: string, present: NetworkSpec): NetworkFile {
  const weights = readStoredWeights(bytes, fileName);
  const spec = networkOf(weights, fileName, present);
  const perChannel = layersOf(spec).some(({ name }) => weights.has(`${scaleLayer(name)}/gamma`));
  checkShapes(weights, perChannel ? perChannelShapes(spec) : plainShapes(spec), fileName, spec);
  const reader = new ModelReader(weights, fileName, spec);
  const tensors = perChannel ? reader.perChannel() : reader.plain();
  return networkFromTensors({ tensors, metadata: {} }, fileName, spec);
}

function networkOf(
  weights: ReadonlyMap<string, StoredWeight>,
  fileName: string,
  present: NetworkSpec,
): NetworkSpec {
  const shapes = [...weights].flatMap(([name, { shape }]) => {
    const layer = /^((?:conv|fc)\d+)\/kernel$/.exec(name)?.[1];
    return layer === undefined ? [] : [[weightName(layer), pytorchShape(shape)] as const];
  });
  try {
    return inferNetwork(new Map(shapes), present);
  } catch (error) {
    throw error instanceof NetworkError ? new TfjsLayersError(fileName, error.message) : error;
  }
}

function checkShapes(
  weights: ReadonlyMap<string, StoredWeight>,
  expected: KerasShapes,
  fileName: string,
  spec: NetworkSpec,
): void {
  const names = layersOf(spec).map(({ name }) => name);
  for (const [name, shape] of expected) {
    const found = weights.get(name)?.shape;
    if (!found) {
      throw new TfjsLayersError(
        fileName,
        `its weight ${name} is missing. The layers must be called ${names.slice(0, -1).join(', ')} and ${names.at(-1)}.`,
      );
    }
    if (found.join() !== shape.join()) {
      throw new TfjsLayersError(
        fileName,
        `${name} has shape [${found.join(', ')}], not [${shape.join(', ')}]. These are not the weights of this ${networkName(spec)}.`,
      );
    }
  }
  const extra = [...weights.keys()].find((name) => !expected.has(name));
  if (extra !== undefined) {
    throw new TfjsLayersError(
      fileName,
      `its weight ${extra.slice(0, 80)} is not part of ${networkName(spec)}.`,
    );
  }
}

/** The int8 values of a layer, as floats in Keras's layout, and the scales that they are multiplied by. */
interface Levels {
  readonly values: Float32Array<ArrayBuffer>;
  readonly scales: Float32Array<ArrayBuffer>;
}

class ModelReader {
  readonly #weights: ReadonlyMap<string, StoredWeight>;
  readonly #fileName: string;
  readonly #spec: NetworkSpec;
  readonly #dense: readonly Layer[];

  constructor(weights: ReadonlyMap<string, StoredWeight>, fileName: string, spec: NetworkSpec) {
    this.#weights = weights;
    this.#fileName = fileName;
    this.#spec = spec;
    this.#dense = layersOf(spec).filter(({ kind }) => kind === 'dense');
  }

  /** Returns the tensors under the names of a safetensors file, as `perChannel` does. */
  plain(): ReadonlyMap<string, Tensor> {
    const tensors = this.#floatTensors();
    const levels = this.#dense.flatMap((layer) => {
      const found = symmetricLevels(this.#weight(kerasName(weightName(layer.name))));
      return found ? [[layer, found] as const] : [];
    });
    if (levels.length < this.#dense.length) return tensors;
    for (const [layer, found] of levels) addLevels(tensors, layer, found);
    return tensors;
  }

  perChannel(): ReadonlyMap<string, Tensor> {
    const tensors = this.#floatTensors();
    for (const layer of this.#dense) {
      const { name } = layer;
      this.#checkAll(name, 'moving_mean', 0);
      this.#checkAll(name, 'moving_variance', 1);
      addLevels(tensors, layer, { values: this.#integers(name), scales: this.#scaling(name, 'gamma') });
      tensors.set(biasName(name), floatTensor(this.#scaling(name, 'beta'), [layer.outFeatures]));
    }
    return tensors;
  }

  /** Returns all weights that the file has, as the floats that they stand for. */
  #floatTensors(): Map<string, Tensor> {
    const tensors = new Map<string, Tensor>();
    for (const { name, kind, layer, shape } of describeNetwork(this.#spec).parameters) {
      if (!this.#weights.has(kerasName(name))) continue;
      const values = this.#floats(kerasName(name));
      tensors.set(
        name,
        floatTensor(kind === 'weight' ? weightFromChannelsLast(layer, values) : values, shape),
      );
    }
    return tensors;
  }

  #weight(name: string): StoredWeight {
    const weight = this.#weights.get(name);
    if (!weight) throw new TfjsLayersError(this.#fileName, `its weight ${name} is missing.`);
    return weight;
  }

  #floats(name: string): Float32Array<ArrayBuffer> {
    return decoded(this.#weight(name));
  }

  #scaling(layer: string, weight: string): Float32Array<ArrayBuffer> {
    return this.#floats(`${scaleLayer(layer)}/${weight}`);
  }

  /** Otherwise the layer would do more than multiply and add. */
  #checkAll(layer: string, weight: string, expected: number): void {
    if (this.#scaling(layer, weight).every((value) => value === expected)) return;
    throw new TfjsLayersError(
      this.#fileName,
      `${scaleLayer(layer)}/${weight} is not ${expected} throughout, so that its scales can't be told. Export the model anew.`,
    );
  }

  #integers(layer: string): Float32Array<ArrayBuffer> {
    const values = this.#floats(`${layer}/kernel`);
    const wrong = values.find((value) => !Number.isInteger(value) || value < -128 || value > 127);
    if (wrong === undefined) return values;
    throw new TfjsLayersError(
      this.#fileName,
      `${layer}/kernel holds ${wrong}, but a layer with scales beside it must hold whole numbers from -128 to 127.`,
    );
  }
}

/** Undefined where they are no int8 values with zero point 0 and a float32 scale. */
function symmetricLevels({ bytes, quantization }: StoredWeight): Levels | undefined {
  if (!quantization) return undefined;
  const { scale, min } = quantization;
  if (!(scale > 0) || scale !== Math.fround(scale) || min !== symmetric(scale).min) return undefined;
  return {
    values: Float32Array.from(bytes, (level) => level - levelShift),
    scales: Float32Array.of(scale),
  };
}

/** Decodes a weight as TF.js does. */
function decoded({ bytes, quantization }: StoredWeight): Float32Array<ArrayBuffer> {
  // Copied, for the bytes are aligned to nothing.
  if (!quantization) return new Float32Array(Uint8Array.from(bytes).buffer);
  const { scale, min } = quantization;
  return Float32Array.from(bytes, (level) => level * scale + min);
}

function floatTensor(values: Float32Array<ArrayBuffer>, shape: readonly number[]): Tensor {
  return { dtype: 'F32', shape, data: new Uint8Array(values.buffer) };
}

/** Replaces the layer's float weight by its int8 levels. */
function addLevels(tensors: Map<string, Tensor>, layer: Layer, { values, scales }: Levels): void {
  const name = weightName(layer.name);
  const data = new Uint8Array(Int8Array.from(weightFromChannelsLast(layer, values)).buffer);
  tensors.set(name, { dtype: 'I8', shape: layer.weightShape, data });
  tensors.set(`${name}_scale`, floatTensor(scales, [scales.length]));
}
