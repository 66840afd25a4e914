/** The model that is trained, and its run: every step since its weights were last replaced. */
import type { Pace } from '../../../core/network/figures/pace.ts';
import type { NetworkSpec } from '../../../core/network/spec.ts';
import type { WeightsOrigin } from '../../../core/results/model-report.ts';
import { RunRecord } from '../../../core/runs/run-record.ts';
import type { RunPlan } from '../../../protocol/events.ts';
import type { EventOf, Slice } from '../slice.ts';

export interface Run {
  /** Every step, epoch and accuracy since the weights were last replaced. */
  readonly record: RunRecord;
  /** The settings of the training that runs or ran last. */
  readonly plan: RunPlan | undefined;
}

export interface RunSlice {
  readonly model:
    | {
        readonly origin: WeightsOrigin;
        readonly step: number;
        readonly spec: NetworkSpec;
        readonly floatBytes: number;
      }
    | undefined;
  readonly run: Run;
  /** Of the last training on the present backend. It outlives its model, so that another network can be judged by it. */
  readonly pace: Pace | undefined;
  readonly diverged: EventOf<'diverged'> | undefined;
}

const newRun = (): Run => ({ record: RunRecord.of(), plan: undefined });

export const runSlice: Slice<RunSlice> = {
  initial: { model: undefined, run: newRun(), pace: undefined, diverged: undefined },
  reduce({ model, run }, event) {
    const { record } = run;
    switch (event.type) {
      case 'model': {
        const { origin, step, spec, floatBytes } = event;
        // A recovery keeps the curve up to the step it went back to.
        const next = origin.kind === 'recovered' ? { ...run, record: record.upTo(step) } : newRun();
        return { model: { origin, step, spec, floatBytes }, run: next, diverged: undefined };
      }
      case 'run-restored':
        return { run: { record: RunRecord.of(event.run), plan: event.plan } };
      case 'run-started': {
        const { type: _, ...plan } = event;
        return { run: { ...run, plan }, diverged: undefined };
      }
      case 'backend':
        return { pace: undefined };
      case 'steps':
        return {
          ...(model && run.plan && { pace: paceOf(model, run.plan, event) }),
          model: model && { ...model, step: event.firstStep + event.losses.length - 1 },
          run: { ...run, record: record.withSteps(event) },
        };
      case 'epoch':
        return { run: { ...run, record: record.withEpoch(event) } };
      case 'test-accuracy':
        return { run: { ...run, record: record.withAccuracy(event) } };
      case 'diverged':
        return { diverged: event };
      default:
        return undefined;
    }
  },
};

const paceOf = (
  { spec }: NonNullable<RunSlice['model']>,
  { batchSize }: RunPlan,
  { meanImagesPerSecond }: EventOf<'steps'>,
): Pace => ({ spec, batchSize, imagesPerSecond: meanImagesPerSecond });
