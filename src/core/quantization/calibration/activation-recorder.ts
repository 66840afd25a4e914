/** Counts what each layer reads, and tells what every observer would make of it: the picture behind a calibration. */
import { layerNamesOf } from '../../network/describe.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import type { LayerActivations, ObservedRange } from '../../results/activations.ts';
import { type ObserverKind, observerKinds } from '../schemes/scheme.ts';
import { staticActivationParameters } from '../schemes/static-network.ts';
import { told } from '../telling.ts';
import { rangeBy } from './activation-observer.ts';
import { Histogram } from './histogram.ts';
import { observeRange, type Range } from './observer.ts';

export class ActivationRecorder {
  readonly #histograms: ReadonlyMap<string, Histogram>;

  constructor(spec: NetworkSpec) {
    this.#histograms = new Map(layerNamesOf(spec).map((layer) => [layer, new Histogram()]));
  }

  /** layer: its name; one that the network does not have is not noted. Throws NotFiniteError. */
  observe(layer: string, values: Float32Array): void {
    this.#histograms.get(layer)?.add(values, observeRange(values, told('schemes/input-of', { layer })));
  }

  /** Of each layer, in the network's order. */
  activations(): readonly LayerActivations[] {
    return [...this.#histograms].map(([layer, histogram]) => activationsOf(layer, histogram));
  }
}

function activationsOf(layer: string, histogram: Histogram): LayerActivations {
  const bins = histogram.bins();
  return {
    layer,
    total: histogram.total,
    range: histogram.range,
    binWidth: histogram.binWidth,
    starts: Float64Array.from(bins, ({ start }) => start),
    counts: Float64Array.from(bins, ({ count }) => count),
    observed: observerKinds.map((observer) => observedBy(observer, histogram)),
  };
}

function observedBy(observer: ObserverKind, histogram: Histogram): ObservedRange {
  const range = rangeBy(observer, histogram);
  return { observer, range, input: staticActivationParameters(range), cutOff: cutOffBy(range, histogram) };
}

/** A bin counts as beyond where its middle is. */
function cutOffBy({ min, max }: Range, histogram: Histogram): number {
  const { range, binWidth } = histogram;
  let count = 0;
  for (const bin of histogram.bins()) {
    const middle = bin.start + binWidth / 2;
    const isBelow = min > range.min && middle < min;
    const isAbove = max < range.max && middle > max;
    if (isBelow || isAbove) count += bin.count;
  }
  return count;
}
