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
import { byFalling, columnsInOrder, gptq, inOrder } from './gptq.ts';
import { type Levels, nearestCodes } from './levels.ts';
import type { Round, Rounded } from './scales.ts';

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
  if (!moments) return (levels) => Promise.resolve(toNearest(weight, levels));
  const aboutMeans = remedies.includes('float-target');
  const { diagonal, damping } = moments.dampedDiagonal(aboutMeans);
  const order = remedies.includes('act-order') ? byFalling(diagonal) : inOrder(diagonal.length);
  const hessian = moments.dampedHessian(order, damping, aboutMeans);
  if (!remedies.includes('gptq')) {
    return (levels) => nearestWithLosses(weight, levels, hessian, products);
  }
  const [forFactor = work, forSolution = work] = sharesOf(work, factorCosts(layer, remedies));
  await factorInPlace(hessian, products, forFactor);
  const target =
    aboutMeans && moments.inputsDiffer
      ? await solve(hessian, moments.goal(order, damping), products, forSolution)
      : columnsInOrder(doubles(weight, layer.outFeatures, layer.inFeatures), order);
  return (levels, forPass, limit) => gptq(target, hessian, order, levels, products, forPass, { limit });
}

function toNearest(weight: Float32Array, levels: Levels): Rounded {
  return { levels, codes: nearestCodes(weight, levels), losses: new Float64Array(levels.outFeatures) };
}

/** Rounds to the nearest, and says what the outputs lose by it. hessian: damped, its upper triangle; columns in their own order. */
async function nearestWithLosses(
  weight: Float32Array,
  levels: Levels,
  hessian: DoubleMatrix,
  products: MatrixProducts,
): Promise<Rounded> {
  const inputs = hessian.columns;
  const { codes, losses } = toNearest(weight, levels);
  const values = dequantizeGrid(lowBitGrid({ ...levels, codes }));
  const errors = zeros(losses.length, inputs);
  for (let i = 0; i < weight.length; i++) errors.values[i] = (weight[i] ?? 0) - (values[i] ?? 0);
  const slopes = await products.multiply(errors, hessian);
  for (let i = 0; i < weight.length; i++) {
    const [row, column] = [Math.floor(i / inputs), i % inputs];
    const error = errors.values[i] ?? 0;
    // What stands above the diagonal counts twice, for itself and for what stands below.
    const slope = 2 * (slopes.values[i] ?? 0);
    losses[row] = (losses[row] ?? 0) + error * (slope - error * (hessian.values[column * (inputs + 1)] ?? 0));
  }
  return { levels, codes, losses };
}
