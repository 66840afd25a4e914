import type { SweepPoint } from '../quantization/sweep.ts';
import type { Accuracy } from './accuracy.ts';
import type { Comparison } from './comparison.ts';

/** One point of a sweep. */
export interface SweepResult {
  /** The id of the entry that it has on the shelf. */
  readonly entry: string;
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
