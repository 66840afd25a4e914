/**
 * Writes protobuf, with the two of its wire types that ONNX files need.
 *
 * Source: https://protobuf.dev/programming-guides/encoding/
 */
import { encodeUtf8 } from '../utf8.ts';

/** A field's number, as the .proto file gives it, and its value: a whole number from 0, text, bytes or a message. */
export type Field = readonly [number: number, value: number | string | Uint8Array | Message];

/** A repeated field stands in it once for every element, in order. */
export type Message = readonly Field[];

/** Wire types: how a reader finds the end of a value. */
const varintType = 0;
const lengthDelimitedType = 2;

/** Throws RangeError for a number that is negative, has a fraction or is beyond 2^53. */
export function encodeMessage(message: Message): Uint8Array<ArrayBuffer> {
  const pieces = messagePieces(message);
  const bytes = new Uint8Array(totalLength(pieces));
  let next = 0;
  for (const piece of pieces) {
    bytes.set(piece, next);
    next += piece.length;
  }
  return bytes;
}

/** Parts that will be laid end to end. This way the content of a nested message is copied only once. */
function messagePieces(message: Message): Uint8Array[] {
  return message.flatMap(([number, value]) => {
    if (typeof value === 'number') return [tag(number, varintType), varint(value)];
    const content = contentPieces(value);
    return [tag(number, lengthDelimitedType), varint(totalLength(content)), ...content];
  });
}

function contentPieces(value: string | Uint8Array | Message): Uint8Array[] {
  if (typeof value === 'string') return [encodeUtf8(value)];
  return value instanceof Uint8Array ? [value] : messagePieces(value);
}

const totalLength = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, { length }) => sum + length, 0);

const tag = (number: number, wireType: number): Uint8Array => varint(number * 8 + wireType);

/** Seven bits a byte, lowest first; the eighth bit says that more follow. */
function varint(value: number): Uint8Array {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${value} can't be written as a varint: only whole numbers from 0 to 2^53 - 1 can.`);
  }
  const bytes: number[] = [];
  let rest = value; // beyond 32 bits there are no shifts
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return Uint8Array.of(...bytes, rest);
}
