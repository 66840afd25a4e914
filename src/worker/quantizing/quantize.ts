/**
 * Turns the float model into a quantized one, as the settings say: fine-tune where they ask for it, calibrate where the scheme needs it,
 * quantize, write, read back.
 */

import { readNetwork } from '../../core/formats/safetensors/network-reader.ts';
import { writeNetwork } from '../../core/formats/safetensors/network-writer.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import type { InputRanges } from '../../core/quantization/calibration/calibration.ts';
import { type QuantizedNetwork, quantizeNetwork } from '../../core/quantization/schemes/quantized-network.ts';
import {
  checkLayers,
  isRemedied,
  type LowBitScheme,
  type Scheme,
} from '../../core/quantization/schemes/scheme.ts';
import { schemeOf } from '../../core/settings/scheme.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Split } from '../data/split.ts';
import { Network } from '../network/network.ts';
import type { QuantizedFile } from '../shelf/entry.ts';
import { told } from '../shelf/telling.ts';
import type { Task } from '../workshop/task.ts';
import { calibrate } from './calibration.ts';
import { fineTune } from './fine-tuning.ts';
import { quantizeRemedied } from './remedies.ts';

export interface QuantizationPlan {
  /** The float model, and its weights. Neither is changed. */
  readonly network: Network;
  readonly state: StateDict;
  /** The images that it calibrates and fine-tunes on. */
  readonly trainImages: Split;
  readonly settings: Settings;
}

/**
 * Tells how far calibration is, fine-tuning, calibration again, and remedies, each from 0 on. Rejects with SchemeError where the settings make no
 * scheme, with `Stopped` when the task is stopped, and with an error that says what to do where fine-tuning diverges.
 */
export async function quantizeModel(
  { network, state, trainImages: images, settings }: QuantizationPlan,
  task: Task,
): Promise<QuantizedFile> {
  const scheme = schemeOf(settings, state.spec);
  checkLayers(scheme, state.spec);
  const rangesOf = async (calibrated: Network) =>
    scheme.kind === 'static'
      ? calibrate(calibrated, images, scheme, task, (done, total) =>
          task.progress({ of: 'calibration-images', done, total }),
        )
      : undefined;
  const ranges = await rangesOf(network);
  const { qatSteps } = settings;
  const finish = async (weights: StateDict, inputs: InputRanges | undefined): Promise<QuantizedFile> => {
    if (!isRemedied(scheme)) return quantizeThroughFile(weights, scheme, inputs, qatSteps);
    const from = { images, seed: settings.seed };
    for await (const { file } of quantizeRemediedThroughFile(weights, [scheme], from, task, qatSteps)) {
      return file;
    }
    throw new Error('The scheme gave no model.');
  };
  if (qatSteps === 0) return finish(state, ranges);
  const tuned = await fineTune({ state, images, scheme, ranges, settings }, task, (done, total) =>
    task.progress({ of: 'fine-tuning-steps', done, total }),
  );
  const tunedNetwork = new Network(tuned);
  try {
    return await finish(tuned, await rangesOf(tunedNetwork));
  } finally {
    tunedNetwork.dispose();
  }
}

export interface RemediedFile {
  /** The one that was handed in. */
  readonly scheme: LowBitScheme;
  readonly file: QuantizedFile;
}

/** As `quantizeThroughFile`, for each of some schemes with remedies. images: for their calibration. Like `quantizeRemedied`. */
export async function* quantizeRemediedThroughFile(
  state: StateDict,
  schemes: readonly LowBitScheme[],
  { images, seed }: { readonly images: Split; readonly seed: number },
  task: Task,
  qatSteps = 0,
): AsyncGenerator<RemediedFile> {
  for await (const made of quantizeRemedied(state, schemes, images, seed, task)) {
    const { scheme, network, float, seconds } = made;
    yield { scheme, file: { ...throughFile(network, float, qatSteps), remedySeconds: seconds } };
  }
}

/** Quantizes, serialises and parses back, so that what is measured is what a file would hold. */
export function quantizeThroughFile(
  state: StateDict,
  scheme: Scheme,
  ranges?: InputRanges,
  qatSteps = 0,
): QuantizedFile {
  return throughFile(quantizeNetwork(state, scheme, ranges), state, qatSteps);
}

function throughFile(quantized: QuantizedNetwork, original: StateDict, qatSteps: number): QuantizedFile {
  const bytes = writeNetwork(quantized);
  const network = readNetwork(bytes, told('model/the-quantized'), original.spec);
  if (network.kind === 'float') throw new Error('The quantized model was read back as a float one.');
  return { bytes, network, original, qatSteps, remedySeconds: undefined };
}
