/** One layer in few bits, by the remedies that are chosen. */
import { type Layer, weightName } from '../../network/describe.ts';
import { dequantizeGrid } from '../grid/dequantize.ts';
import { lowBitGrid } from '../grid/grid.ts';
import type { LowBitOptions, LowBitWeights } from '../grid/low-bit.ts';
import { adaround } from './adaround.ts';
import { correctedBias } from './bias.ts';
import { factorCosts, layerCosts } from './costs.ts';
import { factorInPlace, solve } from './factor.ts';
import { byFalling, gptq, inOrder } from './gptq.ts';
import type { LayerInputs } from './layer-inputs.ts';
import { type Levels, nearestCodes, rangeLevels } from './levels.ts';
import { type DoubleMatrix, doubles, type MatrixProducts, zeros } from './matrix-products.ts';
import { Moments } from './moments.ts';
import { correctsBias, needsHessian, type Remedy } from './remedy.ts';
import { imageBatches, rowsOf } from './rows.ts';
import { mseLevels, outputLevels, type Rounded } from './scales.ts';
import { sharesOf, type Work } from './work.ts';

export interface LayerTask {
  readonly layer: Layer;
  /** (out, in) */
  readonly weight: Float32Array;
  readonly bias: Float32Array<ArrayBuffer>;
  readonly options: LowBitOptions;
  /** Those that `remedyProblems` has nothing against. 'equalize' is done before, for all layers together, and ignored here. */
  readonly remedies: readonly Remedy[];
  /** Undefined only where no remedy needs images. */
  readonly inputs: LayerInputs | undefined;
}

/** What the work is done with. */
export interface Tools {
  readonly products: MatrixProducts;
  readonly work: Work;
  /** For AdaRound, which looks at rows drawn at random. */
  readonly seed: number;
}

export interface RemediedLayer {
  readonly weights: LowBitWeights;
  /** The one that was handed in, unless a remedy corrects it. */
  readonly bias: Float32Array<ArrayBuffer>;
  /**
   * What the rounding lowers: e H e^T over all outputs, e being the errors of the weights and H the damped Hessian. Undefined
   * where no remedy needs H, and for AdaRound, which lowers another.
   */
  readonly outputLoss: number | undefined;
}

/** Rejects with NotFiniteError where a weight is NaN or infinite, NotPositiveDefiniteError where an input is. */
export async function quantizeLayer(task: LayerTask, tools: Tools): Promise<RemediedLayer> {
  const { layer, weight, bias, options, remedies, inputs } = task;
  const { work, products, seed } = tools;
  const costs = layerCosts(layer, remedies, inputs?.images ?? 0);
  const [forScale = work, forMoments = work, forFactor = work, forRounding = work, forLearning = work] =
    sharesOf(work, [costs.scale, costs.moments, costs.factor, costs.rounding, costs.learning]);

  const ofRange = rangeLevels(weight, layer.outFeatures, layer.inFeatures, options, weightName(layer.name));
  const first = remedies.includes('mse-scale') ? await mseLevels(weight, ofRange, forScale) : ofRange;
  const moments = await momentsFor(task, products, forMoments);
  const round = await roundingFor(task, moments, products, forFactor);
  const rounded = remedies.includes('output-scale')
    ? await outputLevels(first, round, forRounding)
    : await round(first, forRounding);
  const { levels } = rounded;
  const learns = remedies.includes('adaround');
  const codes = learns
    ? await adaround(
        { layer, weight, bias, levels, inputs: checkedInputs(task), seed },
        products,
        forLearning,
      )
    : rounded.codes;
  const weights: LowBitWeights = { ...levels, codes };
  const values = dequantizeGrid(lowBitGrid(weights));
  return {
    weights,
    bias: moments && correctsBias(remedies) ? correctedBias(bias, weight, values, moments) : bias,
    outputLoss: needsHessian(remedies) && !learns ? sum(rounded.losses) : undefined,
  };
}

function checkedInputs({ inputs, layer }: LayerTask): LayerInputs {
  if (inputs) return inputs;
  throw new Error(`A remedy needs calibration images, and there are none for ${layer.name}.`);
}

/** undefined where no remedy needs any. */
async function momentsFor(
  task: LayerTask,
  products: MatrixProducts,
  work: Work,
): Promise<Moments | undefined> {
  const { layer, weight, remedies } = task;
  const hessian = needsHessian(remedies);
  if (!hessian && !correctsBias(remedies)) return undefined;
  const { images, x, y } = checkedInputs(task);
  const matrix = doubles(weight, layer.outFeatures, layer.inFeatures);
  const moments = new Moments(matrix, { hessian, cross: remedies.includes('float-target') }, products);
  for (const { first, count } of imageBatches(layer, images)) {
    const rows = rowsOf(layer, y, first, count);
    await moments.add(rows, x === y ? rows : rowsOf(layer, x, first, count));
    await work.step(first + count, images);
  }
  return moments;
}

type Round = (levels: Levels, work: Work) => Promise<Rounded>;

/** How the layer's weights are rounded to whatever levels. */
async function roundingFor(
  { layer, weight, remedies }: LayerTask,
  moments: Moments | undefined,
  products: MatrixProducts,
  work: Work,
): Promise<Round> {
  const wanted = doubles(weight, layer.outFeatures, layer.inFeatures);
  if (!moments || !needsHessian(remedies)) return (levels) => Promise.resolve(withoutLosses(weight, levels));
  const aboutMeans = remedies.includes('float-target');
  const { diagonal, damping } = moments.dampedDiagonal(aboutMeans);
  const order = remedies.includes('act-order') ? byFalling(diagonal) : inOrder(diagonal.length);
  const hessian = moments.dampedHessian(order, damping, aboutMeans);
  if (!remedies.includes('gptq')) return (levels) => nearestWithLosses(weight, levels, hessian, products);

  const [forFactor = work, forSolution = work] = sharesOf(work, factorCosts(layer, remedies));
  await factorInPlace(hessian, products, forFactor);
  const target =
    aboutMeans && moments.inputsDiffer
      ? inOwnOrder(await solve(hessian, moments.goal(order, damping), products, forSolution), order)
      : wanted;
  return (levels, forPass) => gptq(target, hessian, order, levels, products, forPass);
}

function withoutLosses(weight: Float32Array, levels: Levels): Rounded {
  return { levels, codes: nearestCodes(weight, levels), losses: new Float64Array(levels.outFeatures) };
}

/** Rounds to the nearest, and says what the outputs lose by it. hessian: damped, columns in their own order. */
async function nearestWithLosses(
  weight: Float32Array,
  levels: Levels,
  hessian: DoubleMatrix,
  products: MatrixProducts,
): Promise<Rounded> {
  const codes = nearestCodes(weight, levels);
  const values = dequantizeGrid(lowBitGrid({ ...levels, codes }));
  const errors = zeros(levels.outFeatures, levels.inFeatures);
  for (let i = 0; i < weight.length; i++) errors.values[i] = (weight[i] ?? 0) - (values[i] ?? 0);
  const slopes = await products.multiply(errors, hessian);
  const losses = new Float64Array(errors.rows);
  for (let i = 0; i < weight.length; i++) {
    const row = Math.floor(i / errors.columns);
    losses[row] = (losses[row] ?? 0) + (errors.values[i] ?? 0) * (slopes.values[i] ?? 0);
  }
  return { levels, codes, losses };
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

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
