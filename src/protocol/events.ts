/**
 * What the worker tells the main thread: one member per thing that happened, small numbers only.
 * Pixels and weights cross only where a person asked to see or save them (samples, exports).
 */
import type { Agreement } from '../core/metrics/compare.ts';
import type { LayerReport } from '../core/quantization/report.ts';
import type { Scheme } from '../core/quantization/schemes/scheme.ts';
import type { SweepPoint } from '../core/quantization/sweep.ts';
import type { BackendName } from './backend.ts';

/** What the worker is busy with; the page's `status`, apart from `error`, which the client sets when a call fails. */
export type Activity = 'idle' | 'loading' | 'training' | 'paused' | 'evaluating' | 'quantizing';

/** Where a model's weights came from. */
export type WeightsOrigin =
  | { readonly kind: 'initialised'; readonly seed: number }
  | { readonly kind: 'imported'; readonly fileName: string; readonly content: 'float' | 'quantized' }
  | { readonly kind: 'checkpoint'; readonly step: number; readonly savedAt: number }
  | { readonly kind: 'recovered'; readonly step: number };

/** One model's results; a comparison takes any two. */
export interface ModelReport {
  readonly id: ModelId;
  /** Bytes of the safetensors file that would be saved, measured by serialising it. */
  readonly fileBytes: number;
  /** Of the same file, compressed as a web server would send it. */
  readonly gzippedBytes: number;
  readonly layers: readonly LayerReport[];
  /** Of a quantized model. */
  readonly scheme?: Scheme;
  /** Steps of quantization-aware training that a quantized model went through. */
  readonly qatSteps?: number;
  readonly accuracy?: Accuracy;
  /** Of one image, whole model. */
  readonly latency?: Latency;
  /** Where they were asked for: every part at every batch size. */
  readonly latencies?: readonly PartLatency[];
}

export type ModelId = 'float' | 'int8';

export interface Accuracy {
  readonly correct: number;
  readonly images: number;
  readonly evalBatchSize: number;
}

/** What a model's layers are computed with: int8 kernels of the backend, or in their place the plain TypeScript of core. */
export type Arithmetic = 'float32' | 'int8-kernels' | 'reference';

/** Milliseconds, from pixels in memory to logits in memory. */
export interface Latency {
  readonly median: number;
  readonly p95: number;
  /** Between the 25th and the 75th percentile. */
  readonly interquartileRange: number;
  readonly runs: number;
  readonly warmUpRuns: number;
  readonly backend: BackendName;
  /** Of the layers that are quantized; what stays float32 runs on the backend. */
  readonly arithmetic: Arithmetic;
}

/** Milliseconds for a whole batch: of the whole model, or of fc1 and fc2 alone. */
export interface PartLatency extends Latency {
  readonly part: 'model' | 'dense';
  readonly batch: number;
}

/** One point of a sweep. */
export interface SweepResult {
  readonly point: SweepPoint;
  /** Of the file that would be saved, measured by serialising it. */
  readonly fileBytes: number;
  /** Of what that file holds. */
  readonly accuracy: Accuracy;
  /** Against the float model, image by image. */
  readonly comparison: Comparison;
  /** In dB, of the weights of the quantized layer that lost most. Infinite where nothing was lost. */
  readonly signalToNoise: number;
}

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
