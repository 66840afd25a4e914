/** How long one image takes, model against model, in turns, so that a noisy machine is noisy to all alike. */
import { summarise } from '../core/metrics/latency.ts';
import type { QuantizedModel } from '../core/quantization/model.ts';
import type { BackendName } from '../protocol/backend.ts';
import type { Latency, ModelId } from '../protocol/events.ts';
import type { Split } from './data/split.ts';
import { classifyBatch } from './evaluation.ts';
import type { Network } from './network.ts';
import { createQuantizedHead } from './quantized-head.ts';
import type { Task } from './task.ts';

const warmUpRuns = 3;
const minimumRuns = 10;
const maximumRuns = 100;
/** After this long, no further runs than the minimum. */
const enoughMs = 2_000;

/** Whole model, batch 1, from pixels in memory to logits in memory. */
export async function measureLatency(
  network: Network,
  quantized: QuantizedModel,
  images: Split,
  backend: BackendName,
  task: Task,
): Promise<Record<ModelId, Latency>> {
  const indices = Uint32Array.from({ length: maximumRuns + warmUpRuns }, (_, index) => index % images.count);
  const time = async (models: Parameters<typeof classifyBatch>[0], position: number) => {
    const began = performance.now();
    await classifyBatch(models, images, indices, position, position + 1);
    return performance.now() - began;
  };
  const samples = { float: [] as number[], int8: [] as number[] };
  const int8 = createQuantizedHead(quantized);
  try {
    const beganAt = performance.now();
    for (let position = 0; position < indices.length; position++) {
      const floatMs = await time({ network, float: true, int8: undefined }, position);
      const int8Ms = await time({ network, float: false, int8 }, position);
      await task.checkpoint();
      if (position < warmUpRuns) continue;
      samples.float.push(floatMs);
      samples.int8.push(int8Ms);
      if (samples.float.length >= minimumRuns && performance.now() - beganAt > enoughMs) break;
    }
  } finally {
    int8.dispose();
  }
  const latency = (times: number[]): Latency => {
    const { median, p95 } = summarise(times);
    return { median, p95, runs: times.length, warmUpRuns, backend };
  };
  return { float: latency(samples.float), int8: latency(samples.int8) };
}
