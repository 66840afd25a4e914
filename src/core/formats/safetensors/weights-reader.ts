/** What every weights file is checked for, tensor by tensor. */
import type { Layer } from '../../network/describe.ts';
import { biasName, weightName } from '../../network/describe.ts';
import { type Bits, packedLength, unpackBits } from '../../quantization/grid/packing.ts';
import type { Tensor } from './safetensors.ts';
import { shownShape, someOf } from './some-of.ts';
import { told } from './telling.ts';

/** A file whose weights can't be used. The message tells the file, the tensor, what was expected and found, and what to do. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError';
}

/** A scale has a float32 reciprocal, and 256 levels of it are no more than float32 holds. */
const smallestScale = 1e-37;
const largestScale = 1e36;

/** Takes the tensors out of one file, or says what is wrong with them. */
export class WeightsReader {
  readonly #tensors: ReadonlyMap<string, Tensor>;
  readonly #fileName: string;
  /** The network's name, for messages. */
  readonly #network: string;

  /** network: what a person calls the network that the file should hold. */
  constructor(tensors: ReadonlyMap<string, Tensor>, fileName: string, network: string) {
    this.#tensors = tensors;
    this.#fileName = fileName;
    this.#network = network;
  }

  /** problem: a message. */
  fail(problem: string): never {
    throw new WeightsError(told('weights/of-file', { file: this.#fileName, problem }));
  }

  /** kind: a message of what weights these are. */
  checkNames(kind: string, expected: readonly string[]): void {
    checkNames([...this.#tensors.keys()], expected, kind, this.#fileName, this.#network);
  }

  weight({ name, weightShape }: Layer): Float32Array<ArrayBuffer> {
    return this.floats(weightName(name), [weightShape]);
  }

  bias({ name, outFeatures }: Layer): Float32Array<ArrayBuffer> {
    return this.floats(biasName(name), [[outFeatures]]);
  }

  /** Positive, and neither so large nor so small that what they stand for leaves float32. */
  scales(name: string, shapes: readonly (readonly number[])[]): Float32Array<ArrayBuffer> {
    const scales = this.scalesOrZero(name, shapes);
    const wrong = scales.indexOf(0);
    if (wrong >= 0) {
      this.fail(told('weights/scale-not-positive', valueAt(name, scales, wrong)));
    }
    const extreme = scales.findIndex((scale) => scale < smallestScale || scale > largestScale);
    if (extreme >= 0) {
      const bounds = { least: String(smallestScale), most: String(largestScale) };
      this.fail(told('weights/scale-extreme', { ...valueAt(name, scales, extreme), ...bounds }));
    }
    return scales;
  }

  /** The same for formats in which a group of zeros has the scale 0, and which divide by no scale once the weights are stored. */
  scalesOrZero(name: string, shapes: readonly (readonly number[])[]): Float32Array<ArrayBuffer> {
    const scales = this.floats(name, shapes);
    const wrong = scales.findIndex((scale) => scale < 0);
    if (wrong >= 0) {
      this.fail(told('weights/scale-not-positive', valueAt(name, scales, wrong)));
    }
    return scales;
  }

  floats(name: string, shapes: readonly (readonly number[])[]): Float32Array<ArrayBuffer> {
    const { data } = this.tensor(name, 'F32', shapes);
    // Copied to get it aligned; not by `slice`, which Node's Buffer answers with a view. Every machine with a browser is little-endian, as the file is.
    const values = new Float32Array(Uint8Array.from(data).buffer);
    const wrong = values.findIndex((value) => !Number.isFinite(value));
    if (wrong >= 0) {
      this.fail(told('weights/not-finite', valueAt(name, values, wrong)));
    }
    return values;
  }

  /** Codes of so many bits, see `packing.ts`. */
  packed(name: string, bits: Bits, count: number): Uint8Array<ArrayBuffer> {
    const { data } = this.tensor(name, 'U8', [[packedLength(count, bits)]]);
    try {
      return unpackBits(data, bits, count);
    } catch (error) {
      // As many bytes as it wants are there: what is left is spare bits that are set.
      if (!(error instanceof RangeError)) throw error;
      return this.fail(told('weights/spare-bits', { tensor: name }));
    }
  }

  tensor(name: string, dtype: Tensor['dtype'], shapes: readonly (readonly number[])[]): Tensor {
    const tensor = this.#tensors.get(name);
    if (!tensor) return this.fail(told('weights/tensor-missing', { tensor: name }));
    if (tensor.dtype !== dtype) {
      this.fail(told('weights/type', { tensor: name, found: tensor.dtype, expected: dtype }));
    }
    if (!shapes.some((shape) => sameShape(shape, tensor.shape))) {
      const found = shownShape(tensor.shape);
      const expected = shapes
        .map(shownShape)
        .reduceRight((other, one) => told('weights/either', { one, other }));
      this.fail(told('weights/shape', { tensor: name, found, expected, network: this.#network }));
    }
    return tensor;
  }
}

/**
 * Throws WeightsError where a tensor is missing or does not belong. present: what the file holds; kind: a message of what weights these
 * are; network: its name.
 */
function checkNames(
  present: readonly string[],
  expected: readonly string[],
  kind: string,
  fileName: string,
  network: string,
): void {
  const refuse = (problem: string): never => {
    throw new WeightsError(told('weights/of-file', { file: fileName, problem }));
  };
  const missing = expected.filter((name) => !present.includes(name));
  if (missing.length > 0) {
    const holds =
      present.length === 0
        ? told('weights/holds-nothing')
        : told('weights/holds', { names: someOf(present) });
    refuse(told('weights/missing', { names: someOf(missing), kind, network, holds }));
  }
  const extra = present.filter((name) => !expected.includes(name));
  if (extra.length > 0) {
    refuse(told('weights/not-part', { names: someOf(extra), kind, network }));
  }
}

function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, i) => size === b[i]);
}

/** A message has no NaN and no infinity but as text. */
const valueAt = (tensor: string, values: Float32Array, index: number) => ({
  tensor,
  value: String(values[index]),
  index: String(index),
});
