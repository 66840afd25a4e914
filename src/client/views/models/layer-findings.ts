/** What the figures of layers say: which layer brings most of the error, and what quantizing can gain in time. */
import type { FourAccuracies, LayerError, LayerErrors } from '../../../core/results/layer-errors.ts';
import type { LayerTime, LayerTimes } from '../../../core/results/layer-times.ts';
import type { Role } from '../../../core/results/model-report.ts';

export interface LargestError {
  readonly layer: LayerError;
  /** Share of the noise in the logits that goes when this layer is the baseline's, from 0 to 1. */
  readonly share: number;
}

/** The layer without which the logits have the least noise. Undefined where they have none, or where no layer helps. */
export function largestError({ layers, logits }: LayerErrors): LargestError | undefined {
  if (!Number.isFinite(logits)) return undefined;
  const [first, ...others] = layers;
  if (!first) return undefined;
  const layer = others.reduce((best, other) => (other.without > best.without ? other : best), first);
  const share = 1 - 10 ** ((logits - layer.without) / 10);
  return share > 0 ? { layer, share } : undefined;
}

/** How many more answers are right than with neither quantized; negative for fewer. */
export function changesOf({ correct }: FourAccuracies) {
  const { neither, weights, activations, both } = correct;
  return {
    weights: weights - neither,
    activations: activations === undefined ? undefined : activations - neither,
    both: both - neither,
  };
}

export interface TimeFindings {
  /** Milliseconds of all layers together. */
  readonly total: Readonly<Record<Role, number>>;
  /** The layer that takes the baseline's most time, and its share of it. */
  readonly slowest: { readonly layer: LayerTime; readonly share: number };
  /** Share of the baseline's time that lies in layers that the candidate quantizes. */
  readonly quantizedShare: number;
  /** How many times as fast the model would be if those took no time at all; infinite where all layers are quantized. */
  readonly mostGain: number;
}

/** Undefined where no layer was timed, or the clock saw nothing pass. */
export function timeFindings({ layers }: LayerTimes): TimeFindings | undefined {
  const sum = (some: readonly LayerTime[], role: Role) =>
    some.reduce((all, layer) => all + layer[role].median, 0);
  const total = { baseline: sum(layers, 'baseline'), candidate: sum(layers, 'candidate') };
  const [first, ...others] = layers;
  if (!first || !(total.baseline > 0)) return undefined;
  const slowest = others.reduce(
    (most, layer) => (layer.baseline.median > most.baseline.median ? layer : most),
    first,
  );
  const quantized = sum(
    layers.filter((layer) => layer.quantized),
    'baseline',
  );
  return {
    total,
    slowest: { layer: slowest, share: slowest.baseline.median / total.baseline },
    quantizedShare: quantized / total.baseline,
    mostGain: layers.every((layer) => layer.quantized)
      ? Number.POSITIVE_INFINITY
      : total.baseline / (total.baseline - quantized),
  };
}
