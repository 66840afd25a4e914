/**
 * Does a backend compute what `cpu` computes? A prediction, and a loss with all its gradients, on two synthetic
 * images: predictions run on other (fused) kernels than training does.
 * Drivers exist whose results are silently wrong; a model trained on one would be blamed on quantization.
 */
import * as tf from '@tensorflow/tfjs-core';
import { describeNetwork } from '../../core/network/describe.ts';
import { initialise } from '../../core/network/initialise.ts';
import { simpleCnn } from '../../core/network/presets.ts';
import { TorchGenerator } from '../../core/random/torch-generator.ts';
import type { BackendName } from '../../core/settings/settings.ts';
import { Network } from '../network/network.ts';
import { toTensors } from '../network/tensors.ts';
import './cpu.ts';

/** Largest difference allowed, as a part of the tensor's largest value: float32 sums in another order stay under 1e-5. */
const tolerance = 1e-3;
const batch = 2;

/** What `cpu` answers, computed once. */
let expected: Promise<Answer[]> | undefined;

interface Answer {
  readonly name: string;
  readonly values: Float32Array;
}

async function answers(name: BackendName): Promise<Answer[]> {
  if (!(await tf.setBackend(name))) throw new Error(`TF.js could not initialise the ${name} backend.`);
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
      read('the logits of a prediction', logits),
      read('the loss', loss.value),
      ...describeNetwork(simpleCnn).parameters.map((parameter, index) =>
        read(`the gradient of ${parameter.name}`, gradients[index]),
      ),
    ]);
  } finally {
    tf.dispose([images, labels]);
    network.dispose();
  }
}

async function read(name: string, tensor: tf.Tensor | undefined): Promise<Answer> {
  if (!tensor) throw new Error(`It computes no value for ${name}.`);
  try {
    return { name, values: Float32Array.from(await tensor.data()) };
  } finally {
    tensor.dispose();
  }
}

/** Resolves with what disagrees, in words, or undefined when all agrees. Leaves `name` as the current backend. */
export async function selfTest(name: BackendName): Promise<string | undefined> {
  expected ??= answers('cpu');
  const right = await expected;
  const found = await answers(name);
  for (const [index, { name: what, values }] of right.entries()) {
    const difference = relativeDifference(values, found[index]?.values ?? new Float32Array());
    if (!(difference <= tolerance)) {
      return `its arithmetic is off: ${what} differs from the CPU's by ${(100 * difference).toPrecision(2)} %`;
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
