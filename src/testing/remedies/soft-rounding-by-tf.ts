/** AdaRound's steps by the automatic differentiation and the Adam of TF.js: what the ones in plain code are held to. */
import * as tf from '@tensorflow/tfjs-core';
// The package's index brings no gradients with it.
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';

export interface SoftRoundingTask {
  /** (out, in) */
  readonly weight: Float32Array;
  readonly outFeatures: number;
  /** Levels stand for scale * (code - zeroPoint), codes 0 .. highest. One of each for the tensor. */
  readonly scale: number;
  readonly zeroPoint: number;
  readonly highest: number;
  readonly bias: Float32Array;
  /** (rows, in), and what the outputs should be after the ReLU: (rows, out). All rows at every step. */
  readonly inputs: Float32Array;
  readonly targets: Float32Array;
}

/** Where the weights stand after so many of 1,000 steps. */
export async function softWeightsByTf(task: SoftRoundingTask, steps: number): Promise<Float32Array> {
  const { outFeatures: out, highest, zeroPoint } = task;
  const into = task.weight.length / out;
  const levels = tf.div(tf.tensor2d(task.weight, [out, into]), task.scale);
  const floors = tf.floor(levels);
  const share = tf.clipByValue(tf.div(tf.add(tf.sub(levels, floors), 0.1), 1.2), 1e-4, 1 - 1e-4);
  const raised = tf.variable(tf.log(tf.div(share, tf.sub(1, share))));
  const inputs = tf.tensor2d(task.inputs, [task.inputs.length / into, into]);
  const targets = tf.tensor2d(task.targets, [inputs.shape[0], out]);
  const up = (): tf.Tensor => tf.clipByValue(tf.sub(tf.mul(tf.sigmoid(raised), 1.2), 0.1), 0, 1);
  const soft = (): tf.Tensor2D => {
    const codes = tf.clipByValue(tf.add(tf.add(floors, zeroPoint), up()), 0, highest);
    return tf.mul(tf.sub(codes, zeroPoint), task.scale);
  };
  const adam = tf.train.adam(0.01, 0.9, 0.999, 1e-8);
  for (let step = 0; step < steps; step++) {
    adam.minimize((): tf.Scalar => {
      const outputs = tf.relu(tf.add(tf.matMul(inputs, soft(), false, true), tf.tensor1d(task.bias)));
      const error: tf.Scalar = tf.div(tf.sum(tf.square(tf.sub(outputs, targets))), inputs.shape[0]);
      if (step < 200) return error;
      const beta = 2 + 18 * (1 - (step - 200) / 800);
      const sharpness = tf.abs(tf.sub(tf.mul(up(), 2), 1));
      return tf.add(error, tf.mul(0.01, tf.sum(tf.sub(1, tf.pow(sharpness, beta)))));
    });
  }
  return Float32Array.from(await soft().data());
}
