import { Softmax, util } from '@tensorflow/tfjs-core';
import { input, simdKernel } from './kernel.ts';

/** Softmax along the last axis; TF.js has no other. */
export const softmaxConfig = simdKernel(Softmax, ({ inputs, attrs, backend }) => {
  const logits = input(inputs, 'logits');
  const rank = logits.shape.length;
  const classes = logits.shape[rank - 1];
  if (!backend.isFloat(logits) || classes === undefined || (attrs.dim !== rank - 1 && attrs.dim !== -1))
    return null;
  const size = util.sizeFromShape(logits.shape);
  const from = backend.pointerTo(logits);
  const y = backend.output(logits.shape);
  // An exponential costs about as much as ten multiply-adds.
  backend.run('softmax', [from, y.pointer, size / classes, classes], size * 20);
  return y.info;
});
