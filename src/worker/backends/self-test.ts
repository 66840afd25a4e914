/**
 * Does a backend compute what `cpu` computes? One loss with all its gradients, on two synthetic images.
 * Drivers exist whose results are silently wrong; a model trained on one would be blamed on quantization.
 */
import * as tf from '@tensorflow/tfjs-core';
import { imageSize } from '../../core/data/normalise.ts';
import { initialise } from '../../core/model/initialise.ts';
import { TorchGenerator } from '../../core/random/torch-generator.ts';
import type { BackendName } from '../../protocol/backend.ts';
import { Network, toTensors } from '../network.ts';
import './cpu.ts';

/** Largest difference allowed, as a part of the tensor's largest value: float32 sums in another order stay under 1e-5. */
const tolerance = 1e-3;
const batch = 2;

interface Answer {
  readonly name: string;
  readonly values: Float32Array;
}

async function lossAndGradients(name: BackendName): Promise<Answer[]> {
  if (!(await tf.setBackend(name))) throw new Error(`TF.js could not initialise the ${name} backend.`);
  const random = new TorchGenerator(0);
  const network = new Network(initialise(random));
  const pixels = Float32Array.from({ length: batch * imageSize }, () =>
    random.uniformFloat32(-0.4242, 2.8215),
  );
  const { images, labels } = toTensors(pixels, Uint8Array.of(3, 7));
  const { value, grads } = tf.variableGrads(() => network.loss(images, labels), network.variables);
  const tensors = [value, ...network.variables.map((variable) => grads[variable.name])];
  try {
    return await Promise.all(
      tensors.map(async (tensor, index) => {
        if (!tensor) throw new Error(`The ${name} backend gave no gradient for parameter ${index}.`);
        return {
          name: index === 0 ? 'the loss' : `gradient ${index}`,
          values: Float32Array.from(await tensor.data()),
        };
      }),
    );
  } finally {
    tf.dispose([images, labels, value, grads]);
    network.dispose();
  }
}

/** Resolves with what disagrees, in words, or undefined when all agrees. Leaves `name` as the current backend. */
export async function selfTest(name: BackendName): Promise<string | undefined> {
  const expected = await lossAndGradients('cpu');
  const found = await lossAndGradients(name);
  for (const [index, { name: what, values }] of expected.entries()) {
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
