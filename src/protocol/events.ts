/**
 * What the worker tells the main thread: one member per thing that happened, small numbers only.
 * Pixels and weights cross only where a person asked to see or save them (samples, exports).
 */
import type { DataSetInfo } from '../core/dataset/dataset-info.ts';
import type { NormalisationName } from '../core/dataset/normalisation.ts';
import type { NetworkSpec } from '../core/network/spec.ts';
import type { Accuracy } from '../core/results/accuracy.ts';
import type { Comparison } from '../core/results/comparison.ts';
import type { FrontResult } from '../core/results/front-result.ts';
import type { LayerTimes } from '../core/results/layer-times.ts';
import type { ModelEntry, ModelReport, WeightsOrigin } from '../core/results/model-report.ts';
import type { Staircase } from '../core/results/staircase.ts';
import type { SweepResult } from '../core/results/sweep-result.ts';
import type { AccuracyReport, EpochReport, StepsReport } from '../core/runs/reports.ts';
import type { SerialisedRun } from '../core/runs/run-record.ts';
import type { BackendName } from '../core/settings/settings.ts';
import type { TaskReport } from './tasks.ts';

/** What a training is going to do. */
export interface RunPlan {
  readonly epochs: number;
  readonly stepsPerEpoch: number;
  readonly imagesPerEpoch: number;
  readonly batchSize: number;
}

export type EngineEvent =
  | { readonly type: 'task'; readonly task: TaskReport }
  | {
      readonly type: 'backend';
      readonly name: BackendName;
      /** The device's or renderer's own name, or the message that names it. */
      readonly device: string;
      /** The message that says why this one. */
      readonly reason: string;
      /** What was passed over on the way, and the message that says why. */
      readonly passedOver: readonly { readonly name: BackendName; readonly reason: string }[];
      /** True where the person chose a backend by name and it could not be had. */
      readonly unavailable: boolean;
    }
  /** What the images are: told before the first of them arrive. isOwn: a person has brought them. */
  | { readonly type: 'data-set'; readonly info: DataSetInfo; readonly isOwn: boolean }
  | {
      readonly type: 'data-progress';
      readonly loadedBytes: number;
      readonly totalBytes: number;
      readonly trainImages: number;
      readonly trainTotal: number;
      readonly testImages: number;
      readonly testTotal: number;
      /** Training images of each class among those that have arrived. */
      readonly classCounts: readonly number[];
    }
  | { readonly type: 'data-waiting'; readonly waiting: boolean }
  | {
      readonly type: 'model';
      readonly origin: WeightsOrigin;
      readonly step: number;
      readonly spec: NetworkSpec;
      readonly floatBytes: number;
    }
  | ({ readonly type: 'run-started' } & RunPlan)
  | ({ readonly type: 'steps' } & StepsReport)
  | ({ readonly type: 'epoch' } & EpochReport)
  | ({ readonly type: 'test-accuracy' } & AccuracyReport)
  | {
      readonly type: 'diverged';
      readonly step: number;
      readonly lastGoodStep: number;
      readonly learningRate: number;
    }
  | {
      readonly type: 'sweep';
      /** All results that are known so far, in the order in which the sweep ran them. */
      readonly results: readonly SweepResult[];
      /** File size and accuracy of the float model that was swept. */
      readonly float: { readonly fileBytes: number; readonly accuracy: Accuracy };
      /** Number of points that the whole sweep has, mixes of widths not counted. */
      readonly total: number;
      /** Widths layer by layer, as far as they were looked for. */
      readonly front?: FrontResult;
    }
  /** What a search for remedies has found so far. */
  | { readonly type: 'staircase'; readonly staircase: Staircase }
  | {
      readonly type: 'shelf';
      /** The models on the shelf, from the oldest to the newest. */
      readonly entries: readonly ModelEntry[];
      /** Reports of the models whose weights are not changing now. */
      readonly reports: readonly ModelReport[];
      /** The ids of the two models that are compared. */
      readonly baseline: string;
      readonly candidate?: string;
      /** How the two compare. Undefined unless both were evaluated on the same images. */
      readonly comparison?: Comparison;
    }
  | ({ readonly type: 'layer-times' } & LayerTimes)
  /** A run that was stored is taken up again. */
  | { readonly type: 'run-restored'; readonly run: SerialisedRun; readonly plan?: RunPlan }
  /** A training is taken up again with these settings, as in the page's address. */
  | { readonly type: 'settings'; readonly hash: string }
  /** The list of runs is another one now. */
  | { readonly type: 'runs-changed' }
  /** The engine is ready, and keeps its work under this name from now on. */
  | { readonly type: 'workspace'; readonly id: string }
  | {
      readonly type: 'warning' | 'information';
      /** See core/told.ts. */
      readonly message: string;
      /** What a person can do about it. */
      readonly remedy?: 'load-network' | NormalisationName;
    }
  | { readonly type: 'device-lost'; readonly message: string };
