import { describe, expect, it } from 'vitest';
import { quantizationError } from '../../../core/quantization/error.ts';
import type { Grid } from '../../../core/quantization/grid/grid.ts';
import { layerPicture } from '../../../core/quantization/picture/layer-picture.ts';
import { weightAt } from '../../../core/quantization/picture/one-weight.ts';
import {
  beyondLevels,
  clippingOf,
  extentOf,
  judgeError,
  levelValues,
  outcomeOf,
  poorestRow,
  sharingOf,
  weightName,
} from './layer-weights.ts';

/** Four levels for each of two rows: -1, 0, 1, 2 and the same, ten times as far apart. */
const grid: Grid = {
  values: Uint8Array.of(0, 1, 3, 2, 3, 1),
  starts: Uint32Array.of(0, 3, 6),
  scales: Float32Array.of(1, 10),
  zeroPoints: Uint8Array.of(1, 1),
  lowest: 0,
  highest: 3,
};
const weights = Float32Array.of(-1, 0.25, 9, 12, 20, 9);
const picture = layerPicture(weights, { outFeatures: 2 }, grid);

const rounded = (index: number) => {
  const { weight, rounded: found } = weightAt(weights, grid, index);
  if (!found) throw new Error('It is quantized.');
  return { weight, rounded: found };
};

it('a weight has the name that PyTorch gives it', () => {
  expect(weightName({ layer: 'conv2', place: [1, 0, 2, 2] })).toBe('conv2.weight[1, 0, 2, 2]');
});

it('levels are those of the scale that the weight has', () => {
  expect(levelValues(grid, rounded(0).rounded)).toEqual([-1, 0, 1, 2]);
  expect(levelValues(grid, rounded(4).rounded)).toEqual([-10, 0, 10, 20]);
});

it('a picture reaches as far as weights and levels of all scales do', () => {
  expect(extentOf(picture)).toEqual({ min: -10, max: 20 });
  expect(extentOf(layerPicture(weights, { outFeatures: 2 }, undefined))).toEqual({ min: -1, max: 20 });
});

it('what lies beyond the levels has one place only where there is one scale', () => {
  expect(
    beyondLevels({ scales: { count: 2, min: 1, max: 10 }, reach: { min: -10, max: 20 } }),
  ).toBeUndefined();
  expect(beyondLevels({ scales: { count: 1, min: 2, max: 2 }, reach: { min: -4, max: 2 } })).toEqual({
    below: -5,
    above: 3,
  });
});

describe('an outcome', () => {
  const outcome = (index: number) => {
    const { weight, rounded: found } = rounded(index);
    return outcomeOf(weight, found, grid);
  };

  it.each([
    ['exact', 0],
    ['rounded', 1],
    ['cut', 2],
    ['rounded', 3],
    ['exact', 4],
    ['other', 5],
  ] as const)('%s', (expected, index) => expect(outcome(index)).toBe(expected));
});

it('weights at the very end are told from those beyond it', () => {
  const clipping = (...values: number[]) =>
    clippingOf(quantizationError(Float32Array.from(values), { ...grid, starts: Uint32Array.of(0, 3, 6) }));
  expect(clipping(-1, 0, 2, 10, 20, 0)).toBe('none');
  expect(clipping(-1.5, 0, 2, 10, 20, 0)).toBe('edge');
  expect(clipping(-1, 0, 3.5, 10, 20, 0)).toBe('some');
});

it('a typical error is held against ideal rounding', () => {
  const error = quantizationError(weights, grid);
  const judged = (errorPerScale: number, maxErrorPerScale = 0.9) =>
    judgeError({ ...error, errorPerScale, maxErrorPerScale });
  expect(error.clippedAbove).toBe(1);
  expect(judged(0.2887)).toBe('ideal');
  expect(judged(0.31)).toBe('more');
  expect(judged(0.31, 0.5)).toBe('edge');
  expect(judgeError({ ...error, errorPerScale: 0.31, maxErrorPerScale: 0.5, clippedAbove: 0 })).toBe(
    'uneven',
  );
  expect(judged(0.14)).toBe('less');
});

it('scales are shared by a layer, a row or a group', () => {
  const sharing = (starts: number[]) =>
    sharingOf({
      picture: layerPicture(
        weights,
        { outFeatures: 2 },
        { ...grid, starts: Uint32Array.from(starts), scales: new Float32Array(starts.length - 1).fill(1) },
      ),
    });
  expect(sharing([0, 6])).toBe('layer');
  expect(sharing([0, 3, 6])).toBe('row');
  expect(sharing([0, 2, 3, 5, 6])).toBe('group');
  expect(sharingOf({ picture: layerPicture(weights, { outFeatures: 2 }, undefined) })).toBe('layer');
});

describe('the poorest row', () => {
  it('uses the fewest of its levels', () => {
    expect(poorestRow(picture.rows)).toEqual({ row: 1, share: 0.75 });
  });

  it('has the smallest range where there are no levels', () => {
    expect(poorestRow(layerPicture(weights, { outFeatures: 2 }, undefined).rows)).toEqual({
      row: 0,
      share: expect.closeTo(10 / 11, 5),
    });
    expect(poorestRow(layerPicture(new Float32Array(2), { outFeatures: 2 }, undefined).rows).row).toBe(0);
  });
});
