/** Better scales than those of the range: a finer one cuts off the largest weights and tells the others apart. */
import { groupStarts } from '../../grid/grouping.ts';
import { clamp } from '../../grid/rounding.ts';
import { levelOf } from '../../grid/weights.ts';
import { sharesOf, type Work } from '../progress/work.ts';
import { groupPlaces, highestCode, type Levels, spreadLevels } from './levels.ts';

/** In percent of the range's scale: every whole one down to 1. */
const percents = Array.from({ length: 100 }, (_, i) => 100 - i);

/**
 * The scale with the least squared error of the weights, of 1.00, 0.99 .. 0.01 times the range's, for each group; of equal ones the
 * widest. weight: (out, in); levels: those of the range. Never worse than those. Affine levels keep their zero points.
 */
export async function mseLevels(weight: Float32Array, levels: Levels, work: Work): Promise<Levels> {
  const best = new Float64Array(levels.scales.length).fill(1);
  const least = new Float64Array(levels.scales.length).fill(Number.POSITIVE_INFINITY);
  for (const [tried, percent] of percents.entries()) {
    const multiple = percent / 100;
    const errors = squaredErrors(weight, spreadLevels(levels, new Float64Array(best.length).fill(multiple)));
    for (const [group, error] of errors.entries()) {
      if (error >= (least[group] ?? 0)) continue;
      least[group] = error;
      best[group] = multiple;
    }
    await work.step(tried + 1, percents.length);
  }
  return spreadLevels(levels, best);
}

/** Of each group, rounded to the nearest. Every operation in float32 as in torch, the sum of the squares in doubles. */
function squaredErrors(weight: Float32Array, levels: Levels): Float64Array {
  const { scales, zeroPoints } = levels;
  const starts = groupStarts(levels.granularity, levels.outFeatures, levels.inFeatures);
  const highest = highestCode(levels);
  const sums = new Float64Array(scales.length);
  for (let group = 0; group < scales.length; group++) {
    const scale = scales[group] ?? 0;
    const reciprocal = Math.fround(1 / scale);
    const zeroPoint = zeroPoints[group] ?? 0;
    const end = starts[group + 1] ?? 0;
    let sum = 0;
    for (let i = starts[group] ?? 0; i < end; i++) {
      const value = weight[i] ?? 0;
      const level = clamp(levelOf(value, reciprocal), -zeroPoint, highest - zeroPoint);
      const error = Math.fround(value - Math.fround(level * scale));
      sum += error * error;
    }
    sums[group] = sum;
  }
  return sums;
}

/** Codes on some levels, and what the outputs lose by them. */
export interface Rounded {
  readonly levels: Levels;
  /** (out, in) */
  readonly codes: Uint8Array<ArrayBuffer>;
  /** Of each output: e H e^T, e being its weights' errors. */
  readonly losses: Float64Array;
}

/** Rounds a layer's weights to some levels. May give nothing where all outputs together lose more than `limit`. */
export type Round = (levels: Levels, work: Work, limit?: number) => Promise<Rounded | undefined>;

/** Multiples of the range's scale that are tried; 1 is among them, so that the choice is never worse than the range. */
export const outputMultiples = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25] as const;

/**
 * The multiple of the scale with the least squared error of the outputs, after the rounding in use. One for the tensor where it has one
 * scale; otherwise each output has its own, for all of its groups. The first of equal ones. levels: those of the range.
 */
export function outputLevels(levels: Levels, round: Round, work: Work): Promise<Rounded> {
  return levels.granularity === 'per-tensor'
    ? tensorLevels(levels, round, work)
    : levelsOfOutputs(levels, round, work);
}

/** Wide layers, which take the longest, choose 0.5 to 0.7: with a good one found first, rounding to most of the others is soon given up. */
const firstTried = 0.6;

async function tensorLevels(levels: Levels, round: Round, work: Work): Promise<Rounded> {
  const fromFirst = (multiple: number) => Math.abs(multiple - firstTried);
  const multiples = outputMultiples.toSorted((one, other) => fromFirst(one) - fromFirst(other));
  let best: { readonly multiple: number; readonly loss: number; readonly rounded: Rounded } | undefined;
  for (const { multiple, share } of inTurn(multiples, work)) {
    const rounded = await round(spreadLevels(levels, [multiple]), share, best?.loss);
    await share.step(1, 1);
    if (!rounded) continue;
    const loss = sum(rounded.losses);
    const isFirst = loss === best?.loss && multiple < best.multiple;
    if (!best || loss < best.loss || isFirst) best = { multiple, loss, rounded };
  }
  if (!best) throw new Error('No multiple of the scale was tried.');
  return best.rounded;
}

async function levelsOfOutputs(levels: Levels, round: Round, work: Work): Promise<Rounded> {
  const { outFeatures, inFeatures, scales } = levels;
  const { groupsPerRow } = groupPlaces(levels);
  let best: Rounded | undefined;
  for (const { multiple, share } of inTurn(outputMultiples, work)) {
    const tried = await round(spreadLevels(levels, new Float64Array(scales.length).fill(multiple)), share);
    await share.step(1, 1);
    if (!tried) continue;
    best ??= tried;
    for (let output = 0; output < outFeatures; output++) {
      if ((tried.losses[output] ?? 0) >= (best.losses[output] ?? 0)) continue;
      best.losses[output] = tried.losses[output] ?? 0;
      copyRow(tried.codes, best.codes, output, inFeatures);
      copyRow(tried.levels.scales, best.levels.scales, output, groupsPerRow);
    }
  }
  if (!best) throw new Error('No multiple of the scale was tried.');
  return best;
}

const inTurn = (multiples: readonly number[], work: Work) =>
  sharesOf(
    work,
    multiples.map(() => 1),
  ).map((share, i) => ({ share, multiple: multiples[i] ?? 1 }));

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

function copyRow<Values extends Uint8Array | Float32Array>(
  from: Values,
  to: Values,
  row: number,
  width: number,
): void {
  to.set(from.subarray(row * width, (row + 1) * width), row * width);
}
