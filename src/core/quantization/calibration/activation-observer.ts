/** Observers of activations: they are shown batch after batch while a model is calibrated, and then name a range. */
import { highestActivation } from '../grid/affine.ts';
import type { ObserverKind } from '../schemes/scheme.ts';
import { Histogram } from './histogram.ts';
import { leastSquaresRange } from './mean-squared-error.ts';
import { observeRange, type Range } from './observer.ts';
import { percentileRange } from './percentile.ts';

export interface ActivationObserver {
  /** values: a tensor of any shape. Throws NotFiniteError where one is NaN or infinite. */
  observe(values: Float32Array): void;
  /** The range of what was observed so far. It always contains 0. */
  range(): Range;
}

/** what: names the activations in errors. Memory does not grow with what is observed. */
export function createObserver(kind: ObserverKind, what: string): ActivationObserver {
  if (kind === 'minMax') return new MinMaxObserver(what);
  return new HistogramObserver(what, (histogram) => rangeBy(kind, histogram));
}

/** The range that an observer of this kind names where it has seen these values. */
export function rangeBy(kind: ObserverKind, histogram: Histogram): Range {
  switch (kind) {
    case 'minMax':
      return histogram.range;
    case 'percentile':
      return percentileRange(histogram);
    case 'mse':
      return leastSquaresRange(histogram, highestActivation);
    default:
      return kind satisfies never;
  }
}

/** Its range goes from the smallest value that it has seen to the largest. */
class MinMaxObserver implements ActivationObserver {
  readonly #what: string;
  #range: Range = { min: 0, max: 0 };

  constructor(what: string) {
    this.#what = what;
  }

  observe(values: Float32Array): void {
    const { min, max } = observeRange(values, this.#what);
    this.#range = { min: Math.min(min, this.#range.min), max: Math.max(max, this.#range.max) };
  }

  range(): Range {
    return this.#range;
  }
}

class HistogramObserver implements ActivationObserver {
  readonly #what: string;
  readonly #choose: (histogram: Histogram) => Range;
  readonly #histogram = new Histogram();

  constructor(what: string, choose: (histogram: Histogram) => Range) {
    this.#what = what;
    this.#choose = choose;
  }

  observe(values: Float32Array): void {
    this.#histogram.add(values, observeRange(values, this.#what));
  }

  range(): Range {
    return this.#choose(this.#histogram);
  }
}
