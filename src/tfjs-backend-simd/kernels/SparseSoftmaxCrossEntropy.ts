import { input, simdKernel } from './kernel.ts';

export const SPARSE_SOFTMAX_CROSS_ENTROPY = 'SparseSoftmaxCrossEntropy';

/** The label of a row that does not count; assembly/softmax.ts takes any negative one for it. */
export const ignoredLabel = -1;

/** Gives [mean loss, its gradient with respect to the logits]. labels are class numbers or `ignoredLabel`, int32. */
export const sparseSoftmaxCrossEntropyConfig = simdKernel(
  SPARSE_SOFTMAX_CROSS_ENTROPY,
  ({ inputs, backend }) => {
    const logits = input(inputs, 'logits');
    const labels = input(inputs, 'labels');
    const [rows = 0, classes = 0] = logits.shape;
    const from = backend.pointerTo(logits);
    const numbers = backend.pointerTo(labels);
    const { values } = backend.data.get(labels.dataId);
    if (!(values instanceof Int32Array) || values.length !== rows)
      throw new Error(`simd: expected ${rows} labels of type int32`);
    for (const label of values) {
      if (label !== ignoredLabel && (label < 0 || label >= classes))
        throw new RangeError(
          `simd: label ${label} is not one of ${classes} classes (0 to ${classes - 1}, ${ignoredLabel} for a row to ignore)`,
        );
    }
    const loss = backend.output([]);
    const dLogits = backend.output(logits.shape);
    backend.run('softmaxCrossEntropy', [from, numbers, loss.pointer, dLogits.pointer, rows, classes], 0);
    return [loss.info, dLogits.info];
  },
);
