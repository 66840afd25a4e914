import type { SweepPoint } from '../quantization/sweep.ts';
import type { Accuracy } from './accuracy.ts';
import type { Comparison } from './comparison.ts';

/** One point of a sweep. */
export interface SweepResult {
  /** The id of the entry that it has on the shelf. */
  readonly entry: string;
  readonly point: SweepPoint;
  /** Bytes of the file that would be saved, measured by serialising it. */
  readonly fileBytes: number;
  /** Accuracy of the model that this file holds. */
  readonly accuracy: Accuracy;
  /** Comparison with the float model, image by image. */
  readonly comparison: Comparison;
  /** Signal-to-noise ratio in dB, for the weights of the quantized layer that lost most. Infinite where nothing was lost. */
  readonly signalToNoise: number;
}
