/** The checksum of a zip archive's entries: CRC-32 with the reflected polynomial 0xEDB88320. Source: PKWARE APPNOTE 4.4.7. */

/** The CRC of each single byte. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0);
  return remainder;
});

/** An unsigned 32-bit integer. before: the checksum of the bytes that go before these. The loop counts: `for ... of` takes four times as long, and this runs on megabytes of weights. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let remainder = before ^ 0xffffffff;
  for (let index = 0; index < bytes.length; index++)
    remainder = (remainder >>> 8) ^ (table[(remainder ^ (bytes[index] ?? 0)) & 0xff] ?? 0);
  return (remainder ^ 0xffffffff) >>> 0;
}
