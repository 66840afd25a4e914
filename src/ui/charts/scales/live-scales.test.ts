import { describe, expect, it } from 'vitest';
import { lossDomain, lossTicks, stepTicks } from './live-scales.ts';

it.each([
  [1875, [500, 1000, 1500]],
  [9375, [2000, 4000, 6000, 8000]],
  [6, [1, 2, 3, 4, 5, 6]],
  [2, [1, 2]],
])('steps 1 to %i are labelled with whole, round numbers', (last, labelled) => {
  expect(stepTicks([1, last])).toEqual(labelled);
});

describe('the linear axis of losses', () => {
  it.each([
    [2.31, [0, 0.5, 1, 1.5, 2, 2.5]],
    [0.31, [0, 0.1, 0.2, 0.3, 0.4]],
    [7, [0, 2, 4, 6, 8]],
  ])('goes from 0 to a round number above %d', (highest, labelled) => {
    const domain = lossDomain([highest / 2, highest, highest / 3], false);
    expect(domain).toEqual([0, labelled.at(-1)]);
    expect(lossTicks(domain, false)).toEqual(labelled);
  });

  it('is laid for what an untrained network loses while there is nothing to draw', () => {
    expect(lossDomain([], false)).toEqual(lossDomain([Math.log(10)], false));
  });

  it('leaves out what is no number, and has room even where all losses are 0', () => {
    expect(lossDomain([Number.NaN, 2.3, Number.POSITIVE_INFINITY], false)).toEqual([0, 2.5]);
    expect(lossDomain([0, 0], false)).toEqual([0, 1]);
  });
});

describe('the logarithmic axis of losses', () => {
  it.each([
    [0.13, 2.31, [0.1, 0.2, 0.5, 1, 2, 5]],
    [3, 3, [2, 5]],
    [1, 1, [1, 2]],
    [0.9, 11, [0.5, 1, 2, 5, 10, 20]],
  ])('goes from landmark to landmark around %d to %d', (lowest, highest, labelled) => {
    const domain = lossDomain([highest, lowest], true);
    expect(domain).toEqual([labelled[0], labelled.at(-1)]);
    expect(lossTicks(domain, true)).toEqual(labelled);
  });

  it('is labelled with powers of ten where there are many landmarks', () => {
    const domain = lossDomain([0.00031, 2.31], true);
    expect(domain).toEqual([0.0002, 5]);
    expect(lossTicks(domain, true)).toEqual([0.001, 0.01, 0.1, 1]);
  });

  it('leaves out what has no logarithm', () => {
    expect(lossDomain([0, 0.13, 2.31, Number.NaN], true)).toEqual(lossDomain([0.13, 2.31], true));
    expect(lossDomain([0], true)).toEqual(lossDomain([], true));
  });
});
