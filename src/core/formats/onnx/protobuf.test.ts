import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeMessage } from './protobuf.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

it("writes the examples of protobuf's own description", () => {
  expect(hex(encodeMessage([[1, 150]]))).toBe('089601');
  expect(hex(encodeMessage([[2, 'testing']]))).toBe('120774657374696e67');
  expect(hex(encodeMessage([[3, [[1, 150]]]]))).toBe('1a03089601');
});

it('writes a repeated field once for every element, and what is empty with length 0', () => {
  const elements = encodeMessage([
    [5, 1],
    [5, 2],
    [5, 3],
  ]);
  expect(hex(elements)).toBe('280128022803');
  expect(
    hex(
      encodeMessage([
        [1, ''],
        [2, []],
        [3, new Uint8Array(0)],
      ]),
    ),
  ).toBe('0a0012001a00');
  expect(encodeMessage([])).toHaveLength(0);
});

it('measures text in bytes of UTF-8, and nested messages with their own tags and lengths', () => {
  expect(hex(encodeMessage([[1, '→']]))).toBe('0a03e28692');
  const long = new Uint8Array(300).fill(7);
  const bytes = encodeMessage([[16, [[1, long]]]]);
  expect(hex(bytes.subarray(0, 7))).toBe('8201af020aac02');
  expect(bytes.subarray(7)).toEqual(long);
});

it('writes any whole number so that seven bits a byte, lowest first, give it back', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (value) => {
      const [, ...digits] = encodeMessage([[1, value]]);
      expect(digits.reduceRight((sum, digit) => sum * 128 + (digit % 128), 0)).toBe(value);
      expect(digits.map((digit) => digit >= 128)).toEqual(digits.map((_, i) => i < digits.length - 1));
    }),
  );
});

it('refuses numbers that a varint does not hold exactly', () => {
  for (const value of [-1, 0.5, 2 ** 53, Number.NaN]) {
    expect(() => encodeMessage([[1, value]])).toThrow(RangeError);
  }
});
