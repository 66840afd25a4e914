/**
 * The checksum of a zip archive's entries: CRC-32 with the reflected polynomial 0xEDB88320. Source: PKWARE APPNOTE 4.4.7. It runs on megabytes
 * of weights, so eight bytes are taken at a time ("slicing by eight": Kounavis and Berry, 2005).
 */

/** Tables of 256 values: what each byte adds to the checksum that stands so many bytes before the end of eight. */
const tables = ((): readonly Uint32Array[] => {
  const last = Uint32Array.from({ length: 256 }, (_, byte) => {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0);
    return remainder;
  });
  const all = [last];
  for (let distance = 1; distance < 8; distance++) {
    const nearer = all[distance - 1] ?? last;
    all.push(nearer.map((remainder) => (remainder >>> 8) ^ (last[remainder & 0xff] ?? 0)));
  }
  return all;
})();

const [t0, t1, t2, t3, t4, t5, t6, t7] = tables;

/** An unsigned 32-bit integer. before: the checksum of the bytes that go before these. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let remainder = before ^ 0xffffffff;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let index = 0;
  if (t0 && t1 && t2 && t3 && t4 && t5 && t6 && t7) {
    for (; index + 8 <= bytes.length; index += 8) {
      const low = view.getUint32(index, true) ^ remainder;
      const high = view.getUint32(index + 4, true);
      remainder =
        (t7[low & 0xff] ?? 0) ^
        (t6[(low >>> 8) & 0xff] ?? 0) ^
        (t5[(low >>> 16) & 0xff] ?? 0) ^
        (t4[low >>> 24] ?? 0) ^
        (t3[high & 0xff] ?? 0) ^
        (t2[(high >>> 8) & 0xff] ?? 0) ^
        (t1[(high >>> 16) & 0xff] ?? 0) ^
        (t0[high >>> 24] ?? 0);
    }
  }
  for (; index < bytes.length; index++)
    remainder = (remainder >>> 8) ^ (t0?.[(remainder ^ (bytes[index] ?? 0)) & 0xff] ?? 0);
  return (remainder ^ 0xffffffff) >>> 0;
}
