/**
 * Quantization-aware fine-tuning: further steps of training in which the network computes with weights (and, for a static scheme,
 * activations) rounded as the scheme will round them, while the gradient, passed straight through the rounding, moves the
 * unrounded weights. They end where rounding costs less.
 */

import { epochOrder } from '../../core/dataset/order.ts';
import { isFiniteState, type StateDict } from '../../core/network/state-dict.ts';
import type { InputRanges } from '../../core/quantization/calibration/calibration.ts';
import type { Scheme } from '../../core/quantization/schemes/scheme.ts';
import { TorchGenerator } from '../../core/random/torch-generator.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Split } from '../data/split.ts';
import { dropoutGenerator } from '../network/dropout.ts';
import { fakeRounding } from '../network/fake-rounding.ts';
import { Network } from '../network/network.ts';
import { told } from '../shelf/telling.ts';
import { train } from '../training/trainer.ts';
import { Diverged, type TrainingListener } from '../training/training-run.ts';
import type { Task } from '../workshop/task.ts';

/**
 * What share of the learning rate the fine-tuning takes. The weights are near their goal already: they should settle on a grid, and
 * big steps carry them over it. On 10,000 test images, 2 bits per channel after 300 steps at a learning rate of 0.01: 9,812 right
 * with a hundredth of it, 9,868 with a tenth, 9,825 with all of it.
 */
const learningRateShare = 0.1;

export interface FineTuning {
  /** The trained weights; they stay as they are. */
  readonly state: StateDict;
  readonly images: Split;
  readonly scheme: Scheme;
  /** What the layers of the trained network read; only static schemes need them. */
  readonly ranges: InputRanges | undefined;
  readonly settings: Settings;
}

/**
 * `settings.qatSteps` steps on shuffled training images. Resolves with the unrounded weights, to be quantized by the scheme. Rejects
 * with `Stopped` when the task is stopped, and with an error that says what to do where the loss or a weight is no longer a number.
 */
export async function fineTune(
  { state, images, scheme, ranges, settings }: FineTuning,
  task: Task,
  onProgress: (done: number, total: number) => void,
): Promise<StateDict> {
  const { batchSize, qatSteps, seed, shuffle } = settings;
  const imagesPerEpoch = Math.min(settings.trainSize, images.count);
  const stepsPerEpoch = Math.ceil(imagesPerEpoch / batchSize);
  const learningRate = settings.learningRate * learningRateShare;
  const random = new TorchGenerator(seed);
  let stepsLeft = qatSteps;
  /** The last epoch ends with the last step. */
  const nextOrder = (): Uint32Array => {
    const order = epochOrder(random, imagesPerEpoch, shuffle).subarray(0, stepsLeft * batchSize);
    stepsLeft -= stepsPerEpoch;
    return order;
  };
  const network = new Network(state, fakeRounding(scheme, state.spec, ranges), dropoutGenerator(seed));
  const run = {
    network,
    images,
    epochs: Math.ceil(qatSteps / stepsPerEpoch),
    batchSize,
    optimizer: settings,
    learningRate: () => learningRate,
    nextOrder,
    firstStep: 0,
    intervalSteps: 0,
  };
  try {
    onProgress(0, qatSteps);
    await train(
      run,
      task,
      listenerTelling((done) => onProgress(done, qatSteps)),
    );
    return allFinite(await network.state(), qatSteps);
  } catch (error) {
    throw error instanceof Diverged ? wentAstray(error.step, settings) : error;
  } finally {
    network.dispose();
  }
}

function listenerTelling(onStep: (done: number) => void): TrainingListener {
  return {
    onBegin: async () => undefined,
    onSteps: ({ firstStep, losses }) => onStep(firstStep + losses.length - 1),
    wantsWeights: () => false,
    onWeights: async () => undefined,
    onInterval: async () => undefined,
    onEpoch: async () => undefined,
    onWaitingForData: () => undefined,
    onRest: async () => undefined,
    onResume: () => undefined,
  };
}

/** The last step may spoil weights whose loss nobody sees any more. */
function allFinite(state: StateDict, step: number): StateDict {
  if (!isFiniteState(state)) throw new Diverged(step);
  return state;
}

const wentAstray = (step: number, { learningRate, qatSteps }: Settings): Error =>
  new Error(told('model/astray', { step: String(step), steps: String(qatSteps), learningRate }));
