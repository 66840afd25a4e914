import { type ThinnedPoint, ThinnedSeries } from './thinned-series.ts';

interface Extendable<List> {
  readonly length: number;
  /** Whether the other list is known to begin with the values of this one. */
  isBeginningOf(other: List): boolean;
}

/** The values of a list from one of them on, in one array or several. */
type ValuesFrom<List> = (list: List, index: number) => Iterable<ArrayLike<number>>;

/**
 * Points to draw of a list that grows. Remembers the list it was asked for last: where that one is the beginning of the next,
 * only the new values are looked at.
 */
export class Curve<List extends Extendable<List>> {
  readonly #valuesFrom: ValuesFrom<List>;
  #last:
    | {
        readonly list: List;
        readonly series: ThinnedSeries;
        readonly limit: number;
        readonly smoothing: number;
      }
    | undefined;

  constructor(valuesFrom: ValuesFrom<List>) {
    this.#valuesFrom = valuesFrom;
  }

  /** limit: most points that it returns, 4 or more. smoothing: weight of the past, 0 to below 1. */
  points(list: List, limit: number, smoothing: number): ThinnedPoint[] {
    const last = this.#last;
    const goesOn =
      last && last.limit === limit && last.smoothing === smoothing && last.list.isBeginningOf(list);
    const series = goesOn ? last.series : new ThinnedSeries(limit, smoothing);
    for (const values of this.#valuesFrom(list, series.length)) series.add(values);
    this.#last = { list, series, limit, smoothing };
    return series.points();
  }
}
