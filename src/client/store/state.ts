/** Everything the page knows, as data. The worker tells it in events; the panels draw it. */

import type { NetworkSpec } from '../../core/network/spec.ts';
import type { Comparison } from '../../core/results/comparison.ts';
import type { ModelId, ModelReport, WeightsOrigin } from '../../core/results/model-report.ts';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import type { Activity, EngineEvent, SweepProgress } from '../../protocol/events.ts';

type EventOf<Type extends EngineEvent['type']> = Extract<EngineEvent, { readonly type: Type }>;

export type Status = Activity | 'error';

/** What a person can do about a notice, by one button on it. */
export type Remedy = 'retry-data' | 'restart' | 'recover';

export interface Notice {
  readonly id: number;
  readonly kind: 'error' | 'warning' | 'information';
  readonly message: string;
  readonly remedy?: Remedy;
}

export interface Samples {
  readonly pixels: Uint8Array<ArrayBuffer>;
  readonly labels: Uint8Array<ArrayBuffer>;
}

/** A run is data: what was told of every step, epoch and accuracy since the weights were last replaced. */
export interface Run {
  readonly groups: readonly EventOf<'steps'>[];
  readonly epochs: readonly EventOf<'epoch'>[];
  readonly accuracies: readonly EventOf<'test-accuracy'>[];
  /** The settings of the training that runs or ran last. */
  readonly plan: EventOf<'run-started'> | undefined;
}

export interface PlaygroundState {
  readonly settings: Settings;
  readonly status: Status;
  readonly backend: EventOf<'backend'> | undefined;
  readonly data: EventOf<'data-progress'> | undefined;
  readonly dataFailed: boolean;
  readonly waitingForData: boolean;
  readonly samples: Samples | undefined;
  readonly model:
    | {
        readonly origin: WeightsOrigin;
        readonly step: number;
        readonly spec: NetworkSpec;
        readonly floatBytes: number;
      }
    | undefined;
  readonly run: Run;
  readonly progress: Omit<EventOf<'progress'>, 'type'> | undefined;
  readonly reports: Readonly<Partial<Record<ModelId, ModelReport>>>;
  readonly comparison: Comparison | undefined;
  /** Of the present weights. */
  readonly sweep: EventOf<'sweep'> | undefined;
  /** While a sweep runs, or rests. */
  readonly sweepProgress: SweepProgress | undefined;
  readonly diverged: EventOf<'diverged'> | undefined;
  readonly notices: readonly Notice[];
}

const emptyRun: Run = { groups: [], epochs: [], accuracies: [], plan: undefined };

export const initialState: PlaygroundState = {
  settings: defaultSettings,
  status: 'loading',
  backend: undefined,
  data: undefined,
  dataFailed: false,
  waitingForData: false,
  samples: undefined,
  model: undefined,
  run: emptyRun,
  progress: undefined,
  reports: {},
  comparison: undefined,
  sweep: undefined,
  sweepProgress: undefined,
  diverged: undefined,
  notices: [],
};

/** The state after an event. Pure. */
export function reduce(state: PlaygroundState, event: EngineEvent): PlaygroundState {
  switch (event.type) {
    case 'activity':
      return {
        ...state,
        status: event.activity === 'idle' && state.diverged ? 'error' : event.activity,
        progress:
          event.activity === 'evaluating' || event.activity === 'quantizing' ? state.progress : undefined,
        sweepProgress:
          event.activity === 'paused' || event.activity === 'quantizing' ? state.sweepProgress : undefined,
      };
    case 'backend':
      return noteUnavailable({ ...state, backend: event }, event);
    case 'data-progress':
      return { ...state, data: event, dataFailed: false };
    case 'data-failed':
      return addNotice(
        { ...state, dataFailed: true, status: statusWithoutData(state) },
        { kind: 'error', message: event.message, remedy: 'retry-data' },
      );
    case 'data-waiting':
      return { ...state, waitingForData: event.waiting };
    case 'model':
      return takeModel(state, event);
    case 'run-started':
      return {
        ...state,
        run: { ...state.run, plan: event },
        reports: {},
        comparison: undefined,
        sweep: undefined,
        diverged: undefined,
        notices: state.notices.filter(({ remedy }) => remedy !== 'recover'),
      };
    case 'steps':
      return {
        ...state,
        model: state.model && { ...state.model, step: event.firstStep + event.losses.length - 1 },
        run: { ...state.run, groups: [...state.run.groups, event] },
        // Of weights that have moved on, where training was paused for it.
        sweep: undefined,
      };
    case 'epoch':
      return { ...state, run: { ...state.run, epochs: [...state.run.epochs, event] } };
    case 'test-accuracy':
      return { ...state, run: { ...state.run, accuracies: [...state.run.accuracies, event] } };
    case 'progress':
      return { ...state, progress: event };
    case 'diverged':
      return addNotice(
        { ...state, diverged: event },
        { kind: 'error', message: divergedMessage(event), remedy: 'recover' },
      );
    case 'reports':
      return {
        ...state,
        reports: Object.fromEntries(event.reports.map((report) => [report.id, report])),
        comparison: event.comparison,
      };
    case 'sweep':
      return { ...state, sweep: event };
    case 'sweep-progress':
      return { ...state, sweepProgress: event.progress };
    case 'warning':
      return addNotice(state, { kind: 'warning', message: event.message });
    case 'device-lost':
      return addNotice(
        { ...state, status: 'error' },
        { kind: 'error', message: event.message, remedy: 'restart' },
      );
    default:
      return event satisfies never;
  }
}

/** A page that was still loading is stuck when not even the first images of both splits have come. */
function statusWithoutData({ status, data }: PlaygroundState): Status {
  const canBegin = data !== undefined && data.trainImages > 0 && data.testImages > 0;
  return status === 'loading' && !canBegin ? 'error' : status;
}

/** New weights: results of the old ones no longer hold. A recovery keeps the curve up to the step it went back to. */
function takeModel(state: PlaygroundState, event: EventOf<'model'>): PlaygroundState {
  const { origin, step, spec, floatBytes } = event;
  const resumes = origin.kind === 'recovered' || origin.kind === 'checkpoint';
  const sameWeights = origin.kind === 'checkpoint' && state.model?.step === step;
  return {
    ...state,
    status: state.diverged ? 'idle' : state.status,
    model: { origin, step, spec, floatBytes },
    run: resumes ? runUpTo(state.run, step) : emptyRun,
    reports: sameWeights ? state.reports : {},
    comparison: sameWeights ? state.comparison : undefined,
    sweep: sameWeights ? state.sweep : undefined,
    diverged: undefined,
    notices: state.notices.filter(({ remedy }) => remedy !== 'recover'),
  };
}

function runUpTo(run: Run, step: number): Run {
  return {
    plan: run.plan,
    groups: run.groups
      .filter((group) => group.firstStep <= step)
      .map((group) => ({ ...group, losses: group.losses.slice(0, step - group.firstStep + 1) })),
    epochs: run.epochs.filter((epoch) => epoch.step <= step),
    accuracies: run.accuracies.filter((accuracy) => accuracy.step <= step),
  };
}

/** A backend that was asked for and cannot be had is told, and so is what makes training slow though the processor could. */
function noteUnavailable(state: PlaygroundState, event: EventOf<'backend'>): PlaygroundState {
  const wished = event.passedOver[0];
  const simd = event.passedOver.find(({ name }) => name === 'simd');
  if (!event.unavailable && event.name === 'cpu' && simd) {
    const message = `The simd backend cannot be used: ${simd.reason}. Training runs in plain JavaScript, several hundred times slower; a newer browser helps.`;
    return addNotice(state, { kind: 'warning', message });
  }
  if (!event.unavailable || !wished) return state;
  const message = `The ${wished.name} backend cannot be used: ${wished.reason}. Running on ${event.name} instead.`;
  return addNotice(state, { kind: 'warning', message });
}

function divergedMessage({ step, lastGoodStep, learningRate }: EventOf<'diverged'>): string {
  return (
    `Training stopped at step ${step}: the loss is no longer a number. A learning rate of ${learningRate} is ` +
    `probably too high. Go back to the weights of step ${lastGoodStep} and halve it?`
  );
}

/** Adds a notice; one that says the same as an older one takes its place. */
export function addNotice(state: PlaygroundState, notice: Omit<Notice, 'id'>): PlaygroundState {
  const others = state.notices.filter(({ message }) => message !== notice.message);
  const id = 1 + Math.max(0, ...state.notices.map((other) => other.id));
  return { ...state, notices: [...others, { ...notice, id }] };
}

/** Removes a notice, or all that offer a remedy that was taken. */
export function withoutNotices(state: PlaygroundState, which: (notice: Notice) => boolean): PlaygroundState {
  return { ...state, notices: state.notices.filter((notice) => !which(notice)) };
}
