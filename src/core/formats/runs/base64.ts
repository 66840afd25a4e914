/** Base64 (RFC 4648, section 4) as bytes of ASCII: megabytes of weights need not become a string. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const padding = '='.charCodeAt(0);

const digits = Uint8Array.from(alphabet, (digit) => digit.charCodeAt(0));
const invalid = 255;
const values = new Uint8Array(256).fill(invalid);
for (const [value, digit] of digits.entries()) values[digit] = value;

/** The characters that stand for these bytes. */
export function encodeBase64(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoded = new Uint8Array(4 * Math.ceil(bytes.length / 3)).fill(padding);
  let at = 0;
  for (let index = 0; index < bytes.length; index += 3) {
    const left = bytes.length - index;
    const three = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    encoded[at] = digits[three >> 18] ?? padding;
    encoded[at + 1] = digits[(three >> 12) & 63] ?? padding;
    if (left > 1) encoded[at + 2] = digits[(three >> 6) & 63] ?? padding;
    if (left > 2) encoded[at + 3] = digits[three & 63] ?? padding;
    at += 4;
  }
  return encoded;
}

/** Undefined where these are not the characters that stand for some bytes: of one content there is one spelling. */
export function decodeBase64(encoded: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (encoded.length % 4 !== 0) return undefined;
  const last = encoded.subarray(-2);
  const padded = last[1] === padding ? last.filter((character) => character === padding).length : 0;
  const bytes = new Uint8Array((encoded.length / 4) * 3 - padded);
  let isSound = true;
  const valueAt = (index: number): number => {
    if (index >= encoded.length - padded) return 0;
    const value = values[encoded[index] ?? 0] ?? invalid;
    if (value === invalid) isSound = false;
    return value;
  };
  let at = 0;
  let four = 0;
  for (let index = 0; index < encoded.length && isSound; index += 4) {
    four =
      (valueAt(index) << 18) | (valueAt(index + 1) << 12) | (valueAt(index + 2) << 6) | valueAt(index + 3);
    // What does not fit at the end is padding, and is left out.
    bytes[at++] = four >> 16;
    bytes[at++] = four >> 8;
    bytes[at++] = four;
  }
  const isRestZero = (four & ((1 << (8 * padded)) - 1)) === 0;
  return isSound && isRestZero ? bytes : undefined;
}
