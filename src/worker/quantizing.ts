/** From the float model to a quantized one, as the settings say: calibrate where the scheme needs it, quantize, write, read back. */
import type { StateDict } from '../core/model/simple-cnn.ts';
import { checkLayers } from '../core/quantization/scheme.ts';
import { schemeOf } from '../core/settings/scheme.ts';
import type { Settings } from '../core/settings/settings.ts';
import { calibrate } from './calibration.ts';
import type { Split } from './data/split.ts';
import type { Network } from './network.ts';
import { type Quantized, quantizeThroughFile } from './results.ts';
import type { Task } from './task.ts';

export interface QuantizationPlan {
  /** The float model, and its weights. */
  readonly network: Network;
  readonly state: StateDict;
  /** To calibrate on. */
  readonly trainImages: Split;
  readonly settings: Settings;
}

/** Rejects with SchemeError where the settings make no scheme, with `Stopped` when the task is stopped. */
export async function quantizeModel(
  { network, state, trainImages, settings }: QuantizationPlan,
  task: Task,
  onProgress: (done: number, total: number) => void,
): Promise<Quantized> {
  const scheme = schemeOf(settings);
  checkLayers(scheme);
  const ranges =
    scheme.kind === 'static' ? await calibrate(network, trainImages, scheme, task, onProgress) : undefined;
  return quantizeThroughFile(state, scheme, ranges);
}
