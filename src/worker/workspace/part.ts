/** Parts of a stored workspace: bytes under a name, made only where they are not stored yet. */

import { writeFloatWeights } from '../../core/formats/safetensors/network-writer.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import { told } from './telling.ts';

export interface Part {
  readonly name: string;
  /** What the bytes are made of. It never changes: as long as it is the same object, so are the bytes. */
  readonly source: object;
  /** Of what can be done without: the message where the storage has no room for it. */
  readonly whenLeftOut?: string;
  bytes(): Uint8Array;
}

/** A part whose bytes are those of an array. */
export function arrayPart(name: string, array: Uint8Array | Uint32Array | Float32Array | Float64Array): Part {
  return { name, source: array, bytes: () => bytesOf(array) };
}

/** A part that holds float weights. */
export const weightsPart = (name: string, state: StateDict): Part => ({
  name,
  source: state,
  bytes: () => writeFloatWeights(state),
});

export const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Stored parts by their names. A part that is missing is an error that says so. */
export class StoredParts {
  readonly #parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

  constructor(parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>) {
    this.#parts = parts;
  }

  bytes(name: string): Uint8Array<ArrayBuffer> {
    const bytes = this.#parts.get(name);
    if (!bytes) throw new Error(told('work/part-missing', { part: name }));
    return bytes;
  }

  /** A copy that is aligned, whatever the bytes lie in. */
  words(name: string): Uint32Array<ArrayBuffer> {
    return new Uint32Array(this.#aligned(name, Uint32Array.BYTES_PER_ELEMENT));
  }

  floats(name: string): Float32Array<ArrayBuffer> {
    return new Float32Array(this.#aligned(name, Float32Array.BYTES_PER_ELEMENT));
  }

  doubles(name: string): Float64Array<ArrayBuffer> {
    return new Float64Array(this.#aligned(name, Float64Array.BYTES_PER_ELEMENT));
  }

  #aligned(name: string, unit: number): ArrayBuffer {
    const { buffer } = this.bytes(name).slice();
    if (buffer.byteLength % unit !== 0) throw new Error(told('work/part-cut-off', { part: name }));
    return buffer;
  }
}
