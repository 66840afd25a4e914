import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { countDifferentBits } from '../../../testing/bits.ts';
import { readJsonFixture } from '../../../testing/fixtures.ts';
import { dequantizeWeights } from '../../../testing/networks/dequantize.ts';
import { NotFiniteError } from '../calibration/observer.ts';
import { dequantizeGrid } from './dequantize.ts';
import { lowBitGrid } from './grid.ts';
import { type LowBitOptions, quantizeLowBit } from './low-bit.ts';
import { bitWidths, packBits } from './packing.ts';
import { quantizeWeights } from './weights.ts';

const granularities = ['per-tensor', 'per-channel', 'per-group-32', 'per-group-64', 'per-group-128'] as const;
const numbers = v.array(v.number());
const { cases } = readJsonFixture(
  'low-bit-cases.json',
  v.object({
    cases: v.array(
      v.object({
        name: v.string(),
        in: v.number(),
        out: v.number(),
        weight: numbers,
        results: v.array(
          v.object({
            bits: v.picklist(bitWidths),
            symmetric: v.boolean(),
            granularity: v.picklist(granularities),
            scales: numbers,
            zero_points: numbers,
            codes: numbers,
            packed: numbers,
            restored: numbers,
          }),
        ),
      }),
    ),
  }),
);

describe.each(cases)('$name: scales, codes and restored weights are those of PyTorch', (matrix) => {
  it.each(matrix.results)('$bits bits, symmetric $symmetric, $granularity', (expected) => {
    const weights = quantizeLowBit(Float32Array.from(matrix.weight), matrix.out, matrix.in, expected);
    expect([...weights.scales]).toEqual(expected.scales);
    expect([...weights.zeroPoints]).toEqual(expected.zero_points);
    expect([...weights.codes]).toEqual(expected.codes);
    const restored = dequantizeGrid(lowBitGrid(weights)).map((value) => value + 0);
    const pytorch = Float32Array.from(expected.restored, (value) => value + 0);
    expect(countDifferentBits(restored, pytorch)).toBe(0);
    expect([...packBits(weights.codes, expected.bits)]).toEqual(expected.packed);
  });
});

const options: fc.Arbitrary<LowBitOptions> = fc.record({
  bits: fc.constantFrom(...bitWidths),
  symmetric: fc.boolean(),
  granularity: fc.constantFrom(...granularities),
});
const matrix = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 140 }))
  .chain(([out, into]) =>
    fc.record({
      out: fc.constant(out),
      into: fc.constant(into),
      weights: fc.float32Array({
        minLength: out * into,
        maxLength: out * into,
        noNaN: true,
        min: -9,
        max: 9,
      }),
    }),
  );

it('keeps every weight within half a level of what it was', () => {
  fc.assert(
    fc.property(matrix, options, ({ weights, out, into }, chosen) => {
      const grid = lowBitGrid(quantizeLowBit(weights, out, into, chosen));
      const restored = dequantizeGrid(grid);
      // Levels up to 255, rounded six times: the range, its division into a scale, the scale's reciprocal, the products there and back,
      // and the division that gives the zero point.
      const rounding = 255 * 6 * 2 ** -24;
      for (const [group, scale] of grid.scales.entries()) {
        for (let i = grid.starts[group] ?? 0; i < (grid.starts[group + 1] ?? 0); i++) {
          const moved = Math.abs((restored[i] ?? 0) - (weights[i] ?? 0));
          expect(moved).toBeLessThanOrEqual(scale * (0.5 + rounding));
        }
      }
    }),
  );
});

it('is in 8 symmetric bits the int8 of dynamic quantization', () => {
  fc.assert(
    fc.property(
      matrix,
      fc.constantFrom('per-tensor' as const, 'per-channel' as const),
      ({ weights, out, into }, granularity) => {
        const lowBit = quantizeLowBit(weights, out, into, { bits: 8, symmetric: true, granularity });
        const int8 = quantizeWeights(weights, out, into, granularity);
        expect([...lowBit.codes].map((code) => code - 128)).toEqual([...int8.values]);
        const restored = dequantizeGrid(lowBitGrid(lowBit));
        expect(countDifferentBits(restored, dequantizeWeights(int8))).toBe(0);
      },
    ),
  );
});

it('gives a group of its own to what is left of a row', () => {
  const weights = Float32Array.from({ length: 2 * 33 }, (_, i) => (i % 33 === 32 ? 0.001 : 1));
  const { scales } = quantizeLowBit(weights, 2, 33, {
    bits: 8,
    symmetric: true,
    granularity: 'per-group-32',
  });
  expect(scales).toHaveLength(4);
  expect(scales[1]).toBeCloseTo(0.001 / 127.5, 10);
  expect(scales[3]).toBe(scales[1]);
});

it('refuses weights that are no numbers or not as many as said', () => {
  const chosen = { bits: 4, symmetric: true, granularity: 'per-tensor' } as const;
  expect(() => quantizeLowBit(Float32Array.of(1, Number.NaN), 1, 2, chosen, 'fc1.weight')).toThrow(
    NotFiniteError,
  );
  expect(() => quantizeLowBit(Float32Array.of(1, 2), 2, 2, chosen, 'fc1.weight')).toThrow(
    /fc1.weight has 2 values, not 2 × 2/,
  );
});
