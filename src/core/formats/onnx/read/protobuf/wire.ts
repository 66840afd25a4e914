/**
 * Reads protobuf: the fields of one message, one after the other, without copying. Time and memory are bounded: all messages of a
 * file together may have so many fields.
 *
 * Source: https://protobuf.dev/programming-guides/encoding/
 */
import { decodeUtf8 } from '../../../utf8.ts';
import { OnnxProblem } from '../error.ts';
import { told } from '../telling.ts';

export type WireField =
  | { readonly number: number; readonly wire: 'varint'; readonly value: number }
  /** A fixed32 or fixed64, or text, bytes, a message or packed numbers. */
  | { readonly number: number; readonly wire: 'fixed' | 'bytes'; readonly bytes: Uint8Array };

/** The largest network has some hundred nodes of ten fields each. */
const mostFields = 50_000;

export class Wire {
  #fields = 0;

  /** The fields of a message. Throws OnnxProblem where the bytes are no such thing. */
  *fields(bytes: Uint8Array): Generator<WireField, void> {
    let at = 0;
    while (at < bytes.length) {
      if (++this.#fields > mostFields) {
        throw new OnnxProblem(told('onnx/too-many-fields', { most: String(mostFields) }));
      }
      const tag = varint(bytes, at);
      const number = Math.floor(tag.value / 8);
      if (number < 1) throw damaged();
      const wireType = tag.value % 8;
      at = tag.end;
      if (wireType === 0) {
        const { value, end } = varint(bytes, at);
        yield { number, wire: 'varint', value };
        at = end;
        continue;
      }
      const { start, length } = extent(bytes, at, wireType);
      at = start + length;
      if (at > bytes.length) throw damaged();
      yield { number, wire: wireType === 2 ? 'bytes' : 'fixed', bytes: bytes.subarray(start, at) };
    }
  }
}

const damaged = (): OnnxProblem => new OnnxProblem(told('onnx/damaged'));

function extent(bytes: Uint8Array, at: number, wireType: number): { start: number; length: number } {
  switch (wireType) {
    case 1:
      return { start: at, length: 8 };
    case 2: {
      const { value, end } = varint(bytes, at);
      if (value < 0) throw damaged();
      return { start: end, length: value };
    }
    case 5:
      return { start: at, length: 4 };
    default:
      throw damaged();
  }
}

/** The signed 64 bits that begin here, seven to a byte. Beyond 2^53 the last digits are lost: nothing here counts so far. */
export function varint(bytes: Uint8Array, start: number): { readonly value: number; readonly end: number } {
  let low = 0;
  let high = 0;
  for (let i = 0; i < 10; i++) {
    const byte = bytes[start + i];
    if (byte === undefined) break;
    const group = byte & 0x7f;
    if (i < 4) low += group * 2 ** (7 * i);
    else high += group * 2 ** (7 * (i - 4));
    if (byte < 0x80) return { value: signed(low, high), end: start + i + 1 };
  }
  throw damaged();
}

/** low: 28 bits, high: those above them. */
function signed(low: number, high: number): number {
  const above = high % 2 ** 36;
  return (above >= 2 ** 35 ? above - 2 ** 36 : above) * 2 ** 28 + low;
}

/** Text that is not UTF-8 stands for no name that anything else could have. */
export const textOf = (field: WireField): string =>
  field.wire === 'bytes' ? (decodeUtf8(field.bytes) ?? '\ufffd') : '';

export const numberOf = (field: WireField): number => (field.wire === 'varint' ? field.value : 0);

export const bytesOf = (field: WireField): Uint8Array => (field.wire === 'varint' ? noBytes : field.bytes);

const noBytes = new Uint8Array();

export function float32Of(field: WireField): number {
  const bytes = bytesOf(field);
  if (bytes.length !== 4) throw damaged();
  return new DataView(bytes.buffer, bytes.byteOffset, 4).getFloat32(0, true);
}

/** A repeated number may stand alone or with its like in one field. */
export function* integersOf(field: WireField): Generator<number, void> {
  if (field.wire === 'varint') yield field.value;
  if (field.wire !== 'bytes') return;
  for (let at = 0; at < field.bytes.length; ) {
    const { value, end } = varint(field.bytes, at);
    yield value;
    at = end;
  }
}
