/**
 * What the worker tells the main thread: one member per thing that happened, small numbers only.
 * Pixels and weights cross only where a person asked to see or save them (samples, exports).
 */
import type { Agreement } from '../core/metrics/compare.ts';
import type { LayerReport } from '../core/quantization/report.ts';
import type { Granularity } from '../core/quantization/weights.ts';
import type { BackendName } from './backend.ts';

/** What the worker is busy with; the page's `status`, apart from `error`, which the client sets when a call fails. */
export type Activity = 'idle' | 'loading' | 'training' | 'paused' | 'evaluating' | 'quantizing';

/** Where a model's weights came from. */
export type WeightsOrigin =
  | { readonly kind: 'initialised'; readonly seed: number }
  | { readonly kind: 'imported'; readonly fileName: string; readonly content: 'float' | 'int8' }
  | { readonly kind: 'checkpoint'; readonly step: number; readonly savedAt: number }
  | { readonly kind: 'recovered'; readonly step: number };

/** One model's results; a comparison takes any two. */
export interface ModelReport {
  readonly id: ModelId;
  /** Bytes of the safetensors file that would be saved, measured by serialising it. */
  readonly fileBytes: number;
  readonly layers: readonly LayerReport[];
  /** Of a quantized model's scales. */
  readonly granularity?: Granularity;
  readonly accuracy?: Accuracy;
  readonly latency?: Latency;
}

export type ModelId = 'float' | 'int8';

export interface Accuracy {
  readonly correct: number;
  readonly images: number;
  readonly evalBatchSize: number;
}

/** Milliseconds to classify one image (batch 1), whole model. */
export interface Latency {
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
  readonly warmUpRuns: number;
  readonly backend: BackendName;
}

/** How two models' predictions on the same images relate. */
export interface Comparison extends Agreement {
  readonly baseline: ModelId;
  readonly candidate: ModelId;
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
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | {
      readonly type: 'diverged';
      readonly step: number;
      readonly lastGoodStep: number;
      readonly learningRate: number;
    }
  | { readonly type: 'reports'; readonly reports: readonly ModelReport[]; readonly comparison?: Comparison }
  | { readonly type: 'warning'; readonly message: string }
  | { readonly type: 'device-lost'; readonly message: string };
