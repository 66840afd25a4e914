/**
 * Does a backend compute what `cpu` computes? A prediction, and a loss with all its gradients, on two synthetic
 * images: predictions run on other (fused) kernels than training does.
 * Drivers exist whose results are silently wrong; a model trained on one would be blamed on quantization.
 * What `cpu` answers is written down (self-test-answers.ts): it takes a second or two, which everybody would wait for at the start.
 */

import * as tf from '@tensorflow/tfjs-core';
import { describeNetwork } from '../../core/network/describe.ts';
import { initialise } from '../../core/network/initialise.ts';
import { simpleCnn } from '../../core/network/presets.ts';
import { TorchGenerator } from '../../core/random/torch-generator.ts';
import type { BackendName } from '../../core/settings/settings.ts';
import { Network } from '../network/network.ts';
import { toTensors } from '../network/tensors.ts';
import { answersOfCpu } from './self-test-answers.ts';
import { told } from './telling.ts';

/** Largest difference allowed, as a part of the largest sum: float32 sums in another order stay under 1e-5. */
const tolerance = 1e-3;
const batch = 2;

/** So many sums stand for a tensor; for a smaller one, its values. */
const mostSums = 64;

export interface Answer {
  /** `logits` of a prediction, `loss`, or the parameter whose gradient it is. */
  readonly name: string;
  /** See `sumsOf`. */
  readonly sums: Float32Array;
}

/** What a backend answers. It becomes the current one. */
export async function answers(name: BackendName): Promise<Answer[]> {
  if (!(await tf.setBackend(name))) throw new Error(told('backend/not-initialised'));
  const random = new TorchGenerator(0);
  const network = new Network(initialise(random, simpleCnn));
  const pixels = Float32Array.from({ length: batch * simpleCnn.side ** 2 * simpleCnn.channels }, () =>
    random.uniformFloat32(-0.4242, 2.8215),
  );
  const { images, labels } = toTensors(pixels, Uint8Array.of(3, 7), simpleCnn);
  try {
    const logits = tf.tidy(() => network.classify(network.features(images)));
    const loss = tf.variableGrads(() => network.loss(images, labels), network.variables);
    const gradients = network.variables.map((variable) => loss.grads[variable.name]);
    return await Promise.all([
      read('logits', logits),
      read('loss', loss.value),
      ...describeNetwork(simpleCnn).parameters.map((parameter, index) =>
        read(parameter.name, gradients[index]),
      ),
    ]);
  } finally {
    tf.dispose([images, labels]);
    network.dispose();
  }
}

function whatIs(name: string): string {
  if (name === 'logits') return told('backend/logits');
  return name === 'loss' ? told('backend/loss') : told('backend/gradient-of', { parameter: name });
}

async function read(name: string, tensor: tf.Tensor | undefined): Promise<Answer> {
  if (!tensor) throw new Error(told('backend/no-value', { what: whatIs(name) }));
  try {
    return { name, sums: sumsOf(await tensor.data<'float32'>()) };
  } finally {
    tensor.dispose();
  }
}

/** The sums of equal stretches of values, every second one taken away: values that change places, or their sign, change the sums. */
function sumsOf(values: Float32Array): Float32Array {
  const stretch = Math.ceil(values.length / mostSums);
  const sums = new Float64Array(Math.ceil(values.length / stretch));
  for (const [index, value] of values.entries()) {
    const place = Math.floor(index / stretch);
    sums[place] = (sums[place] ?? 0) + (index % 2 === 0 ? value : -value);
  }
  return Float32Array.from(sums);
}

/** Resolves with the message that says what disagrees, or undefined when all agrees. Leaves `name` as the current backend. */
export async function selfTest(name: BackendName): Promise<string | undefined> {
  for (const { name: answer, sums } of await answers(name)) {
    const difference = relativeDifference(Float32Array.from(answersOfCpu[answer] ?? []), sums);
    const what = whatIs(answer);
    if (!Number.isFinite(difference)) return told('backend/arithmetic-broken', { what });
    if (difference > tolerance) {
      const percent = Number((100 * difference).toPrecision(2));
      return told('backend/arithmetic-off', { what, percent });
    }
  }
  return undefined;
}

/** Largest |a - b| over the largest |a|; NaN when either holds one or the lengths differ. */
export function relativeDifference(expected: Float32Array, found: Float32Array): number {
  if (expected.length !== found.length) return Number.NaN;
  let difference = 0;
  let scale = 0;
  for (const [index, value] of expected.entries()) {
    difference = Math.max(difference, Math.abs(value - (found[index] ?? Number.NaN)));
    scale = Math.max(scale, Math.abs(value));
  }
  return scale === 0 ? difference : difference / scale;
}
