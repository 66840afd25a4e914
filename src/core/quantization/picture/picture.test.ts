/** What holds of any weights and any grid. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../grid/grid.ts';
import { lowBitGrid } from '../grid/grid.ts';
import { quantizeLowBit } from '../grid/low-bit.ts';
import { bitWidths } from '../grid/packing.ts';
import { countInBins, weightEdges } from './bins.ts';
import { filtersOfChannel } from './filters.ts';
import { groupOf } from './groups.ts';
import { layerPicture } from './layer-picture.ts';
import { nearestWeight, nextWeight, rootMeanSquare, weightAt } from './one-weight.ts';

const matrix = fc
  .record({ outputs: fc.integer({ min: 1, max: 4 }), inputs: fc.integer({ min: 1, max: 80 }) })
  .chain(({ outputs, inputs }) =>
    fc.record({
      outputs: fc.constant(outputs),
      inputs: fc.constant(inputs),
      weights: fc
        .array(fc.double({ min: -4, max: 4, noNaN: true }), {
          minLength: outputs * inputs,
          maxLength: outputs * inputs,
        })
        .map((values) => Float32Array.from(values)),
    }),
  );
const options = fc.record({
  bits: fc.constantFrom(...bitWidths),
  symmetric: fc.boolean(),
  granularity: fc.constantFrom('per-tensor', 'per-channel', 'per-group-32'),
});

const sum = (counts: Uint32Array) => counts.reduce((all, count) => all + count, 0);

it('every weight is counted once, and so is its error; no level is used that does not exist', () => {
  fc.assert(
    fc.property(matrix, options, ({ outputs, inputs, weights }, scheme) => {
      const grid = lowBitGrid(quantizeLowBit(weights, outputs, inputs, scheme));
      const picture = layerPicture(weights, { outFeatures: outputs }, grid);
      expect(sum(picture.bins.counts)).toBe(weights.length);
      expect(sum(picture.grid?.errors.counts ?? new Uint32Array())).toBe(weights.length);
      for (const share of picture.rows.levels?.used ?? []) {
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }),
  );
});

it('a weight belongs to the group whose stretch holds it', () => {
  fc.assert(
    fc.property(matrix, options, fc.nat(), ({ outputs, inputs, weights }, scheme, any) => {
      const grid = lowBitGrid(quantizeLowBit(weights, outputs, inputs, scheme));
      const index = any % weights.length;
      const group = groupOf(grid, index);
      expect(grid.starts[group]).toBeLessThanOrEqual(index);
      expect(grid.starts[group + 1]).toBeGreaterThan(index);
    }),
  );
});

it('the numbers of a weight satisfy its equation, and it errs by half a scale at most unless it was cut', () => {
  fc.assert(
    fc.property(matrix, options, fc.nat(), ({ outputs, inputs, weights }, scheme, any) => {
      const grid = lowBitGrid(quantizeLowBit(weights, outputs, inputs, scheme));
      const { weight, rounded } = weightAt(weights, grid, any % weights.length);
      if (!rounded) throw new Error('It is quantized.');
      const { scale, zeroPoint, level, nearestLevel, value } = rounded;
      expect(value + 0).toBe(Math.fround(scale * (level - zeroPoint)) + 0);
      if (level === nearestLevel) expect(Math.abs(weight - value)).toBeLessThanOrEqual(0.5001 * scale);
    }),
  );
});

const int8 = (scale: number): Grid => ({
  values: new Int8Array(2),
  starts: Uint32Array.of(0, 2),
  scales: Float32Array.of(scale),
  zeroPoints: Uint8Array.of(0),
  lowest: -128,
  highest: 127,
});

describe('the error in units of the scale', () => {
  const errorPerScale = (weights: Float32Array) => {
    const grid = lowBitGrid(
      quantizeLowBit(weights, 1, weights.length, { bits: 8, symmetric: false, granularity: 'per-tensor' }),
    );
    return layerPicture(weights, { outFeatures: 1 }, grid).grid?.error.errorPerScale ?? Number.NaN;
  };

  it('is 1 / sqrt(12) where weights are spread evenly', () => {
    const weights = Float32Array.from({ length: 100_003 }, (_, i) => i / 50_001.5 - 1);
    expect(errorPerScale(weights)).toBeCloseTo(1 / Math.sqrt(12), 3);
  });

  it('does not change when all weights are twice as large', () => {
    fc.assert(
      fc.property(matrix, ({ weights }) => {
        // Below, the smallest scale that there is takes over.
        fc.pre(weights.some((weight) => Math.abs(weight) > 0.01));
        expect(errorPerScale(weights.map((weight) => 2 * weight))).toBe(errorPerScale(weights));
      }),
    );
  });
});

describe('bins', () => {
  it('have their edges midway between levels where one scale holds for all', () => {
    const { start, width, bins } = weightEdges({ min: -1, max: 1 }, int8(1 / 64));
    expect(start).toBe(-128.5 / 64);
    expect(width).toBe(2 / 64);
    expect(bins).toBe(128);
  });

  it('reach as far as the weights do, unless that would be too many', () => {
    const far = weightEdges({ min: -3, max: 2.5 }, int8(1 / 64));
    expect(far.start).toBeLessThanOrEqual(-3);
    expect(far.start + far.width * far.bins).toBeGreaterThanOrEqual(2.5);
    expect(weightEdges({ min: -1, max: 1 }, int8(2 ** -23)).bins).toBe(128);
  });

  it('count what lies outside at the border, and what is no number nowhere', () => {
    const { counts } = countInBins([-9, 0, 0.5, 1, 9, Number.NaN], { start: 0, width: 0.5, bins: 2 });
    expect([...counts]).toEqual([2, 3]);
  });

  it('have a width where all weights are the same', () => {
    const { bins } = layerPicture(new Float32Array(7), { outFeatures: 1 }, undefined);
    expect(bins.width).toBeGreaterThan(0);
    expect(bins.counts[0]).toBe(7);
  });
});

it('the nearest weight is found by its value', () => {
  const weights = Float32Array.of(0.5, -1, 0.25, 0.25);
  expect(nearestWeight(weights, 0.3)).toBe(2);
  expect(nearestWeight(weights, 9)).toBe(0);
  expect(nearestWeight(weights, -9)).toBe(1);
  expect(nearestWeight(Float32Array.of(Number.NaN), 0)).toBeUndefined();
});

it('a typical weight is as large as their root mean square', () => {
  expect(rootMeanSquare(Float32Array.of(3, -4, 0, 0))).toBe(2.5);
});

it('a step leads to another weight, however small it is, and beyond the last to none', () => {
  const weights = Float32Array.of(0.5, -1, 0.25, 0.75);
  expect(nextWeight(weights, 0.25, 0.001)).toBe(0);
  expect(nextWeight(weights, 0.25, 0.45)).toBe(3);
  expect(nextWeight(weights, 0.25, -0.001)).toBe(1);
  expect(nextWeight(weights, 0.75, 0.1)).toBeUndefined();
});

it('the kernels of one input channel are picked out of all', () => {
  const weights = Float32Array.from({ length: 2 * 3 * 4 }, (_, i) => i);
  const layer = { outFeatures: 2, inFeatures: 12, positions: 4 };
  expect([...filtersOfChannel(weights, layer, 1)]).toEqual([4, 5, 6, 7, 16, 17, 18, 19]);
});
