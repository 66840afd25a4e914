/** How long each layer takes, model against model, in turns. */
import type * as tf from '@tensorflow/tfjs-core';
import { type LatencySummary, summarise } from '../../core/metrics/latency.ts';
import { type Layer, layersOf } from '../../core/network/describe.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import { type QuantizedNetwork, weightsOfLayer } from '../../core/quantization/schemes/quantized-network.ts';
import type { LayerTime } from '../../core/results/layer-times.ts';
import { packedCodes } from '../quantized/dense/packed.ts';
import type { Task } from '../workshop/task.ts';
import { layerWork } from './layer-work.ts';
import { type Timed, timeInTurns } from './timing.ts';

const browserClock = () => performance.now();

/** pair: of the same network. images: [batch, side, side, channels]; not disposed of. */
export async function timeLayers(
  pair: Timed<StateDict | QuantizedNetwork>,
  images: tf.Tensor4D,
  task: Task,
  onProgress: (done: number, total: number) => void,
): Promise<readonly LayerTime[]> {
  const baseline = await layerWork(pair.baseline, images);
  const candidate = await layerWork(pair.candidate, images);
  const layers = layersOf(pair.candidate.spec);
  const times: LayerTime[] = [];
  try {
    for (const [index, layer] of layers.entries()) {
      const { name, kind } = layer;
      onProgress(index, layers.length);
      const [one, other] = [baseline.layers[index], candidate.layers[index]];
      if (!one || !other) throw new Error(`Nothing computes ${name}.`);
      const timings = await timeInTurns({ baseline: one.work, candidate: other.work }, browserClock, () =>
        task.checkpoint(),
      );
      const summary = (side: keyof typeof timings): LatencySummary => summarise(timings[side].milliseconds);
      times.push({
        layer: name,
        kind,
        quantized: isQuantized(pair.candidate, name),
        alike: computedAs(pair.baseline, layer) === computedAs(pair.candidate, layer),
        baseline: summary('baseline'),
        candidate: summary('candidate'),
      });
    }
  } finally {
    baseline.dispose();
    candidate.dispose();
  }
  return times;
}

const isQuantized = (model: StateDict | QuantizedNetwork, layer: string): boolean =>
  'kind' in model && weightsOfLayer(model, layer).kind !== 'float32';

/** Weights in few bits are computed with as the floats that they stand for, but where they stay packed. */
function computedAs(model: StateDict | QuantizedNetwork, layer: Layer): string {
  if (!('kind' in model)) return 'float32';
  const weights = weightsOfLayer(model, layer.name);
  return weights.kind === 'lowBit' && !packedCodes(layer, weights) ? 'float32' : weights.kind;
}
