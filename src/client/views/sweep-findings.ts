/** What a sweep says about a model, apart from the words. */
import type { SweepPoint } from '../../core/quantization/sweep.ts';
import type { SweepResult } from '../../core/results/sweep-result.ts';
import type { PlaygroundState } from '../store/state.ts';

type Sweep = NonNullable<PlaygroundState['sweep']>;
/** What a difference in accuracy to the float model means: a loss or a gain that chance does not explain, or only chance. */
export type Meaning = 'loss' | 'gain' | 'chance';

type ResultOf<Kind extends SweepPoint['kind']> = SweepResult & {
  readonly point: Extract<SweepPoint, { readonly kind: Kind }>;
  readonly meaning: Meaning;
};

export type WidthResult = ResultOf<'width'>;
export type LayerResult = ResultOf<'layer'>;

/** How often chance alone may make a sweep find a difference where there is none: the usual 5 %. */
const significance = 0.05;

/**
 * Uses the exact McNemar test on the images that the two models answer differently. Each of the points gets its share of the 5 %
 * (Bonferroni): with 5 % for each of eleven, two sweeps in five would find a difference where there is none.
 */
function meaningOf({ comparison: { better, worse, pValue } }: SweepResult, points: number): Meaning {
  if (pValue >= significance / points) return 'chance';
  return worse > better ? 'loss' : 'gain';
}

/** Returns the results of the widths, from the most bits to the fewest. */
export function widthsOf({ results, total }: Sweep): WidthResult[] {
  return results.flatMap((result) => {
    const { point } = result;
    return point.kind === 'width' ? [{ ...result, point, meaning: meaningOf(result, total) }] : [];
  });
}

/** Returns the results of the single layers, in the network's order. */
export function layersOf({ results, total }: Sweep): LayerResult[] {
  return results.flatMap((result) => {
    const { point } = result;
    return point.kind === 'layer' ? [{ ...result, point, meaning: meaningOf(result, total) }] : [];
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
    ? losing.toSorted((a, b) => a.accuracy.correct - b.accuracy.correct)[0]
    : layers.toSorted((a, b) => a.signalToNoise - b.signalToNoise)[0];
}

/** Percentage points below the float model. */
export function pointsLost(result: SweepResult, { float }: Sweep): number {
  return percent(float.accuracy) - percent(result.accuracy);
}

export function percent({ correct, images }: SweepResult['accuracy']): number {
  return (100 * correct) / images;
}
