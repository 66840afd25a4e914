/**
 * What the worker tells the main thread: one member per thing that happened, small numbers only.
 * Pixels and weights cross only where a person asked to see or save them (samples, exports).
 */
import type { NetworkSpec } from '../core/network/spec.ts';
import type { Accuracy } from '../core/results/accuracy.ts';
import type { Comparison } from '../core/results/comparison.ts';
import type { ModelReport, WeightsOrigin } from '../core/results/model-report.ts';
import type { SweepResult } from '../core/results/sweep-result.ts';
import type { BackendName } from '../core/settings/settings.ts';

/** What the worker is busy with; the page's `status`, apart from `error`, which the client sets when a call fails. */
export type Activity = 'idle' | 'loading' | 'training' | 'paused' | 'evaluating' | 'quantizing';

/** How far a sweep is. */
export interface SweepProgress {
  /** From 1. */
  readonly point: number;
  readonly points: number;
  readonly stage: 'calibrating' | 'classifying';
  /** Images of this point and stage. */
  readonly done: number;
  readonly total: number;
}

export type EngineEvent =
  | { readonly type: 'activity'; readonly activity: Activity }
  | {
      readonly type: 'backend';
      readonly name: BackendName;
      /** The device's or renderer's own name. */
      readonly device: string;
      /** Why this one: a sentence. */
      readonly reason: string;
      /** What was passed over on the way, and why. */
      readonly passedOver: readonly { readonly name: BackendName; readonly reason: string }[];
      /** True where the person chose a backend by name and it could not be had. */
      readonly unavailable: boolean;
    }
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
  | { readonly type: 'data-failed'; readonly file: string; readonly message: string }
  | { readonly type: 'data-waiting'; readonly waiting: boolean }
  | {
      readonly type: 'model';
      readonly origin: WeightsOrigin;
      readonly step: number;
      readonly spec: NetworkSpec;
      readonly floatBytes: number;
    }
  | {
      readonly type: 'run-started';
      readonly epochs: number;
      readonly stepsPerEpoch: number;
      readonly imagesPerEpoch: number;
      readonly batchSize: number;
    }
  | {
      readonly type: 'steps';
      /** Step number (from 1, over the model's life) of the first loss here. */
      readonly firstStep: number;
      readonly losses: Float32Array;
      readonly epoch: number;
      readonly learningRate: number;
      /** Of this run alone. */
      readonly imagesSeen: number;
      readonly imagesTotal: number;
      readonly imagesPerSecond: number;
      readonly meanImagesPerSecond: number;
      readonly elapsedMs: number;
      readonly remainingMs: number;
    }
  | { readonly type: 'epoch'; readonly epoch: number; readonly step: number; readonly meanLoss: number }
  | {
      readonly type: 'test-accuracy';
      readonly step: number;
      readonly correct: number;
      readonly images: number;
      /** True for the whole test set at an epoch's end, false for a subset in between. */
      readonly whole: boolean;
    }
  | {
      readonly type: 'progress';
      /** What is counted; test images where nothing is said. */
      readonly of?: 'calibration-images' | 'fine-tuning-steps' | 'timings';
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly type: 'diverged';
      readonly step: number;
      readonly lastGoodStep: number;
      readonly learningRate: number;
    }
  | {
      readonly type: 'sweep';
      /** In the order in which they were run; all that are known so far. */
      readonly results: readonly SweepResult[];
      /** Of the model that was swept. */
      readonly float: { readonly fileBytes: number; readonly accuracy: Accuracy };
      /** Points in all. */
      readonly total: number;
    }
  /** Without progress: the sweep has ended. */
  | { readonly type: 'sweep-progress'; readonly progress?: SweepProgress }
  | { readonly type: 'reports'; readonly reports: readonly ModelReport[]; readonly comparison?: Comparison }
  | { readonly type: 'warning'; readonly message: string }
  | { readonly type: 'device-lost'; readonly message: string };
