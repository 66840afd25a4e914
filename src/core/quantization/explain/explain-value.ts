/**
 * Explains one output of a layer: every number between what the layer reads and what it gives. The integers and their outcome are those
 * of the kernels to the last bit, because both follow `reference/linear.ts` and `schemes/static-layer.ts`. The sum of a float layer is
 * that of `reference/float-layer.ts`: in double precision, in the order of the weights. A kernel adds in another order and in float32,
 * so its outcome differs in the last digits.
 */
import type { Layer } from '../../network/describe.ts';
import { observeRange, someInput } from '../calibration/observer.ts';
import { type ActivationParameters, activationParameters } from '../grid/affine.ts';
import { type Grid, levelAt, lowBitGrid } from '../grid/grid.ts';
import { scaleOfOutput } from '../grid/weights.ts';
import { formatGrid } from '../number-formats/format-weights.ts';
import { groupOf } from '../picture/groups.ts';
import type { FloatLayer } from '../reference/float-layer.ts';
import { quantizeActivations } from '../reference/linear.ts';
import type { DynamicLayer } from '../schemes/dynamic.ts';
import { quantizeStatically, type StaticLayer } from '../schemes/static-layer.ts';
import type { FormatLayer, LowBitLayer } from '../schemes/weight-only.ts';
import {
  type Explanation,
  type FloatExplanation,
  type FloatTerm,
  type IntegerExplanation,
  largestTerms,
} from './explanation.ts';
import { type Place, tapsOf } from './taps.ts';

/** So many products are listed one by one: those of a 3 x 3 kernel on one channel are all in sight. */
const mostTerms = 9;

export type LayerWeights = FloatLayer | DynamicLayer | LowBitLayer | FormatLayer | StaticLayer;

/**
 * x: what the layer reads of one image, see `tapsOf`. batch: all that the layer reads in one go, where that is more than this image:
 * dynamic quantization takes its range from it. Throws RangeError for an output that the layer does not have, NotFiniteError for
 * activations that are NaN or infinite.
 */
export function explainValue(
  layer: Layer,
  weights: LayerWeights,
  x: Float32Array,
  output: Place,
  batch: Float32Array = x,
): Explanation {
  switch (weights.kind) {
    case 'dynamicInt8':
      return explainIntegers(layer, weights, dynamicInput(batch), x, output);
    case 'staticInt8':
      return explainIntegers(layer, weights, weights.input, x, output);
    case 'float32':
      return explainFloats(
        layer,
        weights.bias,
        (index) => ({ w: weights.weight[index] ?? 0, code: undefined }),
        x,
        output,
      );
    case 'lowBit': {
      const coded = codedWeight(lowBitGrid(weights.weights), weights.weights.codes);
      return explainFloats(layer, weights.bias, coded, x, output);
    }
    case 'numberFormat': {
      const coded = codedWeight(formatGrid(weights.weights), weights.weights.codes);
      return explainFloats(layer, weights.bias, coded, x, output);
    }
    default:
      return weights satisfies never;
  }
}

const dynamicInput = (batch: Float32Array): ActivationParameters =>
  activationParameters(observeRange(batch, someInput));

function explainIntegers(
  layer: Layer,
  { kind, weights, bias: biases }: DynamicLayer | StaticLayer,
  input: ActivationParameters,
  x: Float32Array,
  output: Place,
): IntegerExplanation {
  const taps = tapsOf(layer, x, output);
  const levelsOf = kind === 'staticInt8' ? quantizeStatically : quantizeActivations;
  const levels = levelsOf(
    Float32Array.from(taps, (tap) => tap.x),
    input,
  );
  let sum = 0;
  let weightSum = 0;
  const terms = taps.map(({ place, x: read, weight }, index) => {
    // Beyond the border stands the level of 0.
    const xq = place ? (levels[index] ?? 0) : input.zeroPoint;
    const wq = weights.values[weight] ?? 0;
    const product = xq * wq;
    sum += product;
    weightSum += wq;
    return { place, x: read, xq, wq, product };
  });
  const weightScale = scaleOfOutput(weights, output.channel);
  const multiplier = Math.fround(input.scale * weightScale);
  const bias = biases[output.channel] ?? 0;
  const correction = input.zeroPoint * weightSum;
  return {
    kind: 'integer',
    rangeFrom: kind === 'staticInt8' ? 'calibration' : 'batch',
    input,
    weightScale,
    ...largestTerms(terms, mostTerms),
    sum,
    weightSum,
    correction,
    multiplier,
    bias,
    value: Math.fround(Math.fround(sum - correction) * multiplier + bias),
  };
}

interface MetWeight {
  readonly w: number;
  readonly code: FloatTerm['code'];
}

/** weightAt: by its place in the matrix (out, in). */
function explainFloats(
  layer: Layer,
  biases: Float32Array,
  weightAt: (index: number) => MetWeight,
  x: Float32Array,
  output: Place,
): FloatExplanation {
  let sum = 0;
  const terms = tapsOf(layer, x, output).map(({ place, x: read, weight }): FloatTerm => {
    const met = weightAt(weight);
    const product = read * met.w;
    sum += product;
    return { place, x: read, ...met, product };
  });
  const bias = biases[output.channel] ?? 0;
  return { kind: 'float', ...largestTerms(terms, mostTerms), sum, bias, value: Math.fround(sum + bias) };
}

/** codes: as they are stored. */
const codedWeight =
  (grid: Grid, codes: Uint8Array) =>
  (index: number): MetWeight => {
    const group = groupOf(grid, index);
    const zeroPoint = grid.zeroPoints[group] ?? 0;
    const level = levelAt(grid, grid.values[index] ?? 0, zeroPoint);
    const scale = grid.scales[group] ?? 0;
    const code = { code: codes[index] ?? 0, level, scale, zeroPoint: grid.levels ? undefined : zeroPoint };
    return { w: Math.fround(level * scale), code };
  };
