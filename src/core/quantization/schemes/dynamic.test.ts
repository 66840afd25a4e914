/** The whole network over the whole test set, against what PyTorch computed: float, and int8 at batch 32. */

import { beforeAll, describe, expect, it } from 'vitest';
import { mnist } from '../../../core/dataset/dataset-info.ts';
import { type StateDict, tensorOf } from '../../../core/network/state-dict.ts';
import { largestDifference } from '../../../testing/bits.ts';
import {
  imageSize,
  readMnistTest,
  readState,
  TensorFile,
  trainedWeightsPath,
} from '../../../testing/fixtures.ts';
import { createFloatNetwork } from '../../../testing/networks/float-forward.ts';
import { classCount, int8Weights } from '../../../testing/networks/simple-cnn.ts';
import { normaliseBatch } from '../../dataset/normalise.ts';
import { countCorrect, predictions } from '../../metrics/accuracy.ts';
import { compare } from '../../metrics/compare.ts';
import { percentCorrect } from '../../results/accuracy.ts';
import type { Granularity } from '../grid/weights.ts';
import { type QuantizedLinear, quantizedLinear } from '../reference/linear.ts';
import { quantizeDynamic } from './dynamic.ts';

const batchSize = 32;
const { pixels, labels } = readMnistTest();
const pytorch = new TensorFile('fixtures/pytorch/seed0-outputs.safetensors');

const logits = {
  float: new Float32Array(labels.length * 10),
  'per-tensor': new Float32Array(labels.length * 10),
  'per-channel': new Float32Array(labels.length * 10),
};

/** features: (batch, 3136) in PyTorch's order. */
function quantizedHead(state: StateDict, granularity: Granularity) {
  const network = quantizeDynamic(state, granularity);
  const layer = (name: string): QuantizedLinear => {
    return { weights: int8Weights(network, name), bias: tensorOf(state, `${name}.bias`) };
  };
  const [fc1, fc2] = [layer('fc1'), layer('fc2')];
  return (features: Float32Array, batch: number): Float32Array =>
    quantizedLinear(quantizedLinear(features, batch, fc1, { relu: true }), batch, fc2);
}

beforeAll(() => {
  const state = readState(trainedWeightsPath);
  const network = createFloatNetwork(state);
  const perTensor = quantizedHead(state, 'per-tensor');
  const perChannel = quantizedHead(state, 'per-channel');
  const order = Uint32Array.from(labels, (_, i) => i);
  const images = new Float32Array(batchSize * imageSize);
  for (let start = 0; start < labels.length; start += batchSize) {
    const batch = Math.min(batchSize, labels.length - start);
    normaliseBatch(pixels, order, start, batch, images, mnist);
    const features = network.features(images, batch);
    logits.float.set(network.classify(features, batch), start * 10);
    logits['per-tensor'].set(perTensor(features, batch), start * 10);
    logits['per-channel'].set(perChannel(features, batch), start * 10);
  }
}, 300_000);

describe('the trained model on 10,000 images', () => {
  it("gives float logits within 1e-3 of PyTorch's, and 97.60 %", () => {
    expect(largestDifference(logits.float, pytorch.float32('float_logits'))).toBeLessThan(1e-3);
    expect(
      percentCorrect({ correct: countCorrect(logits.float, labels, classCount), images: labels.length }),
    ).toBe(97.6);
  });

  it.each([
    { granularity: 'per-tensor', recorded: 'per_tensor_logits', accuracy: 97.61 },
    { granularity: 'per-channel', recorded: 'per_channel_logits', accuracy: 97.59 },
  ] as const)(
    'gives $accuracy % within 0.02 quantized $granularity, 9,990 predictions as PyTorch',
    (expected) => {
      const ours = logits[expected.granularity];
      const accuracy = percentCorrect({
        correct: countCorrect(ours, labels, classCount),
        images: labels.length,
      });
      expect(Math.abs(accuracy - expected.accuracy)).toBeLessThanOrEqual(0.02 + 1e-9);
      const { changed } = compare(
        predictions(pytorch.float32(expected.recorded), classCount),
        predictions(ours, classCount),
        labels,
      );
      expect(changed).toBeLessThanOrEqual(10);
    },
  );
});
