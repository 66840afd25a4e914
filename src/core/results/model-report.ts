/** What is known of one model. */
import type { LayerReport } from '../quantization/report.ts';
import type { Scheme } from '../quantization/schemes/scheme.ts';
import type { Accuracy } from './accuracy.ts';
import type { Latency, PartLatency } from './latency.ts';

export type ModelId = 'float' | 'int8';

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
