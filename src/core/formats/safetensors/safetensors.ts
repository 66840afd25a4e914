/**
 * safetensors: 8 bytes little-endian header length, a JSON header, then the tensors' bytes, back to back.
 *
 * Source: https://github.com/huggingface/safetensors, "Format" in README.md and `safetensors/src/tensor.rs`.
 */
import * as v from 'valibot';
import { messageOf } from '../../told.ts';
import { mostTensors } from '../file-limits.ts';
import { decodeUtf8, encodeUtf8 } from '../utf8.ts';
import { findDuplicateKey } from './json-keys.ts';
import { shownShape } from './some-of.ts';
import { told } from './telling.ts';

/** Bytes of one element. */
export const elementBytes = {
  BOOL: 1,
  U8: 1,
  I8: 1,
  F8_E5M2: 1,
  F8_E4M3: 1,
  F8_E8M0: 1,
  U16: 2,
  I16: 2,
  F16: 2,
  BF16: 2,
  U32: 4,
  I32: 4,
  F32: 4,
  U64: 8,
  I64: 8,
  F64: 8,
  C64: 8,
} as const;

export type Dtype = keyof typeof elementBytes;

export interface Tensor {
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  /** Little-endian. When parsed, a view on the file's bytes, aligned to nothing. */
  readonly data: Uint8Array;
}

export interface SafetensorsFile {
  readonly metadata: Readonly<Record<string, string>>;
  /** The tensors by name, in the order of the header. */
  readonly tensors: ReadonlyMap<string, Tensor>;
}

/** Thrown for a file that is no safetensors file, or a damaged one. The message tells the file and what is wrong. */
export class SafetensorsError extends Error {
  override readonly name = 'SafetensorsError';
}

const lengthBytes = 8;
/** The longest header that is accepted, in bytes: of so many tensors as are allowed. The reference implementation takes 100 MB. */
const largestHeader = 4_000_000;
const metadataKey = '__metadata__';

const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Other keys are ignored, as the format's own reader does. */
const entrySchema = v.object({
  dtype: v.picklist(keysOf(elementBytes)),
  shape: v.array(size),
  data_offsets: v.strictTuple([size, size]),
});

/** fileName is for messages. Throws SafetensorsError. */
export function parseSafetensors(bytes: Uint8Array, fileName: string): SafetensorsFile {
  const reader = new Reader(fileName);
  const { header, data } = reader.split(bytes);
  let metadata: Record<string, string> = {};
  const tensors = new Map<string, Tensor>();
  const stretches: Stretch[] = [];
  for (const [name, entry] of header) {
    if (name === metadataKey) {
      metadata = reader.metadata(entry);
      continue;
    }
    const { dtype, shape, start, end } = reader.tensorEntry(name, entry, data.length);
    tensors.set(name, { dtype, shape, data: data.subarray(start, end) });
    stretches.push({ name, start, end });
  }
  reader.checkNoGaps(stretches, data.length);
  return { metadata, tensors };
}

interface Stretch {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** One file's checks, each of which fails with the file's name. */
class Reader {
  readonly #fileName: string;

  constructor(fileName: string) {
    this.#fileName = fileName;
  }

  #fail(problem: string): never {
    throw new SafetensorsError(told('safetensors/unsound', { file: this.#fileName, problem }));
  }

  split(bytes: Uint8Array): { header: [string, unknown][]; data: Uint8Array } {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
      this.#fail(told('safetensors/is-zip'));
    }
    if (bytes.length < lengthBytes) {
      this.#fail(told('safetensors/too-short', { bytes: String(bytes.length) }));
    }
    const announced = new DataView(bytes.buffer, bytes.byteOffset, lengthBytes).getBigUint64(0, true);
    if (announced > largestHeader) {
      this.#fail(
        told('safetensors/header-too-long', { bytes: String(announced), most: String(largestHeader) }),
      );
    }
    const dataStart = lengthBytes + Number(announced);
    if (dataStart > bytes.length) {
      const following = String(bytes.length - lengthBytes);
      this.#fail(told('safetensors/header-cut-off', { bytes: String(announced), following }));
    }
    return { header: this.#header(bytes.subarray(lengthBytes, dataStart)), data: bytes.subarray(dataStart) };
  }

  #header(bytes: Uint8Array): [string, unknown][] {
    const text = decodeUtf8(bytes);
    if (text === undefined) this.#fail(told('safetensors/header-not-utf-8'));
    if (!text.startsWith('{')) this.#fail(told('safetensors/header-without-brace'));
    const header = this.#json(text);
    if (!isRecord(header)) this.#fail(told('safetensors/header-no-object'));
    const entries = Object.entries(header);
    if (entries.length > mostTensors + 1) {
      const count = String(entries.length);
      this.#fail(told('safetensors/too-many-entries', { count, most: String(mostTensors) }));
    }
    const repeated = findDuplicateKey(text);
    if (repeated !== undefined) this.#fail(told('safetensors/name-twice', { name: repeated }));
    return entries;
  }

  #json(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch (error) {
      return this.#fail(told('safetensors/header-not-json', { cause: messageOf(error) }));
    }
  }

  metadata(entry: unknown): Record<string, string> {
    if (!isRecord(entry)) this.#fail(told('safetensors/metadata-no-object'));
    return Object.fromEntries(
      Object.entries(entry).map(([key, value]) => {
        if (typeof value !== 'string') this.#fail(told('safetensors/metadata-no-string', { key }));
        return [key, value];
      }),
    );
  }

  tensorEntry(name: string, entry: unknown, dataBytes: number): Stretch & { dtype: Dtype; shape: number[] } {
    // One issue is told; a header of megabytes could have millions.
    const result = v.safeParse(entrySchema, entry, { abortEarly: true });
    if (!result.success) {
      const [issue] = result.issues;
      const field = v.getDotPath(issue);
      const problem = issue.message;
      this.#fail(
        field === null
          ? told('safetensors/entry', { tensor: name, problem })
          : told('safetensors/entry-field', { tensor: name, field, problem }),
      );
    }
    const { dtype, shape, data_offsets } = result.output;
    const [start, end] = data_offsets;
    if (start > end || end > dataBytes) {
      const claimed = { start: String(start), end: String(end), bytes: String(dataBytes) };
      this.#fail(told('safetensors/data-cut-off', { tensor: name, ...claimed }));
    }
    const needed = shape.reduce((product, length) => product * length, elementBytes[dtype]);
    if (needed !== end - start) {
      this.#fail(
        told('safetensors/other-size', {
          tensor: name,
          type: dtype,
          shape: shownShape(shape),
          needed: String(needed),
          found: String(end - start),
        }),
      );
    }
    return { name, dtype, shape, start, end };
  }

  /** Every byte after the header belongs to exactly one tensor. */
  checkNoGaps(stretches: readonly Stretch[], dataBytes: number): void {
    let covered = 0;
    for (const { name, start, end } of stretches.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
      if (start > covered) {
        const gap = { start: String(covered), end: String(start) };
        this.#fail(told('safetensors/gap', { ...gap, tensor: name }));
      }
      if (start < covered) this.#fail(told('safetensors/overlap', { tensor: name }));
      covered = end;
    }
    if (covered !== dataBytes)
      this.#fail(told('safetensors/bytes-left', { bytes: String(dataBytes - covered) }));
  }
}

/**
 * The header is padded with spaces to a multiple of 8 and tensors of large elements come first, so that each tensor is aligned
 * to its element. Throws SafetensorsError where a tensor's data does not fit its shape.
 */
export function writeSafetensors(
  tensors: ReadonlyMap<string, Tensor>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const ordered = [...tensors].toSorted(([, a], [, b]) => elementBytes[b.dtype] - elementBytes[a.dtype]);
  const entries: [string, unknown][] = [];
  if (Object.keys(metadata).length > 0) entries.push([metadataKey, metadata]);
  let dataBytes = 0;
  for (const [name, { dtype, shape, data }] of ordered) {
    const needed = shape.reduce((product, length) => product * length, elementBytes[dtype]);
    if (name === metadataKey) throw new RangeError(`A tensor can't be called ${metadataKey}.`);
    if (needed !== data.length) {
      throw new RangeError(
        `Tensor "${name}" of ${dtype} ${shownShape(shape)} needs ${needed} bytes, not ${data.length}.`,
      );
    }
    entries.push([name, { dtype, shape, data_offsets: [dataBytes, dataBytes + data.length] }]);
    dataBytes += data.length;
  }

  const header = encodeUtf8(JSON.stringify(Object.fromEntries(entries)));
  const headerBytes = Math.ceil(header.length / 8) * 8;
  const file = new Uint8Array(lengthBytes + headerBytes + dataBytes);
  new DataView(file.buffer).setBigUint64(0, BigInt(headerBytes), true);
  file.fill(' '.charCodeAt(0), lengthBytes, lengthBytes + headerBytes);
  file.set(header, lengthBytes);
  let next = lengthBytes + headerBytes;
  for (const [, { data }] of ordered) {
    file.set(data, next);
    next += data.length;
  }
  return file;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys;
}
