/** What every weights file is checked for, tensor by tensor. */
import type { Layer } from '../../network/describe.ts';
import { biasName, weightName } from '../../network/describe.ts';
import type { Tensor } from './safetensors.ts';

/** A file whose weights can't be used. The message names the file, the tensor, what was expected and found, and what to do. */
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

  fail(problem: string): never {
    throw new WeightsError(`${this.#fileName}: ${problem}`);
  }

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
    const scales = this.floats(name, shapes);
    const wrong = scales.findIndex((scale) => scale <= 0);
    if (wrong >= 0) {
      this.fail(
        `${name} is ${scales[wrong]} at index ${wrong}; a scale must be above 0. Quantize and save again.`,
      );
    }
    const extreme = scales.findIndex((scale) => scale < smallestScale || scale > largestScale);
    if (extreme >= 0) {
      this.fail(
        `${name} is ${scales[extreme]} at index ${extreme}; a scale must lie between ${smallestScale} and ${largestScale}. Quantize and save again.`,
      );
    }
    return scales;
  }

  floats(name: string, shapes: readonly (readonly number[])[]): Float32Array<ArrayBuffer> {
    const { data } = this.tensor(name, 'F32', shapes);
    // Copied to get it aligned; not by `slice`, which Node's Buffer answers with a view. Every machine with a browser is little-endian, as the file is.
    const values = new Float32Array(Uint8Array.from(data).buffer);
    const wrong = values.findIndex((value) => !Number.isFinite(value));
    if (wrong >= 0) {
      this.fail(
        `${name} is ${values[wrong]} at index ${wrong}. Such weights come from training that diverged; choose an earlier file.`,
      );
    }
    return values;
  }

  tensor(name: string, dtype: Tensor['dtype'], shapes: readonly (readonly number[])[]): Tensor {
    const tensor = this.#tensors.get(name);
    if (!tensor) return this.fail(`${name} is missing. Save the model's whole state_dict.`);
    if (tensor.dtype !== dtype) {
      this.fail(`${name} is ${tensor.dtype}, not ${dtype}. Convert it before saving.`);
    }
    if (!shapes.some((shape) => sameShape(shape, tensor.shape))) {
      this.fail(
        `${name} has shape ${shown(tensor.shape)}, not ${shapes.map(shown).join(' or ')}. These are not the weights of this ${this.#network}.`,
      );
    }
    return tensor;
  }
}

/**
 * Throws WeightsError where a tensor is missing or does not belong. present: what the file holds; kind: what weights these are, in
 * words; network: its name.
 */
function checkNames(
  present: readonly string[],
  expected: readonly string[],
  kind: string,
  fileName: string,
  network: string,
): void {
  const missing = expected.filter((name) => !present.includes(name));
  if (missing.length > 0) {
    const held = present.length === 0 ? 'It holds no tensors' : `It holds ${listed(present)}`;
    throw new WeightsError(
      `${fileName}: ${listed(missing)} missing from these ${kind} weights of ${network}. ${held}. Save the model's whole state_dict.`,
    );
  }
  const extra = present.filter((name) => !expected.includes(name));
  if (extra.length > 0) {
    throw new WeightsError(
      `${fileName}: ${listed(extra)} not part of ${network} (${kind} weights). Save the state_dict of this network and nothing else.`,
    );
  }
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
