/** How a layer's weights are rounded to whatever levels: each to the nearest, or with GPTQ. */
import type { Layer } from '../../../network/describe.ts';
import { dequantizeGrid } from '../../grid/dequantize.ts';
import { lowBitGrid } from '../../grid/grid.ts';
import type { Moments } from '../images/moments.ts';
import { factorInPlace, solve } from '../matrices/factor.ts';
import { type DoubleMatrix, doubles, type MatrixProducts, zeros } from '../matrices/matrix-products.ts';
import { factorCosts } from '../progress/costs.ts';
import { sharesOf, type Work } from '../progress/work.ts';
import type { Remedy } from '../remedy.ts';
import { byFalling, gptq, inOrder } from './gptq.ts';
import { type Levels, nearestCodes } from './levels.ts';
import { inStacks, type Round, type Rounded } from './scales.ts';

export interface RoundingTask {
  readonly layer: Layer;
  /** (out, in) */
  readonly weight: Float32Array;
  readonly remedies: readonly Remedy[];
}

/** Factors the Hessian where GPTQ needs it. moments: undefined where no remedy needs a Hessian. */
export async function roundingFor(
  { layer, weight, remedies }: RoundingTask,
  moments: Moments | undefined,
  products: MatrixProducts,
  work: Work,
): Promise<Round> {
  if (!moments) return (candidates) => Promise.resolve(toNearest(weight, candidates));
  const wanted = doubles(weight, layer.outFeatures, layer.inFeatures);
  const aboutMeans = remedies.includes('float-target');
  const { diagonal, damping } = moments.dampedDiagonal(aboutMeans);
  const order = remedies.includes('act-order') ? byFalling(diagonal) : inOrder(diagonal.length);
  const hessian = moments.dampedHessian(order, damping, aboutMeans);
  if (!remedies.includes('gptq')) {
    return (candidates, forPass) => nearestWithLosses(weight, candidates, hessian, products, forPass);
  }
  const [forFactor = work, forSolution = work] = sharesOf(work, factorCosts(layer, remedies));
  await factorInPlace(hessian, products, forFactor);
  const target =
    aboutMeans && moments.inputsDiffer
      ? inOwnOrder(await solve(hessian, moments.goal(order, damping), products, forSolution), order)
      : wanted;
  return (candidates, forPass) => gptq(target, hessian, order, candidates, products, forPass);
}

function toNearest(weight: Float32Array, candidates: readonly Levels[]): readonly Rounded[] {
  return candidates.map((levels) => ({
    levels,
    codes: nearestCodes(weight, levels),
    losses: new Float64Array(levels.outFeatures),
  }));
}

/** Rounds to the nearest, and says what the outputs lose by it. hessian: damped, its upper triangle; columns in their own order. */
function nearestWithLosses(
  weight: Float32Array,
  candidates: readonly Levels[],
  hessian: DoubleMatrix,
  products: MatrixProducts,
  work: Work,
): Promise<readonly Rounded[]> {
  const inputs = hessian.columns;
  return inStacks(candidates, weight.length, work, async (stack, forStack) => {
    const rounded = toNearest(weight, stack);
    const errors = zeros((weight.length / inputs) * stack.length, inputs);
    for (const [turn, { levels, codes }] of rounded.entries()) {
      const values = dequantizeGrid(lowBitGrid({ ...levels, codes }));
      const first = turn * weight.length;
      for (let i = 0; i < weight.length; i++) errors.values[first + i] = (weight[i] ?? 0) - (values[i] ?? 0);
    }
    const slopes = await products.multiply(errors, hessian);
    for (const [turn, { losses }] of rounded.entries()) {
      for (let i = 0; i < weight.length; i++) {
        const [row, column] = [Math.floor(i / inputs), i % inputs];
        const error = errors.values[turn * weight.length + i] ?? 0;
        // What stands above the diagonal counts twice, for itself and for what stands below.
        const slope = 2 * (slopes.values[turn * weight.length + i] ?? 0);
        losses[row] =
          (losses[row] ?? 0) + error * (slope - error * (hessian.values[column * (inputs + 1)] ?? 0));
      }
    }
    await forStack.step(1, 1);
    return rounded;
  });
}

/** Undoes an order of the columns. */
function inOwnOrder({ rows, columns, values }: DoubleMatrix, order: Uint32Array): DoubleMatrix {
  const own = zeros(rows, columns);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < columns; i++) {
      own.values[row * columns + (order[i] ?? 0)] = values[row * columns + i] ?? 0;
    }
  }
  return own;
}
