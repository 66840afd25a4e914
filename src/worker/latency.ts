/** How long one image takes, model against model, in turns, so that a noisy machine is noisy to all alike. */
import { summarise } from '../core/metrics/latency.ts';
import type { BackendName } from '../protocol/backend.ts';
import type { Latency, ModelId } from '../protocol/events.ts';
import type { Split } from './data/split.ts';
import { classifyBatch } from './evaluation.ts';
import type { Network } from './network.ts';
import type { QuantizedHead } from './quantized-head.ts';
import type { Task } from './task.ts';

const warmUpRuns = 3;
const minimumRuns = 10;
const maximumRuns = 100;
/** After this long, no further runs than the minimum. */
const enoughMs = 2_000;

/** Whole model, batch 1, from pixels in memory to logits in memory. */
export async function measureLatency(
  network: Network,
  int8: QuantizedHead,
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
  const float: number[] = [];
  const quantized: number[] = [];
  const beganAt = performance.now();
  for (let position = 0; position < indices.length; position++) {
    const floatMs = await time({ network, float: true, int8: undefined }, position);
    const int8Ms = await time({ network, float: false, int8 }, position);
    await task.checkpoint();
    if (position < warmUpRuns) continue;
    float.push(floatMs);
    quantized.push(int8Ms);
    if (float.length >= minimumRuns && performance.now() - beganAt > enoughMs) break;
  }
  const latency = (samples: number[]): Latency => {
    const { median, p95 } = summarise(samples);
    return { median, p95, runs: samples.length, warmUpRuns, backend };
  };
  return { float: latency(float), int8: latency(quantized) };
}
