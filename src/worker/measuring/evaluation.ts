/**
 * Classifies `count` images in file order, batch by batch, with any number of models.
 * The batch size is part of the result: dynamic quantization takes its activation range over the batch.
 */
import * as tf from '@tensorflow/tfjs-core';
import { imageSizeOf } from '../../core/dataset/dataset-info.ts';
import { runsOnGpu } from '../backends/backend.ts';
import { imagesArrive } from '../data/images-arrive.ts';
import type { Split } from '../data/split.ts';
import type { Task } from '../workshop/task.ts';
import { type Batch, batchOf } from './batch.ts';
import type { ModelRunner } from './runners.ts';

export interface EvaluationPlan {
  readonly images: Split;
  /** The first of them; 0 where it is missing. */
  readonly first?: number;
  readonly count: number;
  readonly batchSize: number;
  /** What has to be done before the task may rest. */
  readonly settle?: () => Promise<void>;
}

/** Rows of every batch that a GPU is given: the last one is padded. A single batch needs no padding. */
export function rowsOnGpu({ count, batchSize }: Pick<EvaluationPlan, 'count' | 'batchSize'>): number {
  return Math.min(count, batchSize);
}

/**
 * Pixels that the kernels of `simd` are given at once: 128 images of MNIST. Fewer, and JavaScript between the kernels takes a share; more,
 * and a pause waits longer for nothing.
 */
const chunkPixels = 128 * 784;

/**
 * Images that are classified at once: as many batches as pay. What depends on the batch is given these one by one, all else has the
 * same bits in whatever company (`chunks.test.ts`).
 */
function chunkOf({ images, batchSize }: EvaluationPlan): number {
  if (tf.getBackend() !== 'simd') return batchSize;
  return batchSize * Math.max(1, Math.floor(chunkPixels / (imageSizeOf(images.info) * batchSize)));
}

/** Logits of each model under its key, count x classes, row by row. Rejects with `Stopped` when the task is stopped. */
export async function evaluate(
  runners: ReadonlyMap<string, ModelRunner>,
  plan: EvaluationPlan,
  task: Task,
  onProgress: (done: number) => void,
): Promise<Map<string, Float32Array<ArrayBuffer>>> {
  const { images, first = 0, count, batchSize, settle } = plan;
  const indices = Uint32Array.from({ length: count }, (_, index) => first + index);
  const results = new Map<string, Float32Array<ArrayBuffer>>();
  const chunkSize = chunkOf(plan);
  onProgress(0);
  for (let start = 0; start < count; start += chunkSize) {
    const end = Math.min(start + chunkSize, count);
    await imagesArrive(images, indices, start, end, task, settle);
    const rows = runsOnGpu(tf.getBackend()) ? rowsOnGpu(plan) : end - start;
    const chunk = batchOf(images, indices, start, end, rows);
    try {
      for (const [key, runner] of runners) {
        const logits = await classify(runner, chunk, batchSize);
        const classes = logits.length / chunk.count;
        const all = results.get(key) ?? new Float32Array(count * classes);
        all.set(logits, start * classes);
        results.set(key, all);
      }
    } finally {
      chunk.dispose();
    }
    onProgress(end);
    await task.checkpoint(settle);
  }
  return results;
}

/** Logits of all images of a chunk. */
async function classify(runner: ModelRunner, chunk: Batch, batchSize: number): Promise<Float32Array> {
  if (!runner.dependsOnBatch || chunk.count <= batchSize) return runner.classify(chunk);
  let all = new Float32Array();
  for (let start = 0; start < chunk.count; start += batchSize) {
    const batch = chunk.part(start, Math.min(batchSize, chunk.count - start));
    try {
      const logits = await runner.classify(batch);
      const classes = logits.length / batch.count;
      if (start === 0) all = new Float32Array(chunk.count * classes);
      all.set(logits, start * classes);
    } finally {
      batch.dispose();
    }
  }
  return all;
}
