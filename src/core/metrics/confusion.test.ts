import { describe, expect, it } from 'vitest';
import { readMnistTest, TensorFile } from '../../testing/fixtures.ts';
import { predictions as predictionsOf } from './accuracy.ts';
import { classQualities, confusionOf } from './confusion.ts';

/** The example of scikit-learn's documentation of `confusion_matrix`: its matrix is [[2, 0, 0], [0, 0, 1], [1, 0, 2]]. */
const labels = Uint8Array.of(2, 0, 2, 2, 0, 1);
const predictions = Uint8Array.of(0, 0, 2, 2, 0, 2);

describe('a confusion matrix', () => {
  it('counts true classes in rows and predictions in columns', () => {
    expect([...confusionOf(labels, predictions, 3)]).toEqual([2, 0, 0, 0, 0, 1, 1, 0, 2]);
  });

  it('gives precision and recall of each class, where there is anything to divide by', () => {
    expect(classQualities(confusionOf(labels, predictions, 3), 3)).toEqual([
      { images: 2, precision: 2 / 3, recall: 1 },
      { images: 1, precision: undefined, recall: 0 },
      { images: 3, precision: 2 / 3, recall: 2 / 3 },
    ]);
    const [absent] = classQualities(confusionOf(Uint8Array.of(1), Uint8Array.of(1), 2), 2);
    expect(absent).toEqual({ images: 0, precision: undefined, recall: undefined });
  });

  it('needs a prediction for each label', () => {
    expect(() => confusionOf(labels, predictions.subarray(1), 3)).toThrow('6 labels against 5 predictions');
  });
});

/** numpy's counts of PyTorch's recorded logits against the labels of MNIST's test set: `fixtures/pytorch/seed0-outputs.safetensors`. */
const ofPyTorch = {
  float_logits: [
    [970, 0, 0, 0, 0, 4, 2, 1, 3, 0],
    [0, 1131, 1, 0, 0, 3, 0, 0, 0, 0],
    [3, 4, 1016, 0, 2, 0, 1, 3, 3, 0],
    [1, 0, 8, 953, 0, 38, 0, 5, 5, 0],
    [0, 0, 0, 0, 972, 0, 0, 0, 2, 8],
    [1, 0, 0, 0, 0, 890, 0, 1, 0, 0],
    [2, 3, 0, 0, 2, 66, 882, 0, 3, 0],
    [0, 3, 8, 1, 1, 0, 0, 1007, 2, 6],
    [3, 0, 2, 0, 2, 7, 0, 0, 958, 2],
    [2, 4, 1, 0, 3, 9, 0, 5, 4, 981],
  ],
  per_tensor_logits: [
    [970, 0, 0, 0, 0, 4, 2, 1, 3, 0],
    [0, 1131, 1, 0, 0, 3, 0, 0, 0, 0],
    [3, 4, 1016, 0, 2, 0, 1, 3, 3, 0],
    [1, 0, 7, 953, 0, 39, 0, 5, 5, 0],
    [0, 0, 0, 0, 972, 0, 0, 0, 2, 8],
    [1, 0, 0, 0, 0, 891, 0, 0, 0, 0],
    [3, 3, 0, 0, 1, 66, 882, 0, 3, 0],
    [0, 3, 8, 1, 1, 0, 0, 1007, 2, 6],
    [3, 0, 2, 0, 2, 7, 0, 0, 958, 2],
    [2, 4, 1, 0, 3, 9, 0, 5, 4, 981],
  ],
} as const;

describe("PyTorch's answers to MNIST", () => {
  const outputs = new TensorFile('fixtures/pytorch/seed0-outputs.safetensors');
  const digits = readMnistTest().labels;

  it.each(['float_logits', 'per_tensor_logits'] as const)('%s', (name) => {
    const counts = confusionOf(digits, predictionsOf(outputs.float32(name), 10), 10);
    expect(
      Array.from({ length: 10 }, (_, digit) => [...counts.subarray(10 * digit, 10 * digit + 10)]),
    ).toEqual(ofPyTorch[name]);
  });

  it('precision and recall of the 5', () => {
    const counts = confusionOf(digits, predictionsOf(outputs.float32('per_tensor_logits'), 10), 10);
    const five = classQualities(counts, 10)[5];
    expect(five?.precision).toBeCloseTo(0.874387, 6);
    expect(five?.recall).toBeCloseTo(0.998879, 6);
  });
});
