/** What remedies made of a layer, beside what plain rounding to as many bits makes of the same weights. */
import type { Layer } from '../../network/describe.ts';
import { biasOf, type StateDict, weightOf } from '../../network/state-dict.ts';
import { quantizationError } from '../error.ts';
import { type Grid, lowBitGrid } from '../grid/grid.ts';
import { correctsBias, type Remedy } from '../remedies/remedy.ts';
import { nearestCodes, rangeLevels } from '../remedies/rounding/levels.ts';
import { type LowBitScheme, lowBitOptions } from '../schemes/scheme.ts';
import { type LowBitLayer, lowBitLayerWeights } from '../schemes/weight-only.ts';
import { type RowRanges, rowRanges } from './rows.ts';

/** One figure: in plain rounding, and with the remedies. */
export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

export interface RemediedPicture {
  /** The ranges of the rows before any remedy, and where plain rounding puts the levels. */
  readonly rows: RowRanges;
  /** Of 'equalize': the range of a row as a share of the widest row's, on average. */
  readonly evenness: BeforeAfter | undefined;
  /** Of 'mse-scale' and 'output-scale': the scale in units of the one that spans the range, on average. */
  readonly scale: BeforeAfter | undefined;
  /** Of 'gptq' and 'adaround': weights that are not on the nearest of their levels, as a share of all. */
  readonly moved: BeforeAfter | undefined;
  /** Of 'bias' and 'float-target': root mean square of what was added to the biases. */
  readonly biasShift: BeforeAfter | undefined;
  /** Weights that became 0, as a share of all. */
  readonly zeros: BeforeAfter;
  /** What rounding changed, as a share of the weights: root mean square by root mean square. */
  readonly error: BeforeAfter;
}

export interface RemediedWeights {
  readonly layer: Layer;
  readonly scheme: LowBitScheme;
  /** The float weights before any remedy. */
  readonly before: StateDict;
  /** Those that were rounded: others, where equalization is among the remedies. */
  readonly float: StateDict;
  /** What they became. */
  readonly quantized: LowBitLayer;
}

export function remediedPicture(weights: RemediedWeights): RemediedPicture {
  const { layer, scheme, before, float, quantized } = weights;
  const remedies = scheme.remedies ?? [];
  const has = (...some: readonly Remedy[]): boolean => some.some((remedy) => remedies.includes(remedy));
  const [first, rounded] = [weightOf(before, layer.name), weightOf(float, layer.name)];
  const plain = lowBitGrid(lowBitLayerWeights(before, layer, scheme));
  const grid = lowBitGrid(quantized.weights);
  const rows = rowRanges(first, layer.outFeatures, plain);
  return {
    rows,
    evenness: has('equalize')
      ? { before: evenness(rows), after: evenness(rowRanges(rounded, layer.outFeatures, undefined)) }
      : undefined,
    scale: has('mse-scale', 'output-scale') ? { before: 1, after: scaleByRange(weights) } : undefined,
    moved: has('gptq', 'adaround') ? { before: 0, after: movedShare(rounded, quantized) } : undefined,
    biasShift: correctsBias(remedies) ? { before: 0, after: biasShift(weights) } : undefined,
    zeros: { before: zeroShare(plain), after: zeroShare(grid) },
    error: { before: errorShare(first, plain), after: errorShare(rounded, grid) },
  };
}

function evenness({ min, max }: RowRanges): number {
  const ranges = Float64Array.from(max, (high, row) => high - (min[row] ?? 0));
  const widest = ranges.reduce((most, range) => Math.max(most, range), 0);
  return widest === 0 ? 1 : mean(ranges) / widest;
}

function scaleByRange({ layer, scheme, float, quantized }: RemediedWeights): number {
  const weight = weightOf(float, layer.name);
  const options = lowBitOptions(scheme, layer.name);
  const { scales } = rangeLevels(weight, layer.outFeatures, layer.inFeatures, options, layer.name);
  return mean(Float64Array.from(quantized.weights.scales, (scale, group) => scale / (scales[group] ?? 1)));
}

function movedShare(weight: Float32Array, { weights }: LowBitLayer): number {
  const nearest = nearestCodes(weight, weights);
  return mean(Float64Array.from(weights.codes, (code, i) => (code === nearest[i] ? 0 : 1)));
}

function biasShift({ layer, float, quantized }: RemediedWeights): number {
  const before = biasOf(float, layer.name);
  return Math.sqrt(mean(Float64Array.from(quantized.bias, (bias, i) => (bias - (before[i] ?? 0)) ** 2)));
}

function zeroShare({ values, starts, zeroPoints }: Grid): number {
  let zeros = 0;
  for (const [group, zeroPoint] of zeroPoints.entries()) {
    for (const value of values.subarray(starts[group], starts[group + 1])) if (value === zeroPoint) zeros++;
  }
  return zeros / values.length;
}

const errorShare = (weight: Float32Array, grid: Grid): number =>
  10 ** (-quantizationError(weight, grid).signalToNoise / 20);

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
