/** What a sweep says about a model, apart from the words. */

import { least } from 'd3-array';
import type { SweepPoint } from '../../core/quantization/sweep.ts';
import { percentCorrect } from '../../core/results/accuracy.ts';
import type { SweepResult } from '../../core/results/sweep-result.ts';
import type { PlaygroundState } from '../store/state.ts';
import { type Meaning, meaningOf } from './meaning.ts';

type Sweep = NonNullable<PlaygroundState['sweep']>;

type ResultOf<Kind extends SweepPoint['kind']> = SweepResult & {
  readonly point: Extract<SweepPoint, { readonly kind: Kind }>;
  readonly meaning: Meaning;
};

export type WidthResult = ResultOf<'width'>;
export type LayerResult = ResultOf<'layer'>;

/** Returns the results of the widths, from the most bits to the fewest. */
export function widthsOf({ results, total }: Sweep): WidthResult[] {
  return results.flatMap((result) => {
    const { point } = result;
    return point.kind === 'width' ? [{ ...result, point, meaning: meaningOf(result.comparison, total) }] : [];
  });
}

/** Returns the results of the single layers, in the network's order. */
export function layersOf({ results, total }: Sweep): LayerResult[] {
  return results.flatMap((result) => {
    const { point } = result;
    return point.kind === 'layer' ? [{ ...result, point, meaning: meaningOf(result.comparison, total) }] : [];
  });
}

export interface EnoughBits {
  /** The fewest bits that lose nothing. */
  readonly enough: WidthResult | undefined;
  /** The next fewer, which do. */
  readonly tooFew: WidthResult | undefined;
  /** More than enough, and yet they lose. */
  readonly exceptions: readonly WidthResult[];
}

export function enoughBits(widths: readonly WidthResult[]): EnoughBits {
  const loses = ({ meaning }: WidthResult) => meaning === 'loss';
  const last = widths.findLastIndex((width) => !loses(width));
  return {
    enough: widths[last],
    tooFew: widths[last + 1],
    exceptions: widths.slice(0, Math.max(0, last)).filter(loses),
  };
}

/** The layer that loses most; where none really loses, the one whose weights stand out least from their noise. */
export function mostSensitive(layers: readonly LayerResult[]): LayerResult | undefined {
  const losing = layers.filter(({ meaning }) => meaning === 'loss');
  return losing.length > 0
    ? least(losing, ({ accuracy }) => accuracy.correct)
    : least(layers, ({ signalToNoise }) => signalToNoise);
}

/** Percentage points below the float model. */
export function pointsLost(result: SweepResult, { float }: Sweep): number {
  return percentCorrect(float.accuracy) - percentCorrect(result.accuracy);
}
