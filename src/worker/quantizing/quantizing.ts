/**
 * From the float model to a quantized one, as the settings say: fine-tune where they ask for it, calibrate where the scheme needs it,
 * quantize, write, read back.
 */
import type { StateDict } from '../../core/network/state-dict.ts';
import type { InputRanges } from '../../core/quantization/calibration/calibration.ts';
import { checkLayers, type Scheme } from '../../core/quantization/schemes/scheme.ts';
import { schemeOf } from '../../core/settings/scheme.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Split } from '../data/split.ts';
import { Network } from '../network/network.ts';
import { type Quantized, quantizeThroughFile } from '../shelf/results.ts';
import type { Task } from '../tasks/task.ts';
import { calibrate } from './calibration.ts';
import { fineTune } from './fine-tuning.ts';

export interface QuantizationPlan {
  /** The float model, and its weights. Neither is changed. */
  readonly network: Network;
  readonly state: StateDict;
  /** To calibrate and to fine-tune on. */
  readonly trainImages: Split;
  readonly settings: Settings;
}

/**
 * progressOf: hears of calibration, of fine-tuning and of calibration again, each from 0 on. Rejects with SchemeError where the settings
 * make no scheme, with `Stopped` when the task is stopped, and with an error that says what to do where fine-tuning diverges.
 */
export async function quantizeModel(
  { network, state, trainImages: images, settings }: QuantizationPlan,
  task: Task,
  progressOf: (of: 'calibration-images' | 'fine-tuning-steps') => (done: number, total: number) => void,
): Promise<Quantized> {
  const scheme = schemeOf(settings, state.spec);
  checkLayers(scheme, state.spec);
  const rangesOf = async (calibrated: Network) =>
    calibrateFor(scheme, calibrated, images, task, progressOf('calibration-images'));
  const ranges = await rangesOf(network);
  const { qatSteps } = settings;
  if (qatSteps === 0) return quantizeThroughFile(state, scheme, ranges);
  const tuned = await fineTune(
    { state, images, scheme, ranges, settings },
    task,
    progressOf('fine-tuning-steps'),
  );
  const tunedNetwork = new Network(tuned);
  try {
    return quantizeThroughFile(tuned, scheme, await rangesOf(tunedNetwork), qatSteps);
  } finally {
    tunedNetwork.dispose();
  }
}

/** Undefined for a scheme that needs no ranges. */
function calibrateFor(
  scheme: Scheme,
  network: Network,
  images: Split,
  task: Task,
  onProgress: (done: number, total: number) => void,
): Promise<InputRanges> | undefined {
  return scheme.kind === 'static' ? calibrate(network, images, scheme, task, onProgress) : undefined;
}
