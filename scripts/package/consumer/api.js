// Uses what the package exports beside the registration, on `simd`: check-package.ts runs it and has its types checked.
import assert from 'node:assert/strict';
import * as tf from '@tensorflow/tfjs';
import {
  conv2dRelu,
  dense,
  fakeQuantizeWeights,
  QuantizedDense,
  Repeated,
  registerSimdBackend,
  sgdMomentumUpdate,
  sgdStepNumbers,
  softmaxCrossEntropyLoss,
} from 'tfjs-backend-simd';

const { threads, fewerThreadsReason } = await registerSimdBackend({ threads: 2 });
assert.deepEqual({ threads, fewerThreadsReason }, { threads: 2, fewerThreadsReason: null });
await tf.setBackend('simd');

const settings = { learningRate: 0.1, momentum: 0.9 };
/** @type {tf.Variable<tf.Rank.R4>} */
const filter = tf.variable(tf.randomNormal([3, 3, 1, 8], 0, 0.3, 'float32', 1));
/** @type {tf.Variable<tf.Rank.R2>} */
const weights = tf.variable(tf.randomNormal([512, 10], 0, 0.1, 'float32', 2));
const variables = [filter, weights];
const velocities = variables.map((variable) => tf.variable(tf.zerosLike(variable)));
/** @type {tf.Tensor4D} */
const images = tf.randomUniform([4, 8, 8, 1], 0, 1, 'float32', 3);
const labels = tf.tensor1d([0, 1, 2, 3], 'int32');
/** @type {[tf.Tensor1D, tf.Tensor1D]} */
const biases = [tf.zeros([8]), tf.zeros([10])];
/** @type {import('tfjs-backend-simd').WeightGrid} */
const grid = { bits: 8, symmetric: true, sharing: 'column', positions: 9 };

const lossNow = () => {
  const hidden = conv2dRelu(images, fakeQuantizeWeights(filter, grid), biases[0]);
  return softmaxCrossEntropyLoss(dense(hidden, weights, biases[1]), labels);
};

const [before] = await tf.tidy(lossNow).data();
const step = new Repeated(
  () =>
    tf.tidy(() => {
      const { grads } = tf.variableGrads(lossNow, variables);
      const gradients = variables.map(({ name }) => grads[name] ?? assert.fail(`no gradient of ${name}`));
      sgdMomentumUpdate(variables, gradients, velocities, settings);
    }),
  () => [...variables, ...velocities, images, labels, ...biases],
);
for (let count = 0; count < 5; count++) step.run(sgdStepNumbers(settings));
const [after] = await tf.tidy(lossNow).data();
assert.ok(before !== undefined && after !== undefined && after < before, `${after} is not below ${before}`);

const layer = new QuantizedDense(
  { inFeatures: 2, outFeatures: 1, values: Int8Array.of(2, 3), scales: Float32Array.of(0.5) },
  Float32Array.of(1),
);
const output = layer.apply(tf.tensor2d([[3, 4]]), () => ({ scale: 1, zeroPoint: 0 }));
assert.deepEqual([...(await output.data())], [(2 * 3 + 3 * 4) * 0.5 + 1]);
layer.dispose();
