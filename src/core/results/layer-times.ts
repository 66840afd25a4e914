/** Where the time goes: what each layer takes in two models, on one machine. */
import type { LatencySummary } from '../metrics/latency.ts';
import type { BackendName } from '../settings/settings.ts';
import type { Arithmetic } from './latency.ts';
import type { Role } from './model-report.ts';

export interface LayerTime extends Readonly<Record<Role, LatencySummary>> {
  readonly layer: string;
  readonly kind: 'conv' | 'dense';
  /** Whether the candidate computes it with rounded weights. */
  readonly quantized: boolean;
  /** Whether both models compute it in the same way, so that only chance makes one of them faster. */
  readonly alike: boolean;
}

/** Milliseconds of a batch, with the ReLU and the max-pooling that belong to a layer. */
export interface LayerTimes {
  /** The ids of the two models. */
  readonly models: Readonly<Record<Role, string>>;
  readonly batch: number;
  readonly backend: BackendName;
  /** What the candidate's quantized layers are computed with. */
  readonly arithmetic: Arithmetic;
  readonly layers: readonly LayerTime[];
}

/** One image, PyTorch's default of the script, many. */
export const layerBatches = [1, 32, 256] as const;
