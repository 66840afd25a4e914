/**
 * Classifies the first `count` test images in file order, batch by batch, with any number of models.
 * The batch size is part of the result: dynamic quantization takes its activation range over the batch.
 */
import * as tf from '@tensorflow/tfjs-core';
import { runsOnGpu } from '../backends/backend.ts';
import { imagesArrive } from '../data/images-arrive.ts';
import type { Split } from '../data/split.ts';
import { imagesToTensor } from '../network/tensors.ts';
import type { Task } from '../workshop/task.ts';
import { Batch, type ModelRunner } from './runners.ts';

export interface EvaluationPlan {
  readonly images: Split;
  readonly count: number;
  readonly batchSize: number;
  /** What has to be done before the task may rest. */
  readonly settle?: () => Promise<void>;
}

/** Rows of every batch that a GPU is given: the last one is padded. A single batch needs no padding. */
export function rowsOnGpu({ count, batchSize }: Pick<EvaluationPlan, 'count' | 'batchSize'>): number {
  return Math.min(count, batchSize);
}

/** Logits of each model under its key, count x classes, row by row. Rejects with `Stopped` when the task is stopped. */
export async function evaluate(
  runners: ReadonlyMap<string, ModelRunner>,
  plan: EvaluationPlan,
  task: Task,
  onProgress: (done: number) => void,
): Promise<Map<string, Float32Array<ArrayBuffer>>> {
  const { images, count, batchSize, settle } = plan;
  const indices = Uint32Array.from({ length: count }, (_, index) => index);
  const results = new Map<string, Float32Array<ArrayBuffer>>();
  onProgress(0);
  for (let start = 0; start < count; start += batchSize) {
    const end = Math.min(start + batchSize, count);
    await imagesArrive(images, indices, start, end, task, settle);
    const rows = runsOnGpu(tf.getBackend()) ? rowsOnGpu(plan) : end - start;
    const batch = batchOf(images, indices, start, end, rows);
    try {
      for (const [key, runner] of runners) {
        const logits = await runner.classify(batch);
        const classes = logits.length / batch.count;
        const all = results.get(key) ?? new Float32Array(count * classes);
        all.set(logits, start * classes);
        results.set(key, all);
      }
    } finally {
      batch.dispose();
    }
    onProgress(end);
    await task.checkpoint(settle);
  }
  return results;
}

/** The images `indices[start..end)` on the current backend. rows: what the batch is padded to for the backend's sake. */
export function batchOf(
  split: Split,
  indices: Uint32Array,
  start: number,
  end: number,
  rows = end - start,
): Batch {
  const { pixels } = split.batch(indices, start, end);
  return new Batch(imagesToTensor(pixels, split.info, rows), end - start);
}
