import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readJsonFixture } from '../../../testing/fixtures.ts';
import { fakeQuantizeActivations } from '../../../testing/networks/fake-quantization.ts';
import { type AffineParameters, affineParameters } from '../grid/affine.ts';
import { observerKinds } from '../schemes/scheme.ts';
import { staticActivationParameters } from '../schemes/static-network.ts';
import { told } from '../telling.ts';
import { createObserver } from './activation-observer.ts';
import { Histogram } from './histogram.ts';
import { leastSquaresRange } from './mean-squared-error.ts';
import { NotFiniteError, observeRange, type Range } from './observer.ts';
import { percentileRange } from './percentile.ts';

const pair = v.tuple([v.number(), v.number()]);
const { cases } = readJsonFixture(
  'observer-cases.json',
  v.object({
    cases: v.array(
      v.object({
        count: v.number(),
        seed: v.number(),
        signed: v.boolean(),
        sum: v.number(),
        minMax: pair,
        histogramObserver: pair,
        quantiles: v.record(v.string(), pair),
      }),
    ),
  }),
);

/** The values of `make_observer_cases.py`. */
function heavyTail(count: number, seed: number, signed: boolean): Float32Array<ArrayBuffer> {
  let state = seed;
  return Float32Array.from({ length: count }, (_, i) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const u = Math.floor(state / 256) / 2 ** 24;
    const value = u / (1 - u * 0.999);
    return signed && i % 2 === 1 ? -value / 2 : value;
  });
}

function histogramOf(values: Float32Array): Histogram {
  const histogram = new Histogram();
  histogram.add(values, observeRange(values, 'x'));
  return histogram;
}

function squaredError(values: Float32Array, parameters: AffineParameters): number {
  const rounded = fakeQuantizeActivations(values, parameters);
  return values.reduce((sum, value, i) => sum + (value - (rounded[i] ?? 0)) ** 2, 0);
}

describe.each(cases)('of $count values, signed $signed,', ({ count, seed, signed, ...expected }) => {
  const values = heavyTail(count, seed, signed);

  it('which are those of the fixture,', () => {
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(expected.sum);
  });

  it('min-max gives the scale and zero point of PyTorch', () => {
    const observer = createObserver('minMax', 'x');
    observer.observe(values);
    const [scale, zeroPoint] = expected.minMax;
    expect(staticActivationParameters(observer.range())).toEqual({ scale, zeroPoint });
  });

  it('MSE gives a range no worse than that of min-max, and as good as that of PyTorch’s HistogramObserver', () => {
    const observer = createObserver('mse', 'x');
    observer.observe(values);
    const [scale, zeroPoint] = expected.histogramObserver;
    const ours = squaredError(values, staticActivationParameters(observer.range()));
    expect(ours).toBeLessThanOrEqual(squaredError(values, { scale, zeroPoint }) * 1.01);
    const [widest, itsZeroPoint] = expected.minMax;
    expect(ours).toBeLessThanOrEqual(squaredError(values, { scale: widest, zeroPoint: itsZeroPoint }));
  });

  it.each(Object.entries(expected.quantiles))(
    '%s per cent lie within a bin of the exact quantiles',
    (p, [low, high]) => {
      const histogram = histogramOf(values);
      const { min, max } = percentileRange(histogram, Number(p));
      expect(Math.abs(min - Math.min(0, low))).toBeLessThanOrEqual(histogram.binWidth);
      expect(Math.abs(max - Math.max(0, high))).toBeLessThanOrEqual(histogram.binWidth);
    },
  );
});

const batches = fc.array(
  fc.float32Array({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6, maxLength: 20 }),
  { maxLength: 6 },
);

describe.each(observerKinds)('%s', (kind) => {
  const observed = (values: readonly Float32Array[]): Range => {
    const observer = createObserver(kind, 'x');
    for (const batch of values) observer.observe(batch);
    return observer.range();
  };

  it('does not depend on how the values come, and holds 0 within what it saw', () => {
    fc.assert(
      fc.property(batches, (values) => {
        const range = observed(values);
        expect(observed(values.toReversed())).toEqual(range);
        expect(observed([Float32Array.from(values.flatMap((batch) => [...batch]))])).toEqual(range);
        const whole = observeRange(Float32Array.from(values.flatMap((batch) => [...batch])), 'x');
        expect(range.min).toBeLessThanOrEqual(0);
        expect(range.max).toBeGreaterThanOrEqual(0);
        expect(range.min).toBeGreaterThanOrEqual(whole.min);
        expect(range.max).toBeLessThanOrEqual(whole.max);
      }),
    );
  });

  it('knows nothing but 0 before it has seen anything', () => {
    expect(observed([])).toEqual({ min: 0, max: 0 });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d, naming what it observes', (value) => {
    const observer = createObserver(kind, 'The input of fc1');
    expect(() => observer.observe(Float32Array.of(1, value))).toThrow(NotFiniteError);
    expect(() => observer.observe(Float32Array.of(1, value))).toThrow(
      told('schemes/not-finite', { what: 'The input of fc1' }),
    );
  });
});

it('takes the whole range where nothing lies far out', () => {
  const observer = createObserver('mse', 'x');
  observer.observe(Float32Array.from({ length: 12_801 }, (_, i) => i / 100));
  expect(observer.range().max).toBeGreaterThanOrEqual(127);
});

it('clips the one value in ten thousand that lies far out', () => {
  const values = Float32Array.from({ length: 20_000 }, (_, i) => (i === 7 ? 1000 : (i % 100) / 100));
  const range = (kind: 'percentile' | 'mse'): Range => {
    const observer = createObserver(kind, 'x');
    observer.observe(values);
    return observer.range();
  };
  expect(range('percentile').max).toBeLessThan(2);
  expect(affineParameters(range('percentile'), 127).scale).toBeLessThan(0.02);
  // One value's clipping costs more than all others' rounding: the squares keep it.
  expect(range('mse').max).toBeGreaterThan(900);
});

it('narrows the range where levels are few, as far as the best of all ranges does', () => {
  // Sums of three even spreads: bell-shaped, rarely near their largest value.
  const even = heavyTail(30_000, 5, false).map((value) => value / (1 + value * 0.999));
  const values = even
    .subarray(0, 10_000)
    .map((value, i) => value + (even[i + 10_000] ?? 0) + (even[i + 20_000] ?? 0));
  const errorOf = (max: number): number => {
    const { scale } = affineParameters({ min: 0, max }, 3);
    return values.reduce((sum, value) => {
      const level = Math.min(Math.round(value / scale), 3);
      return sum + (value - level * scale) ** 2;
    }, 0);
  };
  const { max } = observeRange(values, 'x');
  const tried = Array.from({ length: 400 }, (_, i) => errorOf((max * (i + 100)) / 500));
  const found = leastSquaresRange(histogramOf(values), 3);
  expect(found.max).toBeLessThan(0.9 * max);
  expect(errorOf(found.max)).toBeLessThanOrEqual(1.01 * Math.min(...tried));
});

it('counts every value once, however far the bins had to widen', () => {
  fc.assert(
    fc.property(batches, (values) => {
      const histogram = new Histogram();
      for (const batch of values) histogram.add(batch, observeRange(batch, 'x'));
      const total = values.reduce((sum, batch) => sum + batch.length, 0);
      expect(histogram.total).toBe(total);
      expect(histogram.bins().reduce((sum, { count }) => sum + count, 0)).toBe(total);
      expect(histogram.bins().length).toBeLessThanOrEqual(4096);
    }),
  );
});
