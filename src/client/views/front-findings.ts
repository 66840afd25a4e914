/** What the mixes of widths that a sweep has found say, apart from the words. */
import { greatest, group, least } from 'd3-array';
import { rankCorrelation } from '../../core/metrics/rank-correlation.ts';
import { frontOf } from '../../core/quantization/front/predicted-front.ts';
import type { Bits } from '../../core/quantization/grid/packing.ts';
import type { NumberFormat } from '../../core/quantization/number-formats/number-format.ts';
import type { Width } from '../../core/quantization/schemes/widths.ts';
import { percentCorrect } from '../../core/results/accuracy.ts';
import type { FrontPoint, FrontResult, MixResult } from '../../core/results/front-result.ts';
import type { PlaygroundState } from '../store/state.ts';
import { type Meaning, meaningOf } from './meaning.ts';
import { widthsOf } from './sweep-findings.ts';

type Sweep = NonNullable<PlaygroundState['sweep']>;

export interface JudgedMix extends FrontPoint {
  /** Each is judged for itself: a correction for many comparisons would find losses too seldom, and call too small a mix sound. */
  readonly meaning: Meaning;
  /** No other one is both smaller and more accurate. */
  readonly isOnFront: boolean;
  /** The smallest without a real loss. */
  readonly isSmallest: boolean;
  /** One width for all layers. */
  readonly isUniform: boolean;
}

/** The mixes, from the smallest file to the largest. */
export function judgedMixes({ points }: Pick<FrontResult, 'points'>): readonly JudgedMix[] {
  const ranked = points.map((point) => ({ point, bytes: point.fileBytes, loss: -point.accuracy.correct }));
  const front = new Set(frontOf(ranked).map(({ point }) => point));
  const sound = points.filter(({ comparison }) => meaningOf(comparison, 1) !== 'loss');
  const smallest = least(sound, bytesOf);
  return points
    .map((point) => ({
      ...point,
      meaning: meaningOf(point.comparison, 1),
      isOnFront: front.has(point),
      isSmallest: point === smallest,
      isUniform: new Set(point.widths).size === 1,
    }))
    .toSorted((one, other) => one.fileBytes - other.fileBytes);
}

/** What is listed: the front, and the smallest sound mix wherever it is. */
export const listedMixes = (mixes: readonly JudgedMix[]): readonly JudgedMix[] =>
  mixes.filter(({ isOnFront, isSmallest }) => isOnFront || isSmallest);

/** The widths of the sweep, for comparison: mixes of one width each. None where the mixes have remedies, which the widths lack. */
export function uniformWidths({ front, ...sweep }: Sweep): readonly FrontPoint[] {
  if (!front || front.scheme.remedies) return [];
  return widthsOf(sweep).map(({ point, ...result }) => ({ ...result, widths: [point.scheme.bits] }));
}

/** Undefined where nothing was measured. */
export const bestAccuracy = (mixes: readonly JudgedMix[]): JudgedMix | undefined =>
  bestWithin(mixes, Number.POSITIVE_INFINITY);

/** The most accurate in at most so many bytes; of equals the smallest. Undefined where there is none. */
export const bestWithin = (mixes: readonly JudgedMix[], bytes: number): JudgedMix | undefined =>
  greatest(
    mixes.filter(({ fileBytes }) => fileBytes <= bytes),
    (one, other) => one.accuracy.correct - other.accuracy.correct || bytesOf(other) - bytesOf(one),
  );

/** The smallest with at least so many percent right. Undefined where there is none. */
export const smallestWith = (mixes: readonly JudgedMix[], percent: number): JudgedMix | undefined =>
  least(
    mixes.filter(({ accuracy }) => percentCorrect(accuracy) >= percent),
    bytesOf,
  );

export interface PredictionReport {
  /** Of what was predicted and what was measured. */
  readonly rankCorrelation: number;
  /** Where the two differ most. */
  readonly farthest: MixResult;
}

/** How well adding up what each layer loses alone does. Undefined before there are two mixes. */
export function predictionReport({ mixes }: Pick<FrontResult, 'mixes'>): PredictionReport | undefined {
  const farthest = greatest(mixes, ({ predicted, measured }) => Math.abs(measured - predicted));
  if (!farthest || mixes.length < 2) return undefined;
  const correlation = rankCorrelation(
    mixes.map(({ predicted }) => predicted),
    mixes.map(({ measured }) => measured),
  );
  return { rankCorrelation: correlation, farthest };
}

export interface LayerShare {
  readonly layer: string;
  /** By how much the cross entropy grows with this layer alone in so few bits. */
  readonly alone: number;
  /** By how much less it grows where this layer stays float and all others are in so few bits. */
  readonly spared: number;
}

/** What each layer does alone, and what sparing it brings. Empty until both are known of every layer, and where fewer than two take part. */
export function layerShares(
  { alone, mixes, scheme }: FrontResult,
  names: readonly string[],
): readonly LayerShare[] {
  const measured = new Map(mixes.map((mix) => [namesOfWidths(mix.widths), mix.measured]));
  const bits = Math.min(...alone.map((one) => one.bits));
  const lossWithout = (spared: string | undefined) => {
    const widths = names.map((name) => (name === spared || !scheme.layers.includes(name) ? 'float' : bits));
    return measured.get(widths.join(' '));
  };
  const all = lossWithout(undefined);
  const shares = scheme.layers.flatMap((layer) => {
    const own = alone.find((one) => one.layer === layer && one.bits === bits);
    const others = lossWithout(layer);
    if (all === undefined || others === undefined || !own) return [];
    return { layer, alone: own.loss, spared: all - others };
  });
  return shares.length === scheme.layers.length ? shares : [];
}

export interface AloneRow {
  /** A width, or a number format. */
  readonly weights: Bits | NumberFormat;
  /** By layer. */
  readonly losses: ReadonlyMap<string, number>;
}

/** What each layer loses alone: by widths, the widest first, then by number formats. */
export function aloneRows({ alone, formats }: FrontResult): readonly AloneRow[] {
  const all = [
    ...alone.map(({ bits, ...own }) => ({ ...own, weights: bits })),
    ...formats.map(({ format, ...own }) => ({ ...own, weights: format })),
  ];
  return [...group(all, ({ weights }) => weights)].map(([weights, ofLayers]) => ({
    weights,
    losses: new Map(ofLayers.map(({ layer, loss }) => [layer, loss])),
  }));
}

const bytesOf = ({ fileBytes }: FrontPoint): number => fileBytes;

/** "3 3 3 2"; the same in every language. */
export const namesOfWidths = (widths: readonly Width[]): string => widths.join(' ');
