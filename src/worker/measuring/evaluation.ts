/**
 * Classifies the first `count` test images in file order, batch by batch, with any number of models.
 * The batch size is part of the result: dynamic quantization takes its activation range over the batch.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { ModelId } from '../../core/results/model-report.ts';
import type { Split } from '../data/split.ts';
import type { Network } from '../network/network.ts';
import { toTensors } from '../network/tensors.ts';
import type { QuantizedRunner } from '../quantized/runner.ts';
import type { Task } from '../tasks/task.ts';

/** The models to evaluate. The float one's convolutions run once, for all that share them. */
export interface Models {
  readonly network: Network;
  readonly float: boolean;
  readonly int8: QuantizedRunner | undefined;
}

export interface EvaluationPlan {
  readonly images: Split;
  readonly count: number;
  readonly batchSize: number;
}

/** Rows of every batch that a GPU is given: the last one is padded. A single batch needs no padding. */
export function rowsOnGpu({ count, batchSize }: Pick<EvaluationPlan, 'count' | 'batchSize'>): number {
  return Math.min(count, batchSize);
}

/** Logits of each model, count x classes, row by row. Rejects with `Stopped` when the task is stopped. */
export async function evaluate(
  models: Models,
  plan: EvaluationPlan,
  task: Task,
  onProgress: (done: number) => void,
): Promise<Map<ModelId, Float32Array<ArrayBuffer>>> {
  const { images, count, batchSize } = plan;
  const { classes } = models.network.spec;
  const indices = Uint32Array.from({ length: count }, (_, index) => index);
  const float = new Float32Array(models.float ? count * classes : 0);
  const int8 = new Float32Array(models.int8 ? count * classes : 0);
  onProgress(0);
  for (let start = 0; start < count; start += batchSize) {
    const end = Math.min(start + batchSize, count);
    while (!images.hasAll(indices, start, end)) {
      await Promise.race([images.nextArrival(), task.interrupted]);
      await task.checkpoint();
    }
    const rows = models.network.onGpu ? rowsOnGpu(plan) : end - start;
    const logits = await classifyBatch(models, images, indices, start, end, rows);
    if (logits.float) float.set(logits.float, start * classes);
    if (logits.int8) int8.set(logits.int8, start * classes);
    onProgress(end);
    await task.checkpoint();
  }
  const results = new Map<ModelId, Float32Array<ArrayBuffer>>();
  if (models.float) results.set('float', float);
  if (models.int8) results.set('int8', int8);
  return results;
}

/** Logits of one batch, from every model that is asked for. rows: what the batch is padded to for the backend's sake. */
export async function classifyBatch(
  { network, float, int8 }: Models,
  split: Split,
  indices: Uint32Array,
  start: number,
  end: number,
  rows = end - start,
): Promise<{ float: Float32Array | undefined; int8: Float32Array | undefined }> {
  const batch = split.batch(indices, start, end);
  const { images, labels } = toTensors(batch.pixels, batch.labels, network.spec, rows);
  let computed: tf.Tensor2D | undefined;
  const features = () => {
    computed ??= network.features(images);
    return computed;
  };
  const logits = float ? network.classify(features()) : undefined;
  try {
    return {
      float: logits && (await readRows(logits, end - start)),
      // The range of its activations is that of the batch: padding must not be in it.
      int8: await int8?.classify({ images, features }, end - start),
    };
  } finally {
    tf.dispose([images, labels, ...(computed ? [computed] : []), ...(logits ? [logits] : [])]);
  }
}

/** The first `count` rows of a matrix. */
async function readRows(matrix: tf.Tensor2D, count: number): Promise<Float32Array> {
  return Float32Array.from((await matrix.data()).subarray(0, count * matrix.shape[1]));
}
