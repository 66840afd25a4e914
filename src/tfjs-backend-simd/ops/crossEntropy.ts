/** Softmax cross entropy over class numbers: one kernel on `simd`, elsewhere stock operations with the closed-form gradient. */
import {
  customGrad,
  div,
  engine,
  getKernel,
  logSoftmax,
  maximum,
  mul,
  neg,
  oneHot,
  type Rank,
  registerGradient,
  reshape,
  type Scalar,
  softmax,
  sub,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import { SPARSE_SOFTMAX_CROSS_ENTROPY } from '../kernels/SparseSoftmaxCrossEntropy.ts';
import { firstGradient, saved } from './gradients.ts';

export { ignoredLabel } from '../kernels/SparseSoftmaxCrossEntropy.ts';

/**
 * Mean of -log softmax(logits)[label] over the rows whose label is not `ignoredLabel`, as PyTorch's cross entropy with
 * `ignore_index`: ignored rows have no gradient, and where all are ignored the loss is NaN. logits: [rows, classes]; labels:
 * int32 [rows]. Any other label out of range is a RangeError on `simd`; other backends cannot look at it, and ignore the row.
 */
export function softmaxCrossEntropyLoss(logits: Tensor2D, labels: Tensor1D): Scalar {
  if (getKernel(SPARSE_SOFTMAX_CROSS_ENTROPY, engine().backendName) === undefined)
    return composedCrossEntropy(logits, labels);
  const [loss, dLogits] = engine().runKernel<[Scalar, Tensor]>(SPARSE_SOFTMAX_CROSS_ENTROPY, {
    logits,
    labels,
  });
  dLogits.dispose();
  return loss;
}

registerGradient({
  kernelName: SPARSE_SOFTMAX_CROSS_ENTROPY,
  outputsToSave: [false, true],
  gradFunc: (dys, tensors) => ({ logits: () => mul(saved(tensors, 0), firstGradient(dys)) }),
});

function composedCrossEntropy(logits: Tensor2D, labels: Tensor1D): Scalar {
  const classes = logits.shape[1];
  const loss = customGrad((...args) => {
    const [z, save] = args;
    if (typeof save !== 'function' || typeof z === 'function' || z === undefined)
      throw new Error('customGrad changed its arguments');
    // The row of a label that is no class is zero.
    const target = oneHot(labels, classes, 1, 0, 'float32');
    const counts = sum(target, 1, true);
    const counted = sum(counts);
    save([z, target, counts, counted]);
    return {
      value: div(neg(sum(mul(target, logSoftmax(z)))), counted),
      gradFunc: (dy, tensors) => {
        const probabilities = mul(softmax(saved(tensors, 0)), saved(tensors, 2));
        const difference = sub(probabilities, saved(tensors, 1));
        return mul(div(difference, maximum(saved(tensors, 3), 1)), firstGradient(dy));
      },
    };
  });
  return reshape<Rank.R0>(loss(logits), []);
}
