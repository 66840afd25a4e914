/**
 * How long a batch takes, model against model, in turns, so that a noisy machine is noisy to all alike: of the whole model, from
 * pixels in memory to logits in memory, and of the dense layers alone.
 */
import * as tf from '@tensorflow/tfjs-core';
import { summarise } from '../../core/metrics/latency.ts';
import type { Latency, PartLatency } from '../../core/results/latency.ts';
import type { ModelId } from '../../core/results/model-report.ts';
import type { BackendName } from '../../core/settings/settings.ts';
import type { Split } from '../data/split.ts';
import type { Network } from '../network/network.ts';
import { toTensors } from '../network/tensors.ts';
import type { QuantizedRunner } from '../quantized/runner.ts';
import type { Task } from '../tasks/task.ts';
import { classifyBatch } from './evaluation.ts';

const warmUpRuns = 5;
/** Enough is so many runs of each model, or so long; but never fewer than the least. */
const enoughRuns = 50;
const enoughMs = 2_000;
const leastRuns = 10;

/** Batches that a person may want to serve: one image, PyTorch's default of the script, many. */
const latencyBatches = [1, 32, 256] as const;

export interface Contest {
  readonly network: Network;
  readonly int8: QuantizedRunner;
  readonly images: Split;
  readonly backend: BackendName;
}

type Timed<Value> = Readonly<Record<ModelId, Value>>;

/** Both sides of a contest, for the run of this number. */
type Sides = Timed<(run: number) => Promise<unknown>>;

/** Whole model, one image. */
export function measureLatency(contest: Contest, task: Task): Promise<Timed<Latency>> {
  return inTurns(wholeModel(contest, 1), contest, task);
}

/** Whole model and dense layers at every batch size. Dense layers that can't be had alone are left out. */
export async function measureLatencies(
  contest: Contest,
  task: Task,
  onProgress: (done: number, total: number) => void,
): Promise<Timed<readonly PartLatency[]>> {
  const batches = latencyBatches.filter((batch) => batch <= contest.images.count);
  const parts = contest.int8.dense ? (['model', 'dense'] as const) : (['model'] as const);
  const all: { readonly float: PartLatency[]; readonly int8: PartLatency[] } = { float: [], int8: [] };
  const total = batches.length * parts.length;
  for (const part of parts) {
    for (const batch of batches) {
      onProgress(all.float.length, total);
      const measured =
        part === 'model'
          ? await inTurns(wholeModel(contest, batch), contest, task)
          : await measureDense(contest, batch, task);
      all.float.push({ ...measured.float, part, batch });
      all.int8.push({ ...measured.int8, part, batch });
    }
  }
  return all;
}

/** Another batch of images in every run. */
function wholeModel({ network, int8, images }: Contest, batch: number): Sides {
  const indices = Uint32Array.from({ length: images.count }, (_, index) => index);
  const starts = Math.floor(images.count / batch);
  const classify = (models: Parameters<typeof classifyBatch>[0]) => (run: number) => {
    const start = (run % starts) * batch;
    return classifyBatch(models, images, indices, start, start + batch);
  };
  return {
    float: classify({ network, float: true, int8: undefined }),
    int8: classify({ network, float: false, int8 }),
  };
}

async function measureDense(contest: Contest, batch: number, task: Task): Promise<Timed<Latency>> {
  const { network, int8, images } = contest;
  const indices = Uint32Array.from({ length: batch }, (_, index) => index);
  const { pixels, labels } = images.batch(indices, 0, batch);
  const tensors = toTensors(pixels, labels, network.spec);
  const features = network.features(tensors.images);
  const sides: Sides = {
    async float() {
      const logits = network.classify(features);
      await logits.data();
      logits.dispose();
    },
    int8: () => int8.dense?.(features, batch) ?? Promise.resolve(),
  };
  try {
    return await inTurns(sides, contest, task);
  } finally {
    tf.dispose([tensors, features]);
  }
}

async function inTurns(sides: Sides, { int8, backend }: Contest, task: Task): Promise<Timed<Latency>> {
  const samples = { float: [] as number[], int8: [] as number[] };
  const time = async (id: ModelId, run: number) => {
    const began = performance.now();
    await sides[id](run);
    if (run >= warmUpRuns) samples[id].push(performance.now() - began);
  };
  const beganAt = performance.now();
  const isEnough = (runs: number) =>
    runs >= enoughRuns || (runs >= leastRuns && performance.now() - beganAt > enoughMs);
  for (let run = 0; !isEnough(run - warmUpRuns); run++) {
    await time('float', run);
    await time('int8', run);
    await task.checkpoint();
  }
  return {
    float: { ...summarise(samples.float), warmUpRuns, backend, arithmetic: 'float32' },
    int8: { ...summarise(samples.int8), warmUpRuns, backend, arithmetic: int8.arithmetic },
  };
}
