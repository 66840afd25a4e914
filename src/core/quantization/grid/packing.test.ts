import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bitWidths, packBits, packedLength, unpackBits } from './packing.ts';

const codesOfAnyWidth = fc
  .constantFrom(...bitWidths)
  .chain((width) =>
    fc.record({ width: fc.constant(width), codes: fc.uint8Array({ max: 2 ** width - 1, maxLength: 70 }) }),
  );

it('gives back what was packed, in as few bytes as can be', () => {
  fc.assert(
    fc.property(codesOfAnyWidth, ({ width, codes }) => {
      const packed = packBits(codes, width);
      expect(packed).toHaveLength(Math.ceil((codes.length * width) / 8));
      expect(packed).toHaveLength(packedLength(codes.length, width));
      expect(unpackBits(packed, width, codes.length)).toEqual(codes);
    }),
  );
});

it('reads any bytes, and packs them back to the same', () => {
  fc.assert(
    fc.property(fc.constantFrom(...bitWidths), fc.uint8Array({ maxLength: 40 }), (width, groups) => {
      // Eight codes fill whole bytes, so there are no spare bits.
      const packed = Uint8Array.from(
        { length: groups.length * width },
        (_, i) => (groups[i % groups.length] ?? 0) ^ i,
      );
      expect(packBits(unpackBits(packed, width, groups.length * 8), width)).toEqual(packed);
    }),
  );
});

it('begins with the lowest bits of the first byte', () => {
  expect([...packBits(Uint8Array.of(1, 2, 3, 0, 1), 2)]).toEqual([0b00_11_10_01, 0b01]);
  expect([...packBits(Uint8Array.of(0b101, 0b011, 0b110), 3)]).toEqual([0b10_011_101, 0b1]);
});

it('refuses what so many codes do not pack into', () => {
  expect(() => unpackBits(new Uint8Array(2), 4, 5)).toThrow(/5 codes of 4 bits take 3 bytes, not 2/);
  expect(() => unpackBits(new Uint8Array(4), 4, 5)).toThrow(/not 4/);
  expect(() => unpackBits(Uint8Array.of(0, 0, 0x10), 4, 5)).toThrow(/after the last code/);
});
