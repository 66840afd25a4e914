import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { anyHessian, anyMatrix, entry, lossesOf } from '../../../../testing/remedies/matrices.ts';
import { unattended } from '../../../../testing/remedies/unattended.ts';
import type { LowBitOptions } from '../../grid/low-bit.ts';
import { bitWidths } from '../../grid/packing.ts';
import { factorInPlace } from '../matrices/factor.ts';
import { type DoubleMatrix, zeros } from '../matrices/matrix-products.ts';
import { plainProducts } from '../matrices/plain-products.ts';
import { byFalling, columnsInOrder, gptq, inOrder } from './gptq.ts';
import { groupPlaces, highestCode, type Levels, nearestCode, nearestCodes, rangeLevels } from './levels.ts';

const options: fc.Arbitrary<LowBitOptions> = fc.record({
  bits: fc.constantFrom(...bitWidths),
  symmetric: fc.boolean(),
  granularity: fc.constantFrom('per-tensor', 'per-channel', 'per-group-32', 'per-group-64'),
});

/** Rows and columns in `order`. */
function reordered(matrix: DoubleMatrix, order: Uint32Array): DoubleMatrix {
  const values = Float64Array.from(matrix.values, (_, i) =>
    entry(matrix, order[Math.floor(i / matrix.columns)] ?? 0, order[i % matrix.columns] ?? 0),
  );
  return { ...matrix, values };
}

async function rounded(
  weight: DoubleMatrix,
  hessian: DoubleMatrix,
  order: Uint32Array,
  levels: Levels,
  block?: number,
) {
  const factor = reordered(hessian, order);
  await factorInPlace(factor, plainProducts, unattended);
  const ordered = columnsInOrder(weight, order);
  const found = await gptq(ordered, factor, order, levels, plainProducts, unattended, { block });
  if (!found) throw new Error('There is no limit.');
  return found;
}

function levelsOf(weight: DoubleMatrix, chosen: LowBitOptions): Levels {
  return rangeLevels(Float32Array.from(weight.values), weight.rows, weight.columns, chosen);
}

function scaleAt(levels: Levels, row: number, column: number): { scale: number; zeroPoint: number } {
  const { groupsPerRow, groupSize } = groupPlaces(levels);
  const group = row * groupsPerRow + Math.floor(column / groupSize);
  return { scale: levels.scales[group] ?? 0, zeroPoint: levels.zeroPoints[group] ?? 0 };
}

/**
 * As the paper has it, with the inverse: after each column, all columns that follow take over its error, and it is struck from the inverse.
 * Source: GPTQ, equations 2 and 3.
 */
function byInverse(
  weight: DoubleMatrix,
  hessian: DoubleMatrix,
  order: Uint32Array,
  levels: Levels,
): number[] {
  const size = weight.columns;
  const rest = weight.values.slice();
  const codes = new Array<number>(rest.length).fill(0);
  const inverse = invert(
    Array.from(inOrder(size), (i) => Array.from(inOrder(size), (j) => entry(hessian, i, j))),
  );
  for (const column of order) {
    const of = Float64Array.from(inverse[column] ?? []);
    const own = of[column] ?? 0;
    for (let row = 0; row < weight.rows; row++) {
      const { scale, zeroPoint } = scaleAt(levels, row, column);
      const value = rest[row * size + column] ?? 0;
      const code = nearestCode(value, scale, zeroPoint, highestCode(levels));
      codes[row * size + column] = code;
      const error = (value - (code - zeroPoint) * scale) / own;
      for (let i = 0; i < size; i++)
        rest[row * size + i] = (rest[row * size + i] ?? 0) - error * (of[i] ?? 0);
    }
    for (const [i, line] of inverse.entries()) {
      const times = (of[i] ?? 0) / own;
      for (let j = 0; j < size; j++) line[j] = (line[j] ?? 0) - times * (of[j] ?? 0);
    }
  }
  return codes;
}

/** Gauss and Jordan, without pivots: for positive definite matrices. */
function invert(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...matrix.map((_, j) => (i === j ? 1 : 0))]);
  for (let i = 0; i < size; i++) {
    const pivot = rows[i]?.[i] ?? 0;
    rows[i] = (rows[i] ?? []).map((value) => value / pivot);
    for (let j = 0; j < size; j++) {
      const times = rows[j]?.[i] ?? 0;
      if (j !== i) rows[j] = (rows[j] ?? []).map((value, k) => value - times * (rows[i]?.[k] ?? 0));
    }
  }
  return rows.map((row) => row.slice(size));
}

/** (w - value of the code), (out, in). */
function errorsOf(weight: DoubleMatrix, levels: Levels, codes: Uint8Array): DoubleMatrix {
  const errors = zeros(weight.rows, weight.columns);
  for (let i = 0; i < codes.length; i++) {
    const { scale, zeroPoint } = scaleAt(levels, Math.floor(i / weight.columns), i % weight.columns);
    errors.values[i] = (weight.values[i] ?? 0) - ((codes[i] ?? 0) - zeroPoint) * scale;
  }
  return errors;
}

interface Problem {
  readonly out: number;
  readonly into: number;
  readonly seed: number;
  readonly chosen: LowBitOptions;
  readonly block: number;
  readonly actOrder: boolean;
}

const problem: fc.Arbitrary<Problem> = fc.record({
  out: fc.integer({ min: 1, max: 3 }),
  into: fc.integer({ min: 1, max: 40 }),
  seed: fc.nat(10_000),
  chosen: options,
  block: fc.integer({ min: 1, max: 45 }),
  actOrder: fc.boolean(),
});

function setUp({ out, into, seed, chosen, actOrder }: Problem) {
  const weight = anyMatrix(out, into, seed);
  const hessian = anyHessian(into, seed + 1);
  const diagonal = Float64Array.from({ length: into }, (_, i) => entry(hessian, i, i));
  const order = actOrder ? byFalling(diagonal) : inOrder(into);
  return { weight, hessian, order, levels: levelsOf(weight, chosen) };
}

it('gives the codes of the paper, which goes by the inverse, for any levels, groups, order and block', async () => {
  await fc.assert(
    fc.asyncProperty(problem, async (wanted) => {
      const { weight, hessian, order, levels } = setUp(wanted);
      const { codes } = await rounded(weight, hessian, order, levels, wanted.block);
      expect([...codes]).toEqual(byInverse(weight, hessian, order, levels));
    }),
    { numRuns: 60 * inject('runsFactor') },
  );
});

it('tells for each output what its errors cost, e H e^T, within 1e-9 of it', async () => {
  await fc.assert(
    fc.asyncProperty(problem, async (wanted) => {
      const { weight, hessian, order, levels } = setUp(wanted);
      const { codes, losses } = await rounded(weight, hessian, order, levels, wanted.block);
      const expected = lossesOf(errorsOf(weight, levels, codes), hessian);
      for (const [row, loss] of losses.entries()) {
        expect(Math.abs(loss - (expected[row] ?? 0))).toBeLessThanOrEqual(1e-9 * (1 + loss));
      }
    }),
    { numRuns: 60 * inject('runsFactor') },
  );
});

it('rounds to the nearest where no two inputs go together', async () => {
  await fc.assert(
    fc.asyncProperty(problem, async (wanted) => {
      const { weight, order, levels } = setUp(wanted);
      const diagonal = zeros(wanted.into, wanted.into);
      for (let i = 0; i < wanted.into; i++) diagonal.values[i * wanted.into + i] = i + 0.5;
      const { codes } = await rounded(weight, diagonal, order, levels, wanted.block);
      const nearest = nearestCodes(Float32Array.from(weight.values), levels);
      // float32 and doubles may round a weight apart that lies within 1e-5 of the middle of two levels.
      for (const [i, code] of codes.entries()) {
        if (code === nearest[i]) continue;
        const { scale } = scaleAt(levels, Math.floor(i / wanted.into), i % wanted.into);
        const level = (weight.values[i] ?? 0) / scale;
        expect(Math.abs(level - Math.floor(level) - 0.5)).toBeLessThan(1e-5);
      }
    }),
  );
});

it('goes beyond one block of 32 columns', async () => {
  const weight = anyMatrix(2, 140, 5);
  const hessian = anyHessian(140, 6);
  const levels = levelsOf(weight, { bits: 3, symmetric: false, granularity: 'per-group-64' });
  const [whole, blocks] = [
    await rounded(weight, hessian, inOrder(140), levels, 140),
    await rounded(weight, hessian, inOrder(140), levels),
  ];
  expect([...blocks.codes]).toEqual([...whole.codes]);
});

// A greedy choice can be worse than another for one output; over many it is not.
it('costs far less than rounding to the nearest, over 64 outputs that read what goes together', async () => {
  const weight = anyMatrix(64, 40, 7);
  const hessian = anyHessian(40, 8);
  const levels = levelsOf(weight, { bits: 3, symmetric: true, granularity: 'per-channel' });
  const { losses } = await rounded(weight, hessian, inOrder(40), levels);
  const nearest = nearestCodes(Float32Array.from(weight.values), levels);
  const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
  expect(sum(losses)).toBeLessThan(0.7 * sum(lossesOf(errorsOf(weight, levels, nearest), hessian)));
});

it('gives up where the outputs lose more than they may, and does the same work where they do not', async () => {
  const weight = anyMatrix(3, 40, 7);
  const factor = anyHessian(40, 8);
  await factorInPlace(factor, plainProducts, unattended);
  const levels = levelsOf(weight, { bits: 2, symmetric: true, granularity: 'per-tensor' });
  let steps = 0;
  const work = { step: () => Promise.resolve(void steps++) };
  const to = (limit?: number) =>
    gptq(weight, factor, inOrder(40), levels, plainProducts, work, { block: 4, limit });
  const whole = await to();
  expect(steps).toBe(10);
  const lost = whole?.losses.reduce((sum, loss) => sum + loss, 0) ?? 0;
  expect(await to(lost)).toEqual(whole);
  steps = 0;
  expect(await to(lost / 2)).toBeUndefined();
  expect(steps).toBeLessThan(10);
});

it('orders columns by the diagonal, equal ones as they stand', () => {
  expect([...byFalling(Float64Array.of(1, 3, 0, 3, 2, 0))]).toEqual([1, 3, 4, 0, 2, 5]);
});
