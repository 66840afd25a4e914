import { describe, expect, it } from 'vitest';
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
