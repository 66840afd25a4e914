/**
 * A series that keeps growing, with few points to draw and no spike lost. Its values lie in stretches of equal length, and of
 * each the smallest and the largest are kept, with the smoothed value there. Where the stretches become too many, two and
 * two are joined. So a new value costs the same however long the series is.
 */
import { Smoother } from '../metrics/smoothing.ts';

export interface ThinnedPoint {
  /** Place in the series, from 0. */
  readonly index: number;
  readonly value: number;
  readonly smoothed: number;
}

interface Stretch {
  readonly lowest: ThinnedPoint;
  readonly highest: ThinnedPoint;
}

export class ThinnedSeries {
  readonly #smoother: Smoother;
  readonly #mostStretches: number;
  /** The last one may still grow. Undefined for one that has no values but NaN. */
  #stretches: (Stretch | undefined)[] = [];
  #stretchLength = 1;
  #length = 0;
  #first: ThinnedPoint | undefined;
  #last: ThinnedPoint | undefined;

  /** limit: most points that it returns, 4 or more. smoothing: weight of the past, 0 to below 1. */
  constructor(limit: number, smoothing: number) {
    this.#smoother = new Smoother(smoothing);
    this.#mostStretches = Math.floor((limit - 2) / 2);
  }

  get length(): number {
    return this.#length;
  }

  /** Puts these values at its end. */
  add(values: ArrayLike<number>): void {
    for (let taken = 0; taken < values.length; ) {
      const stretch = Math.floor(this.#length / this.#stretchLength);
      if (stretch === this.#mostStretches) {
        this.#joinPairs();
        continue;
      }
      const room = (stretch + 1) * this.#stretchLength - this.#length;
      const end = Math.min(values.length, taken + room);
      this.#stretches[stretch] = join(this.#stretches[stretch], this.#take(values, taken, end));
      taken = end;
    }
  }

  /** Returns at most `limit` points, in rising order. The first and the last value are always among them. A NaN in between is left out. */
  points(): ThinnedPoint[] {
    const extremes = this.#stretches.flatMap((stretch) => (stretch ? inOrder(stretch) : []));
    const points: ThinnedPoint[] = [];
    for (const point of [this.#first, ...extremes, this.#last])
      if (point && point.index !== points.at(-1)?.index) points.push(point);
    return points;
  }

  /**
   * Takes values that lie in one stretch, and gives its extremes. Among equal values it takes the first. Undefined where all are NaN. When
   * the smoothing changes, every loss of the run comes through this loop: it makes objects only for what is kept.
   */
  #take(values: ArrayLike<number>, from: number, end: number): Stretch | undefined {
    let lowest: ThinnedPoint | undefined;
    let highest: ThinnedPoint | undefined;
    for (let i = from; i < end; i++) {
      const value = values[i] ?? Number.NaN;
      const smoothed = this.#smoother.next(value);
      const index = this.#length++;
      if (i === end - 1) this.#last = { index, value, smoothed };
      if (index === 0) this.#first = { index, value, smoothed };
      if (Number.isNaN(value)) continue;
      if (!lowest || value < lowest.value) lowest = { index, value, smoothed };
      if (!highest || value > highest.value) highest = { index, value, smoothed };
    }
    return lowest && highest && { lowest, highest };
  }

  #joinPairs(): void {
    const pairs = Math.ceil(this.#stretches.length / 2);
    this.#stretches = Array.from({ length: pairs }, (_, pair) =>
      join(this.#stretches[2 * pair], this.#stretches[2 * pair + 1]),
    );
    this.#stretchLength *= 2;
  }
}

/** The extremes of two stretches together. Among equal values it takes the first. */
function join(first: Stretch | undefined, second: Stretch | undefined): Stretch | undefined {
  if (!first || !second) return first ?? second;
  return {
    lowest: second.lowest.value < first.lowest.value ? second.lowest : first.lowest,
    highest: second.highest.value > first.highest.value ? second.highest : first.highest,
  };
}

function inOrder({ lowest, highest }: Stretch): readonly ThinnedPoint[] {
  return lowest.index < highest.index ? [lowest, highest] : [highest, lowest];
}
