/** Models as they stand on the shelf, with what is known of each. */
import type { StateDict } from '../../core/network/state-dict.ts';
import type { RemedySeconds } from '../../core/quantization/remedies/progress/stopwatch.ts';
import type { QuantizedNetwork } from '../../core/quantization/schemes/quantized-network.ts';
import type { Latency, PartLatency } from '../../core/results/latency.ts';

/** Answers to the first images of the test set. */
export interface Evaluated {
  /** One label for each image. */
  readonly labels: Uint8Array<ArrayBuffer>;
  readonly evalBatchSize: number;
  /** images x classes. */
  readonly logits: Float32Array<ArrayBuffer>;
}

/** What has been found out about a model; it holds as long as its weights do. */
export interface Known {
  evaluated?: Evaluated;
  /** The time that the whole model takes for one image. */
  latency?: Latency;
  latencies?: readonly PartLatency[];
}

/** A quantized model as a file holds it. */
export interface QuantizedFile {
  /** The file as it would be saved. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The model as it was parsed back out of `bytes`. */
  readonly network: QuantizedNetwork;
  /** The float weights it was made of; unknown of an imported file. */
  readonly original: StateDict | undefined;
  /** Steps of quantization-aware training that those had gone through beyond the float model's. */
  readonly qatSteps: number;
  /** What its remedies took; undefined where it has none, or they were carried out elsewhere. */
  readonly remedySeconds: RemedySeconds | undefined;
}

interface Entry {
  readonly id: string;
  /** What it is called: a name in every language, or a message. */
  readonly name: string;
  known: Known;
}

export interface FloatEntry extends Entry {
  readonly kind: 'float';
  /** Undefined while the model is being trained, and until somebody asks for its weights. */
  state: StateDict | undefined;
}

export interface QuantizedEntry extends Entry {
  readonly kind: 'quantized';
  /** The float model it was made of, whose convolutions it shares where they were neither quantized nor fine-tuned. */
  readonly parent: string;
  readonly file: QuantizedFile;
}

export type ShelfEntry = FloatEntry | QuantizedEntry;
