/** One layer in few bits, by the remedies that are chosen: once for each width that is asked for. */
import { type Layer, weightName } from '../../network/describe.ts';
import { dequantizeGrid } from '../grid/dequantize.ts';
import { lowBitGrid } from '../grid/grid.ts';
import type { LowBitOptions, LowBitWeights } from '../grid/low-bit.ts';
import { correctedBias } from './bias.ts';
import type { LayerInputs } from './images/layer-inputs.ts';
import { Moments } from './images/moments.ts';
import { type InputSums, imageBatches, inputSums, readerOf } from './images/rows.ts';
import { doubles, type MatrixProducts } from './matrices/matrix-products.ts';
import { layerCosts } from './progress/costs.ts';
import type { Stopwatch } from './progress/stopwatch.ts';
import { sharesOf, type Work } from './progress/work.ts';
import { correctsBias, needsHessian, type Remedy } from './remedy.ts';
import { adaround } from './rounding/adaround.ts';
import { type Levels, rangeLevels } from './rounding/levels.ts';
import { roundingFor } from './rounding/rounding.ts';
import { mseLevels, outputLevels, type Round, type Rounded } from './rounding/scales.ts';

export interface LayerTask {
  readonly layer: Layer;
  /** (out, in) */
  readonly weight: Float32Array;
  readonly bias: Float32Array<ArrayBuffer>;
  /** Those that `remedyProblems` has nothing against. 'equalize' is done before, for all layers together, and ignored here. */
  readonly remedies: readonly Remedy[];
  /** Undefined only where no remedy needs images. */
  readonly inputs: LayerInputs | undefined;
}

/** What the work is done with. */
export interface Tools {
  readonly products: MatrixProducts;
  readonly work: Work;
  readonly watch: Stopwatch;
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

/** Stores the layer in one way. Rejects with NotFiniteError where a weight is NaN or infinite. */
export type QuantizeTo = (options: LowBitOptions, work: Work) => Promise<RemediedLayer>;

/**
 * Does what is the same for every width, and gives what quantizes to one. Rejects with NotPositiveDefiniteError where an input is NaN or
 * infinite.
 */
export async function readyLayer(task: LayerTask, tools: Tools): Promise<QuantizeTo> {
  const { layer, weight, bias, remedies, inputs } = task;
  const { work, products, watch, seed } = tools;
  const costs = layerCosts(layer, remedies, inputs?.images ?? 0);
  const [forMoments = work, forFactor = work] = sharesOf(work, [costs.moments, costs.factor]);

  const [sums, moments] = await watch.time(inputs && 'images', () => sumsFor(task, products, forMoments));
  const choosesScale = remedies.includes('output-scale');
  const learns = remedies.includes('adaround');
  const rounding = remedies.includes('gptq') ? 'gptq' : undefined;
  const forOutputs = choosesScale ? 'output-scale' : undefined;
  const round = await watch.time(rounding ?? forOutputs, () =>
    roundingFor(task, moments, products, forFactor),
  );
  return async (options, forWidth) => {
    const [forScale = work, forRounding = work, forLearning = work] = sharesOf(forWidth, [
      costs.scale,
      costs.rounding,
      costs.learning,
    ]);
    const ofRange = rangeLevels(weight, layer.outFeatures, layer.inFeatures, options, weightName(layer.name));
    const first = remedies.includes('mse-scale')
      ? await watch.time('mse-scale', () => mseLevels(weight, ofRange, forScale))
      : ofRange;
    const rounded = await watch.time(forOutputs ?? rounding, () =>
      choosesScale ? outputLevels(first, round, forRounding) : roundedTo(first, round, forRounding),
    );
    const { levels } = rounded;
    const codes = learns
      ? await watch.time('adaround', () =>
          adaround({ layer, weight, bias, levels, inputs: checkedInputs(task), seed }, products, forLearning),
        )
      : rounded.codes;
    const weights: LowBitWeights = { ...levels, codes };
    const values = dequantizeGrid(lowBitGrid(weights));
    return {
      weights,
      bias: sums && correctsBias(remedies) ? correctedBias(bias, weight, values, sums) : bias,
      outputLoss: needsHessian(remedies) && !learns ? sum(rounded.losses) : undefined,
    };
  };
}

function checkedInputs({ inputs, layer }: LayerTask): LayerInputs {
  if (inputs) return inputs;
  throw new Error(`A remedy needs calibration images, and there are none for ${layer.name}.`);
}

/** What the remedies know of the images; each undefined where none needs it. */
async function sumsFor(
  task: LayerTask,
  products: MatrixProducts,
  work: Work,
): Promise<readonly [InputSums | undefined, Moments | undefined]> {
  const { layer, weight, remedies } = task;
  if (!needsHessian(remedies) && !correctsBias(remedies)) return [undefined, undefined];
  const sums = inputSums(layer, checkedInputs(task));
  if (!needsHessian(remedies)) return [sums, undefined];
  const { images, x, y } = checkedInputs(task);
  const matrix = doubles(weight, layer.outFeatures, layer.inFeatures);
  const moments = new Moments(matrix, sums, products);
  const readY = readerOf(layer, y);
  const readX = remedies.includes('float-target') && x !== y ? readerOf(layer, x) : undefined;
  for (const { first, count } of imageBatches(layer, images)) {
    await moments.add(readY(first, count), readX?.(first, count));
    await work.step(first + count, images);
  }
  return [sums, moments];
}

async function roundedTo(levels: Levels, round: Round, work: Work): Promise<Rounded> {
  const rounded = await round(levels, work);
  if (!rounded) throw new Error('The rounding gave nothing.');
  return rounded;
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
