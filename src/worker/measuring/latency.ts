/**
 * How long a batch takes, model against model, in turns, so that a noisy machine is noisy to all alike: of the whole model, from
 * pixels in memory to logits in memory, and of its dense layers alone.
 */
import { summarise } from '../../core/metrics/latency.ts';
import type { Latency, PartLatency } from '../../core/results/latency.ts';
import type { Role } from '../../core/results/model-report.ts';
import type { BackendName } from '../../core/settings/settings.ts';
import { imagesArrive } from '../data/images-arrive.ts';
import type { Split } from '../data/split.ts';
import type { Task } from '../workshop/task.ts';
import { batchOf } from './batch.ts';
import type { ModelRunner } from './runners.ts';
import { differentRuns, type Run, type Timed, timeInTurns } from './timing.ts';

/** Batches that a person may want to serve: one image, PyTorch's default of the script, many. */
const latencyBatches = [1, 32, 256] as const;

export interface TimedPair extends Readonly<Record<Role, ModelRunner>> {
  readonly images: Split;
  readonly backend: BackendName;
}

const browserClock = () => performance.now();

/** Whole model, one image. */
export async function measureLatency(pair: TimedPair, task: Task): Promise<Timed<Latency>> {
  return inTurns(await wholeModel(pair, 1, task), pair, task);
}

/** Whole model and dense layers at every batch size. Dense layers that can't be had alone are left out. */
export async function measureLatencies(
  pair: TimedPair,
  task: Task,
  onProgress: (done: number, total: number) => void,
): Promise<Timed<readonly PartLatency[]>> {
  const batches = latencyBatches.filter((batch) => batch <= pair.images.count);
  const { baseline, candidate } = pair;
  const parts = baseline.dense && candidate.dense ? (['model', 'dense'] as const) : (['model'] as const);
  const all: Record<Role, PartLatency[]> = { baseline: [], candidate: [] };
  const total = batches.length * parts.length;
  for (const part of parts) {
    for (const batch of batches) {
      onProgress(all.baseline.length, total);
      const measured =
        part === 'model'
          ? await inTurns(await wholeModel(pair, batch, task), pair, task)
          : await measureDense(pair, batch, task);
      all.baseline.push({ ...measured.baseline, part, batch });
      all.candidate.push({ ...measured.candidate, part, batch });
    }
  }
  return all;
}

/** Another batch of images in every run, as far as there are so many. Waits for those that are still on their way. */
async function wholeModel(
  { baseline, candidate, images }: TimedPair,
  size: number,
  task: Task,
): Promise<Timed<Run>> {
  const starts = Math.min(Math.floor(images.count / size), differentRuns);
  const indices = Uint32Array.from({ length: starts * size }, (_, index) => index);
  await imagesArrive(images, indices, 0, indices.length, task);
  const classify = (runner: ModelRunner) => async (run: number) => {
    const start = (run % starts) * size;
    const batch = batchOf(images, indices, start, start + size);
    try {
      await runner.classify(batch);
    } finally {
      batch.dispose();
    }
  };
  return { baseline: classify(baseline), candidate: classify(candidate) };
}

async function measureDense(pair: TimedPair, size: number, task: Task): Promise<Timed<Latency>> {
  const { baseline, candidate, images } = pair;
  const indices = Uint32Array.from({ length: size }, (_, index) => index);
  await imagesArrive(images, indices, 0, size, task);
  const batch = batchOf(images, indices, 0, size);
  const dense = (runner: ModelRunner) => {
    const features = runner.convolutions && batch.features(runner.convolutions);
    return () => (features && runner.dense?.(features, size)) ?? Promise.resolve();
  };
  try {
    const sides = { baseline: dense(baseline), candidate: dense(candidate) };
    return await inTurns(sides, pair, task);
  } finally {
    batch.dispose();
  }
}

async function inTurns(sides: Timed<Run>, pair: TimedPair, task: Task): Promise<Timed<Latency>> {
  const timings = await timeInTurns(sides, browserClock, () => task.checkpoint());
  const latency = (role: Role): Latency => {
    const { milliseconds, runs, warmUpRuns } = timings[role];
    return {
      ...summarise(milliseconds),
      ...{ runs, warmUpRuns, backend: pair.backend, arithmetic: pair[role].arithmetic },
    };
  };
  return { baseline: latency('baseline'), candidate: latency('candidate') };
}
