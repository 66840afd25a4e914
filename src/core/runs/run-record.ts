/**
 * What was told of a run: every step, epoch and accuracy since the weights were last replaced. A record is a value: `with...`
 * and `upTo` give a new one and leave this one as it is. Records share the numbers they have in common, so a report costs the
 * same in a long run as in a short one.
 */
import { AccuracyList } from './accuracy-list.ts';
import type { AccuracyReport, EpochReport, StepsReport } from './reports.ts';
import { type SerialisedSteps, type Step, StepList } from './step-list.ts';

/**
 * A record as arrays, to be stored or sent to another thread. Of each list of arrays only the last one changes while the run
 * grows: the others need not be stored again. After `upTo` a list may be shorter, and then its last array may be another one.
 */
export interface SerialisedRun extends SerialisedSteps {
  readonly accuracies: readonly Float64Array<ArrayBuffer>[];
  readonly epochs: readonly EpochReport[];
}

interface Parts {
  readonly steps: StepList;
  readonly accuracies: AccuracyList;
  readonly epochs: readonly EpochReport[];
}

export class RunRecord {
  readonly steps: StepList;
  readonly accuracies: AccuracyList;
  /** The epochs that have ended, in order. */
  readonly epochs: readonly EpochReport[];

  private constructor({ steps, accuracies, epochs }: Parts) {
    this.steps = steps;
    this.accuracies = accuracies;
    this.epochs = epochs;
  }

  /** serialised: what `serialise` gave; an empty record without it. */
  static of(serialised?: SerialisedRun): RunRecord {
    return new RunRecord({
      steps: StepList.of(serialised),
      accuracies: AccuracyList.of(serialised?.accuracies),
      epochs: serialised?.epochs ?? [],
    });
  }

  serialise(): SerialisedRun {
    return { ...this.steps.serialise(), accuracies: this.accuracies.chunks(), epochs: this.epochs };
  }

  /** The steps must come after those that are known. */
  withSteps(report: StepsReport): RunRecord {
    return new RunRecord({ ...this, steps: this.steps.with(report) });
  }

  /** An epoch is told again where a run is taken up at its end. */
  withEpoch({ epoch, step, meanLoss }: EpochReport): RunRecord {
    const before = this.epochs.filter((other) => other.step < step);
    return new RunRecord({ ...this, epochs: [...before, { epoch, step, meanLoss }] });
  }

  /** The step must not come before one at which an accuracy is known. */
  withAccuracy(report: AccuracyReport): RunRecord {
    return new RunRecord({ ...this, accuracies: this.accuracies.with(report) });
  }

  /** What is known up to this step, that one included. */
  upTo(step: number): RunRecord {
    return new RunRecord({
      steps: this.steps.upTo(step),
      accuracies: this.accuracies.upTo(step),
      epochs: this.epochs.filter((epoch) => epoch.step <= step),
    });
  }

  /** Every step, in order, with the accuracy where it was measured after it. */
  *rows(): Generator<Step & { readonly accuracy: AccuracyReport | undefined }> {
    let next = 0;
    for (const step of this.steps) {
      let accuracy: AccuracyReport | undefined;
      for (; next < this.accuracies.length; next++) {
        const measured = this.accuracies.at(next);
        if (measured.step > step.step) break;
        if (measured.step === step.step) accuracy = measured;
      }
      yield { ...step, accuracy };
    }
  }
}
