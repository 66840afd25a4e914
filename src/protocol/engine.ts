/** What the main thread asks of the worker. Every call is carried by Comlink; a refused one rejects with an Error that a person can read. */
import type { ExportFormat } from '../core/formats/export-formats.ts';
import type { ModelId } from '../core/results/model-report.ts';
import type { Settings } from '../core/settings/settings.ts';
import type { EngineEvent } from './events.ts';

/** Images to look at: `pixels` is count * 784 bytes, 0 = black. */
export interface Samples {
  readonly pixels: Uint8Array<ArrayBuffer>;
  readonly labels: Uint8Array<ArrayBuffer>;
}

export interface StartOptions {
  readonly settings: Settings;
  /** Where the packed data set lies, ending in a slash. */
  readonly dataUrl: string;
  /** Names this page's checkpoint, so that two tabs do not take up each other's. */
  readonly session: string;
  /** Begin with the weights that the last worker saved, if it saved any. */
  readonly takeUpCheckpoint: boolean;
  /** By which the page asks for the processor while it draws or is clicked; undefined where memory cannot be shared. */
  readonly giveWay: Int32Array<SharedArrayBuffer> | undefined;
}

export interface Engine {
  /** Takes a Web Lock for as long as the worker lives and says its name; empty where the browser has no locks. */
  holdLock(): Promise<string>;
  /** Picks a backend, builds the model, starts streaming the data. Resolves when the page is ready for a first action. */
  start(options: StartOptions, listener: (event: EngineEvent) => void): Promise<void>;
  retryData(): Promise<void>;
  /** The first `perClass` training images of each class among those that have arrived, class by class. */
  samples(perClass: number): Promise<Samples>;

  /** Trains `settings.epochs` more epochs from the present weights, then evaluates on the test set. */
  train(settings: Settings): Promise<void>;
  /** What runs leaves the processor to the page for a moment: somebody has clicked, and wants to see what that did. */
  stepAside(): Promise<void>;
  /** Training, a quantization or a sweep rests, until it is resumed. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Ends what runs (training, evaluation, quantization, sweep) and keeps what it has reached. */
  stop(): Promise<void>;
  setLearningRate(learningRate: number): Promise<void>;
  /** Fresh weights from `settings.seed`; no results, step 0. */
  reset(settings: Settings): Promise<void>;
  /** Back to the last weights whose loss was sound, after training diverged. */
  recover(): Promise<void>;
  /** Moves to `settings.backend`, on `settings.threads`; with the next task where one is running. */
  switchBackend(settings: Settings): Promise<void>;

  evaluate(settings: Settings): Promise<void>;
  /** Quantizes as `schemeOf(settings)` says, evaluates both models and times them. */
  quantize(settings: Settings): Promise<void>;
  /** Tries every scheme of `sweepOf(settings)` on the present weights. The models' own results stay as they are. */
  sweep(settings: Settings): Promise<void>;
  /** Times both models, part by part and at several batch sizes. */
  measureLatency(settings: Settings): Promise<void>;

  /** Replaces the model by a safetensors file's. The model that was there survives a file that can't be read. */
  importWeights(bytes: Uint8Array<ArrayBuffer>, fileName: string): Promise<void>;
  /** A model as a file; the int8 one is quantized for the purpose if that has not happened yet. */
  exportModel(model: ModelId, format: ExportFormat, settings: Settings): Promise<Uint8Array<ArrayBuffer>>;
  /** CSV of every test image's predictions and logits, for the models that have been evaluated. */
  exportPredictions(): Promise<string>;
}
