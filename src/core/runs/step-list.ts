/** The steps of a run, as a value. A step takes 4 bytes (its loss), and each report of steps takes 80. */
import { Curve } from './curve.ts';
import { GrowingList } from './growing-list.ts';
import { NumberTable } from './number-table.ts';
import type { StepsReport } from './reports.ts';

/** The columns of a report. `firstIndex` is the place of its first loss among all losses. */
const columns = [
  'firstIndex',
  'firstStep',
  'epoch',
  'learningRate',
  'imagesSeen',
  'imagesTotal',
  'imagesPerSecond',
  'meanImagesPerSecond',
  'elapsedMs',
  'remainingMs',
] as const;

type Losses = GrowingList<Float32Array<ArrayBuffer>>;
type Reports = NumberTable<(typeof columns)[number]>;

/** A report of steps without its losses. */
export interface ReportedSteps extends Omit<StepsReport, 'losses'> {
  readonly lastStep: number;
}

/** What is known of one step. */
export interface Step extends Pick<StepsReport, 'epoch' | 'learningRate' | 'imagesPerSecond'> {
  readonly step: number;
  readonly loss: number;
}

export interface LossPoint {
  readonly step: number;
  readonly loss: number;
  readonly smoothed: number;
}

export interface SerialisedSteps {
  readonly losses: readonly Float32Array<ArrayBuffer>[];
  readonly reports: readonly Float64Array<ArrayBuffer>[];
}

export class StepList {
  /** The report that came last; undefined before the first step. */
  readonly latest: ReportedSteps | undefined;
  readonly #losses: Losses;
  readonly #reports: Reports;
  /** Lists that follow from each other share it. */
  readonly #curve: Curve<Losses>;

  private constructor(losses: Losses, reports: Reports, curve: Curve<Losses>) {
    this.#losses = losses;
    this.#reports = reports;
    this.#curve = curve;
    this.latest = reports.length === 0 ? undefined : this.#reportAt(reports.length - 1);
  }

  /** serialised: what `serialise` gave; an empty list without it. */
  static of(serialised: SerialisedSteps = { losses: [], reports: [] }): StepList {
    return new StepList(
      GrowingList.of((length) => new Float32Array(length), serialised.losses),
      NumberTable.of(columns, serialised.reports),
      new Curve((losses, index) => losses.from(index)),
    );
  }

  serialise(): SerialisedSteps {
    return { losses: this.#losses.chunks(), reports: this.#reports.chunks() };
  }

  get length(): number {
    return this.#losses.length;
  }

  /** The steps must come after those that are known. */
  with(report: StepsReport): StepList {
    if (report.losses.length === 0) return this;
    const reports = this.#reports.append({ ...report, firstIndex: this.#losses.length });
    return new StepList(this.#losses.append(report.losses), reports, this.#curve);
  }

  /** The steps up to this one, that one included. */
  upTo(step: number): StepList {
    const report = this.#reports.lastRowUpTo('firstStep', step);
    const length = report < 0 ? 0 : Math.min(this.#indexOf(step, report), this.#endOf(report) - 1) + 1;
    return new StepList(this.#losses.upTo(length), this.#reports.upTo(report + 1), this.#curve);
  }

  /**
   * The loss curve in at most `limit` points (4 or more), in order: the first and the last, and every spike. smoothing: weight
   * of the past in the smoothed loss, 0 to below 1. Where the curve was asked for before with the same two numbers, only the
   * steps since then are looked at.
   */
  points(limit: number, smoothing: number): LossPoint[] {
    const points = this.#curve.points(this.#losses, limit, smoothing);
    return points.map(({ index, value, smoothed }) => ({ step: this.#stepAt(index), loss: value, smoothed }));
  }

  /** Every step, in order. */
  *[Symbol.iterator](): Generator<Step> {
    for (let row = 0; row < this.#reports.length; row++) {
      const { firstStep, lastStep, epoch, learningRate, imagesPerSecond } = this.#reportAt(row);
      for (let step = firstStep; step <= lastStep; step++) {
        yield { step, epoch, loss: this.#losses.at(this.#indexOf(step, row)), learningRate, imagesPerSecond };
      }
    }
  }

  #stepAt(index: number): number {
    const row = this.#reports.lastRowUpTo('firstIndex', index);
    return this.#reports.at(row, 'firstStep') + index - this.#reports.at(row, 'firstIndex');
  }

  #indexOf(step: number, row: number): number {
    return this.#reports.at(row, 'firstIndex') + step - this.#reports.at(row, 'firstStep');
  }

  /** The place after a report's last loss. */
  #endOf(row: number): number {
    return row + 1 < this.#reports.length ? this.#reports.at(row + 1, 'firstIndex') : this.#losses.length;
  }

  #reportAt(row: number): ReportedSteps {
    const value = (column: (typeof columns)[number]) => this.#reports.at(row, column);
    return {
      firstStep: value('firstStep'),
      lastStep: value('firstStep') + this.#endOf(row) - value('firstIndex') - 1,
      epoch: value('epoch'),
      learningRate: value('learningRate'),
      imagesSeen: value('imagesSeen'),
      imagesTotal: value('imagesTotal'),
      imagesPerSecond: value('imagesPerSecond'),
      meanImagesPerSecond: value('meanImagesPerSecond'),
      elapsedMs: value('elapsedMs'),
      remainingMs: value('remainingMs'),
    };
  }
}
