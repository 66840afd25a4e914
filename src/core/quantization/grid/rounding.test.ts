import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clamp, roundHalfToEven } from './rounding.ts';

it.each([
  [0.5, 0],
  [1.5, 2],
  [2.5, 2],
  [-0.5, 0],
  [-1.5, -2],
  [-2.5, -2],
  [126.5, 126],
  [127.5, 128],
  [0.49999999999999994, 0],
  [-128.4, -128],
])('rounds %d to %d', (value, expected) => {
  expect(roundHalfToEven(value) === expected).toBe(true);
});

it('agrees with what typed arrays do', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 255, noNaN: true }), (value) => {
      expect(roundHalfToEven(value)).toBe(Uint8ClampedArray.of(value)[0]);
    }),
  );
});

it('clamps', () => {
  expect([-5, 0, 5].map((value) => clamp(value, -2, 3))).toEqual([-2, 0, 3]);
});
