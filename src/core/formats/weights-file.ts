/**
 * What the page saves and loads: SimpleCNN's weights as safetensors, under PyTorch's names and in its layout.
 *
 * A float file holds the eight parameters as F32. In an int8 file fc1.weight and fc2.weight are I8 (out, in), each beside an
 * F32 `fc1.weight_scale` / `fc2.weight_scale` of length 1 (per tensor) or out (per channel); their zero points are 0.
 */
import {
  buildStateDict,
  type LinearLayerName,
  linearLayers,
  linearShapes,
  type ParameterName,
  parameterNames,
  parameterShapes,
  type StateDict,
} from '../model/simple-cnn.ts';
import { dequantizeWeights } from '../quantization/dequantize.ts';
import type { QuantizedModel } from '../quantization/model.ts';
import type { Granularity, QuantizedWeights } from '../quantization/weights.ts';
import { parseSafetensors, type Tensor, writeSafetensors } from './safetensors.ts';

export type Metadata = Readonly<Record<string, string>>;

export type Weights =
  | { readonly kind: 'float'; readonly state: StateDict }
  | { readonly kind: 'int8'; readonly model: QuantizedModel };

/** A file whose weights can't be used. The message names the file, the tensor, what was expected and found, and what to do. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError';
}

/** Ten times what SimpleCNN takes: anything larger is some other file. */
export const largestWeightsFile = 16_000_000;

/** `format: pt` is what Hugging Face's loaders look for. */
const origin: Metadata = { format: 'pt', producer: 'Quantization Playground' };

export function writeFloatWeights(state: StateDict, metadata: Metadata = {}): Uint8Array<ArrayBuffer> {
  const tensors = new Map(
    parameterNames.map((name) => [name, floatTensor(state[name], parameterShapes[name])]),
  );
  return writeSafetensors(tensors, { ...origin, ...metadata });
}

export function writeQuantizedWeights(
  model: QuantizedModel,
  metadata: Metadata = {},
): Uint8Array<ArrayBuffer> {
  const tensors = new Map<string, Tensor>();
  for (const name of parameterNames) {
    if (name === 'fc1.weight' || name === 'fc2.weight') continue;
    tensors.set(name, floatTensor(model.float[name], parameterShapes[name]));
  }
  for (const layer of linearLayers) {
    const { values, scales } = model.linear[layer];
    tensors.set(`${layer}.weight`, {
      dtype: 'I8',
      shape: parameterShapes[`${layer}.weight`],
      data: bytesOf(values),
    });
    tensors.set(`${layer}.weight_scale`, floatTensor(scales, [scales.length]));
  }
  return writeSafetensors(tensors, { ...origin, quantization: `int8 ${model.granularity}`, ...metadata });
}

/** fileName is for messages. Throws SafetensorsError where it is no such file, WeightsError where it holds something else. */
export function readWeights(bytes: Uint8Array, fileName: string): Weights {
  checkLength(bytes, fileName);
  return weightsFromTensors(parseSafetensors(bytes, fileName).tensors, fileName);
}

/** Throws WeightsError where it is too long to be read at all. */
export function checkLength(bytes: Uint8Array, fileName: string): void {
  if (bytes.length <= largestWeightsFile) return;
  throw new WeightsError(
    `${fileName} has ${bytes.length} bytes; SimpleCNN's weights take less than 2 MB. Choose a file of at most ${largestWeightsFile} bytes.`,
  );
}

/** tensors: under the names that a safetensors file has, whatever file they are from. Throws WeightsError. */
export function weightsFromTensors(tensors: ReadonlyMap<string, Tensor>, fileName: string): Weights {
  const reader = new WeightsReader(tensors, fileName);
  return isQuantized(tensors)
    ? { kind: 'int8', model: reader.quantized() }
    : { kind: 'float', state: reader.float() };
}

/** The float weights that the model stands for, rounded to what int8 can hold. */
export function dequantizedState({ float, linear }: QuantizedModel): StateDict {
  return {
    ...float,
    'fc1.weight': dequantizeWeights(linear.fc1),
    'fc2.weight': dequantizeWeights(linear.fc2),
  };
}

function isQuantized(tensors: ReadonlyMap<string, Tensor>): boolean {
  return linearLayers.some(
    (layer) => tensors.has(`${layer}.weight_scale`) || tensors.get(`${layer}.weight`)?.dtype === 'I8',
  );
}

/** Takes the tensors out of one file, or says what is wrong with them. */
class WeightsReader {
  readonly #tensors: ReadonlyMap<string, Tensor>;
  readonly #fileName: string;

  constructor(tensors: ReadonlyMap<string, Tensor>, fileName: string) {
    this.#tensors = tensors;
    this.#fileName = fileName;
  }

  float(): StateDict {
    checkNames([...this.#tensors.keys()], parameterNames, 'float', this.#fileName);
    return buildStateDict((name) => this.#floats(name, [parameterShapes[name]]));
  }

  quantized(): QuantizedModel {
    const expected = [...parameterNames, ...linearLayers.map((layer) => `${layer}.weight_scale`)];
    checkNames([...this.#tensors.keys()], expected, 'int8', this.#fileName);
    const float = (name: ParameterName): Float32Array<ArrayBuffer> =>
      this.#floats(name, [parameterShapes[name]]);
    const fc1 = this.#linear('fc1');
    const fc2 = this.#linear('fc2');
    if (fc1.granularity !== fc2.granularity) {
      this.#fail(`fc1 is quantized ${fc1.granularity}, fc2 ${fc2.granularity}. Quantize both alike.`);
    }
    return {
      granularity: fc1.granularity,
      float: {
        'conv1.weight': float('conv1.weight'),
        'conv1.bias': float('conv1.bias'),
        'conv2.weight': float('conv2.weight'),
        'conv2.bias': float('conv2.bias'),
        'fc1.bias': float('fc1.bias'),
        'fc2.bias': float('fc2.bias'),
      },
      linear: { fc1, fc2 },
    };
  }

  #fail(problem: string): never {
    throw new WeightsError(`${this.#fileName}: ${problem}`);
  }

  #linear(layer: LinearLayerName): QuantizedWeights {
    const { inFeatures, outFeatures } = linearShapes[layer];
    const { data } = this.#tensor(`${layer}.weight`, 'I8', [parameterShapes[`${layer}.weight`]]);
    const values = new Int8Array(Uint8Array.from(data).buffer);
    const scaleName = `${layer}.weight_scale`;
    const scales = this.#floats(scaleName, [[1], [], [outFeatures]]);
    const wrong = scales.findIndex((scale) => scale <= 0);
    if (wrong >= 0) {
      this.#fail(
        `${scaleName} is ${scales[wrong]} at index ${wrong}; a scale must be above 0. Quantize and save again.`,
      );
    }
    const granularity: Granularity = scales.length === 1 ? 'per-tensor' : 'per-channel';
    return { granularity, inFeatures, outFeatures, values, scales };
  }

  #floats(name: string, shapes: readonly (readonly number[])[]): Float32Array<ArrayBuffer> {
    const { data } = this.#tensor(name, 'F32', shapes);
    // Copied to get it aligned; not by `slice`, which Node's Buffer answers with a view. Every machine with a browser is little-endian, as the file is.
    const values = new Float32Array(Uint8Array.from(data).buffer);
    const wrong = values.findIndex((value) => !Number.isFinite(value));
    if (wrong >= 0) {
      this.#fail(
        `${name} is ${values[wrong]} at index ${wrong}. Such weights come from training that diverged; choose an earlier file.`,
      );
    }
    return values;
  }

  #tensor(name: string, dtype: Tensor['dtype'], shapes: readonly (readonly number[])[]): Tensor {
    const tensor = this.#tensors.get(name);
    if (!tensor) return this.#fail(`${name} is missing. Save the model's whole state_dict.`);
    if (tensor.dtype !== dtype) {
      this.#fail(`${name} is ${tensor.dtype}, not ${dtype}. Convert it before saving.`);
    }
    if (!shapes.some((shape) => sameShape(shape, tensor.shape))) {
      this.#fail(
        `${name} has shape ${shown(tensor.shape)}, not ${shapes.map(shown).join(' or ')}. These are not the weights of this SimpleCNN.`,
      );
    }
    return tensor;
  }
}

/** Throws WeightsError where a tensor is missing or does not belong. present: what the file holds. */
export function checkNames(
  present: readonly string[],
  expected: readonly string[],
  kind: Weights['kind'],
  fileName: string,
): void {
  const missing = expected.filter((name) => !present.includes(name));
  if (missing.length > 0) {
    const held = present.length === 0 ? 'It holds no tensors' : `It holds ${listed(present)}`;
    throw new WeightsError(
      `${fileName}: ${listed(missing)} missing from these ${kind} weights of SimpleCNN. ${held}. Save the model's whole state_dict.`,
    );
  }
  const extra = present.filter((name) => !expected.includes(name));
  if (extra.length > 0) {
    throw new WeightsError(
      `${fileName}: ${listed(extra)} not part of SimpleCNN (${kind} weights). Save the state_dict of this network and nothing else.`,
    );
  }
}

function floatTensor(values: Float32Array, shape: readonly number[]): Tensor {
  return { dtype: 'F32', shape, data: bytesOf(values) };
}

function bytesOf(values: Float32Array | Int8Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, i) => size === b[i]);
}

function shown(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`;
}

function listed(names: readonly string[]): string {
  const most = 4;
  const first = names
    .slice(0, most)
    .map((name) => name.slice(0, 80))
    .join(', ');
  return names.length > most ? `${first} and ${names.length - most} more` : first;
}
