import type { Split } from '../../data/split.ts';
import { batchOf } from '../../measuring/batch.ts';
import type { LabelledBatch } from './four-accuracies.ts';

/** A part of the result: dynamic activations take their range over a batch. */
const batchSize = 32;

/** The first `count` images, which must have arrived, batch by batch. A batch lives until the next one is asked for. */
export function* testBatches(split: Split, count: number): Generator<LabelledBatch> {
  const indices = Uint32Array.from({ length: count }, (_, index) => index);
  const labels = split.labels(count);
  for (let start = 0; start < count; start += batchSize) {
    const end = Math.min(start + batchSize, count);
    const batch = batchOf(split, indices, start, end);
    try {
      yield { images: batch.images, labels: labels.subarray(start, end) };
    } finally {
      batch.dispose();
    }
  }
}
