/** The accuracies that were measured along a run, as a value. An accuracy takes 32 bytes. */
import { Curve } from './curve.ts';
import { NumberTable } from './number-table.ts';
import type { AccuracyReport } from './reports.ts';

const columns = ['step', 'correct', 'images', 'whole'] as const;

type Table = NumberTable<(typeof columns)[number]>;

export class AccuracyList {
  readonly #table: Table;
  /** Lists that follow from each other share it. */
  readonly #curve: Curve<Table>;

  private constructor(table: Table, curve: Curve<Table>) {
    this.#table = table;
    this.#curve = curve;
  }

  /** chunks: what `chunks` gave; none for an empty list. */
  static of(chunks: readonly Float64Array<ArrayBuffer>[] = []): AccuracyList {
    return new AccuracyList(NumberTable.of(columns, chunks), new Curve(sharesFrom));
  }

  get length(): number {
    return this.#table.length;
  }

  /** Throws a RangeError where there is no such accuracy. */
  at(row: number): AccuracyReport {
    return {
      step: this.#table.at(row, 'step'),
      correct: this.#table.at(row, 'correct'),
      images: this.#table.at(row, 'images'),
      whole: this.#table.at(row, 'whole') === 1,
    };
  }

  /** The step must not come before one at which an accuracy is known. */
  with(report: AccuracyReport): AccuracyList {
    const table = this.#table.append({ ...report, whole: report.whole ? 1 : 0 });
    return new AccuracyList(table, this.#curve);
  }

  /** What was measured up to this step, that one included. */
  upTo(step: number): AccuracyList {
    const table = this.#table.upTo(this.#table.lastRowUpTo('step', step) + 1);
    return new AccuracyList(table, this.#curve);
  }

  /** Returns at most `limit` reports (4 or more), in order: the first and the last, and every peak and dip. */
  points(limit: number): AccuracyReport[] {
    return this.#curve.points(this.#table, limit, 0).map(({ index }) => this.at(index));
  }

  /** Arrays that stand for the list, of which only the last ever changes. */
  chunks(): Float64Array<ArrayBuffer>[] {
    return this.#table.chunks();
  }
}

/** The shares of images that were classified correctly, from a row on. */
function sharesFrom(table: Table, row: number): number[][] {
  const rows = Array.from({ length: table.length - row }, (_, offset) => row + offset);
  return [rows.map((each) => table.at(each, 'correct') / table.at(each, 'images'))];
}
