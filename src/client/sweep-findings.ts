/** What a sweep says about a model, apart from the words. */
import type { SweepPoint } from '../core/quantization/sweep.ts';
import type { SweepResult } from '../protocol/events.ts';
import type { PlaygroundState } from './state.ts';

type Sweep = NonNullable<PlaygroundState['sweep']>;
type ResultOf<Kind extends SweepPoint['kind']> = SweepResult & {
  readonly point: Extract<SweepPoint, { readonly kind: Kind }>;
  /** The accuracy is lower than that of the float model, and chance alone does not explain it. */
  readonly loses: boolean;
};

export type WidthResult = ResultOf<'width'>;
export type LayerResult = ResultOf<'layer'>;

/** How often chance alone may make a sweep find a loss where there is none: the usual 5 %. */
const significance = 0.05;

/**
 * Whether a point really loses, by the exact McNemar test on the images that the two models answer differently. Each of the points
 * gets its share of the 5 % (Bonferroni): with 5 % for each of eleven, every other sweep would find a loss where there is none.
 */
function loses({ comparison: { better, worse, pValue } }: SweepResult, points: number): boolean {
  return worse > better && pValue < significance / points;
}

/** From the most bits to the fewest. */
export function widthsOf({ results, total }: Sweep): WidthResult[] {
  return results.flatMap((result) => {
    const { point } = result;
    return point.kind === 'width' ? [{ ...result, point, loses: loses(result, total) }] : [];
  });
}

/** In the network's order. */
export function layersOf({ results, total }: Sweep): LayerResult[] {
  return results.flatMap((result) => {
    const { point } = result;
    return point.kind === 'layer' ? [{ ...result, point, loses: loses(result, total) }] : [];
  });
}

/** The fewest bits that lose nothing, no wider ones losing either, and the next fewer, which do. */
export function enoughBits(widths: readonly WidthResult[]): {
  readonly enough: WidthResult | undefined;
  readonly tooFew: WidthResult | undefined;
} {
  const first = widths.findIndex((width) => width.loses);
  if (first < 0) return { enough: widths.at(-1), tooFew: undefined };
  return { enough: widths[first - 1], tooFew: widths[first] };
}

/** The layer that loses most; where none really loses, the one whose weights stand out least from their noise. */
export function mostSensitive(layers: readonly LayerResult[]): LayerResult | undefined {
  const losing = layers.filter((layer) => layer.loses);
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
