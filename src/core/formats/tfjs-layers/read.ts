/**
 * SimpleCNN's weights from a zipped TF.js layers model: one that `write.ts` wrote, or one of the same layer names that TF.js or
 * its converter saved. Only the weights are read; the topology is taken to be SimpleCNN's, as their names and shapes are.
 *
 * It is an int8 model where fc1 and fc2 are both quantized symmetrically; whatever else is uint8 becomes the floats it stands for.
 */
import { type ChannelsLastState, fromChannelsLast } from '../../network/layout.ts';
import {
  buildStateDict,
  type LinearLayerName,
  linearLayers,
  parameterNames,
  parameterShapes,
  type StateDict,
} from '../../network/simple-cnn.ts';
import type { Tensor } from '../safetensors/safetensors.ts';
import { type Weights, weightsFromTensors } from '../safetensors/weights-file.ts';
import { TfjsLayersError } from './error.ts';
import { levelShift, symmetric } from './manifest.ts';
import { readStoredWeights, type StoredWeight } from './stored-weights.ts';
import { kerasName, perChannelShapes, plainShapes, scaleLayer, type WeightShapes } from './weight-names.ts';

/**
 * fileName is for messages. Throws ZipError or TfjsLayersError where it is no such file, WeightsError where its values can't be
 * used.
 */
export function readTfjsLayers(bytes: Uint8Array, fileName: string): Weights {
  const weights = readStoredWeights(bytes, fileName);
  const perChannel = linearLayers.some((layer) => weights.has(`${scaleLayer(layer)}/gamma`));
  checkShapes(weights, perChannel ? perChannelShapes : plainShapes, fileName);
  const reader = new ModelReader(weights, fileName);
  return weightsFromTensors(perChannel ? reader.perChannel() : reader.plain(), fileName);
}

function checkShapes(
  weights: ReadonlyMap<string, StoredWeight>,
  expected: WeightShapes,
  fileName: string,
): void {
  for (const [name, shape] of expected) {
    const found = weights.get(name)?.shape;
    if (!found) {
      throw new TfjsLayersError(
        fileName,
        `its weight ${name} is missing. The layers must be called conv1, conv2, fc1 and fc2.`,
      );
    }
    if (found.join() !== shape.join()) {
      throw new TfjsLayersError(
        fileName,
        `${name} has shape [${found.join(', ')}], not [${shape.join(', ')}]. These are not the weights of this SimpleCNN.`,
      );
    }
  }
  const extra = [...weights.keys()].find((name) => !expected.has(name));
  if (extra !== undefined) {
    throw new TfjsLayersError(fileName, `its weight ${extra.slice(0, 80)} is not part of SimpleCNN.`);
  }
}

/** The int8 values of a layer, as floats, and what they are to be multiplied by. */
interface Levels {
  readonly values: Float32Array<ArrayBuffer>;
  readonly scales: Float32Array<ArrayBuffer>;
}

class ModelReader {
  readonly #weights: ReadonlyMap<string, StoredWeight>;
  readonly #fileName: string;

  constructor(weights: ReadonlyMap<string, StoredWeight>, fileName: string) {
    this.#weights = weights;
    this.#fileName = fileName;
  }

  plain(): ReadonlyMap<string, Tensor> {
    const state: ChannelsLastState = buildStateDict((name) => this.#floats(kerasName(name)));
    const fc1 = symmetricLevels(this.#weight('fc1/kernel'));
    const fc2 = symmetricLevels(this.#weight('fc2/kernel'));
    return fc1 && fc2 ? int8Tensors(state, { fc1, fc2 }) : floatTensors(fromChannelsLast(state));
  }

  perChannel(): ReadonlyMap<string, Tensor> {
    const biases = { 'fc1.bias': this.#scaling('fc1', 'beta'), 'fc2.bias': this.#scaling('fc2', 'beta') };
    const state: ChannelsLastState = buildStateDict((name) =>
      name === 'fc1.bias' || name === 'fc2.bias' ? biases[name] : this.#floats(kerasName(name)),
    );
    const levels = (layer: LinearLayerName): Levels => {
      this.#checkAll(layer, 'moving_mean', 0);
      this.#checkAll(layer, 'moving_variance', 1);
      return { values: this.#integers(layer), scales: this.#scaling(layer, 'gamma') };
    };
    return int8Tensors(state, { fc1: levels('fc1'), fc2: levels('fc2') });
  }

  #weight(name: string): StoredWeight {
    const weight = this.#weights.get(name);
    if (!weight) throw new TfjsLayersError(this.#fileName, `its weight ${name} is missing.`);
    return weight;
  }

  #floats(name: string): Float32Array<ArrayBuffer> {
    return decoded(this.#weight(name));
  }

  #scaling(layer: LinearLayerName, weight: string): Float32Array<ArrayBuffer> {
    return this.#floats(`${scaleLayer(layer)}/${weight}`);
  }

  /** Otherwise the layer would do more than multiply and add. */
  #checkAll(layer: LinearLayerName, weight: string, expected: number): void {
    if (this.#scaling(layer, weight).every((value) => value === expected)) return;
    throw new TfjsLayersError(
      this.#fileName,
      `${scaleLayer(layer)}/${weight} is not ${expected} throughout, so that its scales can't be told. Export the model anew.`,
    );
  }

  #integers(layer: LinearLayerName): Float32Array<ArrayBuffer> {
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

/** As TF.js decodes it. */
function decoded({ bytes, quantization }: StoredWeight): Float32Array<ArrayBuffer> {
  // Copied, for the bytes are aligned to nothing.
  if (!quantization) return new Float32Array(Uint8Array.from(bytes).buffer);
  const { scale, min } = quantization;
  return Float32Array.from(bytes, (level) => level * scale + min);
}

function floatTensors(state: StateDict): Map<string, Tensor> {
  return new Map(
    parameterNames.map((name) => [
      name,
      { dtype: 'F32', shape: parameterShapes[name], data: new Uint8Array(state[name].buffer) },
    ]),
  );
}

/** Under the names that an int8 safetensors file has. */
function int8Tensors(
  state: ChannelsLastState,
  { fc1, fc2 }: Readonly<Record<LinearLayerName, Levels>>,
): ReadonlyMap<string, Tensor> {
  const rearranged = fromChannelsLast({ ...state, 'fc1.weight': fc1.values, 'fc2.weight': fc2.values });
  const tensors = floatTensors(rearranged);
  for (const [layer, { scales }] of [
    ['fc1', fc1],
    ['fc2', fc2],
  ] as const) {
    const name = `${layer}.weight` as const;
    const data = new Uint8Array(Int8Array.from(rearranged[name]).buffer);
    tensors.set(name, { dtype: 'I8', shape: parameterShapes[name], data });
    tensors.set(`${name}_scale`, {
      dtype: 'F32',
      shape: [scales.length],
      data: new Uint8Array(scales.buffer),
    });
  }
  return tensors;
}
