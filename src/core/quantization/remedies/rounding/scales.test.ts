import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyMatrix } from '../../../../testing/remedies/matrices.ts';
import { unattended } from '../../../../testing/remedies/unattended.ts';
import { dequantizeGrid } from '../../grid/dequantize.ts';
import { lowBitGrid } from '../../grid/grid.ts';
import { groupStarts } from '../../grid/grouping.ts';
import { type LowBitOptions, quantizeLowBit } from '../../grid/low-bit.ts';
import { bitWidths } from '../../grid/packing.ts';
import { groupPlaces, type Levels, nearestCodes, rangeLevels, spreadLevels } from './levels.ts';
import { mseLevels, outputLevels, outputMultiples, type Round } from './scales.ts';

const options: fc.Arbitrary<LowBitOptions> = fc.record({
  bits: fc.constantFrom(...bitWidths),
  symmetric: fc.boolean(),
  granularity: fc.constantFrom('per-tensor', 'per-channel', 'per-group-32'),
});
/** (out, in), most of them small: where the range serves badly. */
const matrix = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 70 }), fc.nat(1000))
  .map(([out, into, seed]) => ({
    out,
    into,
    weight: Float32Array.from(anyMatrix(out, into, seed).values, (value) => value ** 5),
  }));

/** Of each group. */
function squaredErrors(weight: Float32Array, levels: Levels): number[] {
  const values = dequantizeGrid(lowBitGrid({ ...levels, codes: nearestCodes(weight, levels) }));
  const starts = groupStarts(levels.granularity, levels.outFeatures, levels.inFeatures);
  return Array.from(levels.scales, (_, group) => {
    let sum = 0;
    for (let i = starts[group] ?? 0; i < (starts[group + 1] ?? 0); i++) {
      sum += Math.fround((weight[i] ?? 0) - (values[i] ?? 0)) ** 2;
    }
    return sum;
  });
}

it('rounds to the levels of the range as quantization without remedies does', () => {
  fc.assert(
    fc.property(matrix, options, ({ weight, out, into }, chosen) => {
      const expected = quantizeLowBit(weight, out, into, chosen);
      const levels = rangeLevels(weight, out, into, chosen);
      expect({ ...levels, codes: nearestCodes(weight, levels) }).toEqual(expected);
    }),
  );
});

it('finds the groups of weights where the grid has them', () => {
  fc.assert(
    fc.property(matrix, options, ({ weight, out, into }, chosen) => {
      const { groupsPerRow, groupSize } = groupPlaces(rangeLevels(weight, out, into, chosen));
      const starts = groupStarts(chosen.granularity, out, into);
      for (let i = 0; i < weight.length; i++) {
        const group = Math.floor(i / into) * groupsPerRow + Math.floor((i % into) / groupSize);
        expect(i).toBeGreaterThanOrEqual(starts[group] ?? Number.NaN);
        expect(i).toBeLessThan(starts[group + 1] ?? Number.NaN);
      }
    }),
  );
});

it('takes for each group the hundredth of the range with the least squared error: never more than the range has', async () => {
  await fc.assert(
    fc.asyncProperty(matrix, options, async ({ weight, out, into }, chosen) => {
      const range = rangeLevels(weight, out, into, chosen);
      const levels = await mseLevels(weight, range, unattended);
      expect(levels.zeroPoints).toEqual(range.zeroPoints);
      const found = squaredErrors(weight, levels);
      for (const percent of [100, 97, 80, 61, 50, 33, 20, 10, 3, 1]) {
        const multiples = new Float64Array(range.scales.length).fill(percent / 100);
        for (const [group, error] of squaredErrors(weight, spreadLevels(range, multiples)).entries()) {
          expect(found[group]).toBeLessThanOrEqual(error);
        }
      }
    }),
    { numRuns: 30 },
  );
});

it('cuts off one large weight among many small ones', async () => {
  const weight = Float32Array.from({ length: 1000 }, (_, i) => (i === 0 ? 1 : 0.1 * Math.sin(i)));
  const range = rangeLevels(weight, 1, 1000, { bits: 2, symmetric: true, granularity: 'per-tensor' });
  const levels = await mseLevels(weight, range, unattended);
  expect((levels.scales[0] ?? 0) / (range.scales[0] ?? 0)).toBeLessThan(0.3);
});

/** Losses made up for each multiple and output, so that it is known which is best; codes tell the multiple. */
function madeUp(range: Levels, losses: readonly (readonly number[])[]): Round {
  return (levels, _, limit = Number.POSITIVE_INFINITY) => {
    const ofAll = (multiple: number) => new Float64Array(range.scales.length).fill(multiple);
    const turn = outputMultiples.findIndex(
      (multiple) => spreadLevels(range, ofAll(multiple)).scales[0] === levels.scales[0],
    );
    const codes = new Uint8Array(range.outFeatures * range.inFeatures).fill(turn);
    const rounded = { levels, codes, losses: Float64Array.from(losses[turn] ?? []) };
    const lost = rounded.losses.reduce((sum, loss) => sum + loss, 0);
    return Promise.resolve(lost > limit ? undefined : rounded);
  };
}

const ramp = Float32Array.from({ length: 2 * 40 }, (_, i) => i - 30);

it.each([
  ['per-channel', [2, 5], 1],
  ['per-group-32', [2, 5], 2],
] as const)('gives each output its own multiple of the scale, %s', async (granularity, best, groups) => {
  const range = rangeLevels(ramp, 2, 40, { bits: 4, symmetric: false, granularity });
  const losses = outputMultiples.map((_, i) => best.map((at) => Math.abs(i - at)));
  const { levels, codes, losses: least } = await outputLevels(range, madeUp(range, losses), unattended);
  expect([...least]).toEqual([0, 0]);
  expect([...codes]).toEqual([...new Array<number>(40).fill(2), ...new Array<number>(40).fill(5)]);
  const expected = best.flatMap((at) => new Array<number>(groups).fill(outputMultiples[at]));
  expect(levels.scales).toEqual(spreadLevels(range, expected).scales);
  expect(levels.zeroPoints).toEqual(range.zeroPoints);
});

it('gives a tensor with one scale the multiple that is best for all outputs together', async () => {
  const range = rangeLevels(ramp, 2, 40, { bits: 4, symmetric: true, granularity: 'per-tensor' });
  const losses = outputMultiples.map((_, i) => [Math.abs(i - 1), 3 * Math.abs(i - 7)]);
  const { levels, codes } = await outputLevels(range, madeUp(range, losses), unattended);
  expect(new Set(codes)).toEqual(new Set([7]));
  expect(levels.scales).toEqual(spreadLevels(range, [1.1]).scales);
});

it.each(['per-channel', 'per-tensor'] as const)(
  'takes the first of multiples that are equally good, %s',
  async (granularity) => {
    const range = rangeLevels(ramp, 2, 40, { bits: 4, symmetric: true, granularity });
    const losses = outputMultiples.map((_, i) => (i < 3 ? [2, 2] : [1, 1]));
    const { codes } = await outputLevels(range, madeUp(range, losses), unattended);
    expect(new Set(codes)).toEqual(new Set([3]));
  },
);

it('tries the multiples of a tensor from a likely one on, lets no other lose more than the best so far, and shares the progress out', async () => {
  const range = rangeLevels(ramp, 2, 40, { bits: 4, symmetric: true, granularity: 'per-tensor' });
  const [tried, told]: number[][] = [[], []];
  const work = { step: (done: number, total: number) => Promise.resolve(void told?.push(done / total)) };
  const losses = outputMultiples.map((_, i) => [Math.abs(i - 1)]);
  const round = madeUp(range, losses);
  const limits: (number | undefined)[] = [];
  await outputLevels(
    range,
    (levels, forPass, limit) => {
      tried?.push(Number(((levels.scales[0] ?? 0) / (range.scales[0] ?? 0)).toFixed(2)));
      limits.push(limit);
      return round(levels, forPass, limit);
    },
    work,
  );
  expect(tried?.[0]).toBe(0.6);
  expect(tried?.toSorted()).toEqual(outputMultiples);
  expect(limits).toEqual([undefined, 1, 0, 0, 0, 0, 0, 0, 0]);
  expect(told?.map((share) => Math.round(9 * share))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});
