/** The steps of a run, as a value. A step takes 12 bytes (its loss and its learning rate), and each report of steps takes 80. */
import { Curve } from './curve.ts';
import { GrowingList } from './growing-list.ts';
import { NumberTable } from './number-table.ts';
import type { StepsReport } from './reports.ts';

/** The columns of a report. `firstIndex` is the place of its first loss among all losses, `learningRate` is that of its first step. */
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
type Rates = GrowingList<Float64Array<ArrayBuffer>>;
type Reports = NumberTable<(typeof columns)[number]>;

/** A report of steps without what it tells of each. */
export interface ReportedSteps extends Omit<StepsReport, 'losses' | 'learningRates'> {
  readonly lastStep: number;
}

/** What is known of one step. */
export interface Step extends Pick<StepsReport, 'epoch' | 'imagesPerSecond'> {
  readonly step: number;
  readonly loss: number;
  readonly learningRate: number;
}

export interface LossPoint {
  readonly step: number;
  readonly loss: number;
  readonly smoothed: number;
}

export interface SerialisedSteps {
  readonly losses: readonly Float32Array<ArrayBuffer>[];
  readonly reports: readonly Float64Array<ArrayBuffer>[];
  /** One a step. Records that are older than schedules have none: the steps of a report had its rate then. */
  readonly rates?: readonly Float64Array<ArrayBuffer>[];
}

export class StepList {
  /** The report that came last; undefined before the first step. */
  readonly latest: ReportedSteps | undefined;
  readonly #losses: Losses;
  readonly #rates: Rates;
  readonly #reports: Reports;
  /** Lists that follow from each other share it. */
  readonly #curve: Curve<Losses>;

  private constructor(losses: Losses, rates: Rates, reports: Reports, curve: Curve<Losses>) {
    this.#losses = losses;
    this.#rates = rates;
    this.#reports = reports;
    this.#curve = curve;
    this.latest = reports.length === 0 ? undefined : this.#reportAt(reports.length - 1);
  }

  /** serialised: what `serialise` gave; an empty list without it. */
  static of(serialised: SerialisedSteps = { losses: [], reports: [] }): StepList {
    const losses = GrowingList.of((length) => new Float32Array(length), serialised.losses);
    const reports: Reports = NumberTable.of(columns, serialised.reports);
    const rates = GrowingList.of((length) => new Float64Array(length), serialised.rates);
    return new StepList(
      losses,
      serialised.rates ? rates : rates.append(ratesOf(reports, losses.length)),
      reports,
      new Curve((list, index) => list.from(index)),
    );
  }

  serialise(): SerialisedSteps {
    return {
      losses: this.#losses.chunks(),
      rates: this.#rates.chunks(),
      reports: this.#reports.chunks(),
    };
  }

  get length(): number {
    return this.#losses.length;
  }

  /** The steps must come after those that are known. */
  with(report: StepsReport): StepList {
    if (report.losses.length === 0) return this;
    const { losses, learningRates } = report;
    const [learningRate = Number.NaN] = learningRates;
    const reports = this.#reports.append({ ...report, learningRate, firstIndex: this.#losses.length });
    return new StepList(this.#losses.append(losses), this.#rates.append(learningRates), reports, this.#curve);
  }

  /** The steps up to this one, that one included. */
  upTo(step: number): StepList {
    const report = this.#reports.lastRowUpTo('firstStep', step);
    const length = report < 0 ? 0 : Math.min(this.#indexOf(step, report), this.#endOf(report) - 1) + 1;
    const reports = this.#reports.upTo(report + 1);
    return new StepList(this.#losses.upTo(length), this.#rates.upTo(length), reports, this.#curve);
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

  /** The reports, in order. */
  *reported(): Generator<ReportedSteps> {
    for (let row = 0; row < this.#reports.length; row++) yield this.#reportAt(row);
  }

  /** Every step, in order. */
  *[Symbol.iterator](): Generator<Step> {
    for (let row = 0; row < this.#reports.length; row++) {
      const { firstStep, lastStep, epoch, imagesPerSecond } = this.#reportAt(row);
      for (let step = firstStep; step <= lastStep; step++) {
        const index = this.#indexOf(step, row);
        const learningRate = this.#rates.at(index);
        yield { step, epoch, loss: this.#losses.at(index), learningRate, imagesPerSecond };
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
      imagesSeen: value('imagesSeen'),
      imagesTotal: value('imagesTotal'),
      imagesPerSecond: value('imagesPerSecond'),
      meanImagesPerSecond: value('meanImagesPerSecond'),
      elapsedMs: value('elapsedMs'),
      remainingMs: value('remainingMs'),
    };
  }
}

/** The rate of every step, where only those of the reports are known. */
function ratesOf(reports: Reports, steps: number): number[] {
  const rates: number[] = [];
  for (let row = 0; row < reports.length; row++) {
    const end = row + 1 < reports.length ? reports.at(row + 1, 'firstIndex') : steps;
    while (rates.length < end) rates.push(reports.at(row, 'learningRate'));
  }
  return rates;
}
