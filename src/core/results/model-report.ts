/** What is known of one model. */

import type { RemedySeconds } from '../quantization/remedies/progress/stopwatch.ts';
import type { LayerReport } from '../quantization/report.ts';
import type { Scheme } from '../quantization/schemes/scheme.ts';
import type { Accuracy } from './accuracy.ts';
import type { Latency, PartLatency } from './latency.ts';

/** Two roles that a person gives to two models of the shelf: the candidate is compared with the baseline. */
export type Role = 'baseline' | 'candidate';

/** Where a model's weights came from. */
export type WeightsOrigin =
  | { readonly kind: 'initialised'; readonly seed: number }
  | { readonly kind: 'imported'; readonly fileName: string; readonly content: 'float' | 'quantized' }
  | { readonly kind: 'checkpoint'; readonly step: number; readonly savedAt: number }
  | { readonly kind: 'recovered'; readonly step: number };

/** A model on the shelf. The float model that is trained is one of them. */
export interface ModelEntry {
  readonly id: string;
  /** What it is called: "float32", or a message such as "dynamic int8, per channel". */
  readonly name: string;
  readonly kind: 'float' | Scheme;
  /** The float model that a quantized one was made of. */
  readonly parent?: string;
  /** True of the float model that is trained now. */
  readonly live: boolean;
}

/** One model's results; a comparison takes any two. */
export interface ModelReport {
  /** The id of its entry. */
  readonly id: string;
  /** Bytes of the safetensors file that would be saved, measured by serialising it. */
  readonly fileBytes: number;
  /** Bytes of the same file, compressed as a web server would send it. */
  readonly gzippedBytes: number;
  readonly layers: readonly LayerReport[];
  /** The scheme of a quantized model. Undefined for a float model. */
  readonly scheme?: Scheme;
  /** Steps of quantization-aware training that a quantized model went through. */
  readonly qatSteps?: number;
  /** What the remedies of a quantized model took. */
  readonly remedySeconds?: RemedySeconds;
  readonly accuracy?: Accuracy;
  /** The time that the whole model takes for one image. */
  readonly latency?: Latency;
  /** The time of every part at every batch size. Undefined until somebody asks for it. */
  readonly latencies?: readonly PartLatency[];
}
