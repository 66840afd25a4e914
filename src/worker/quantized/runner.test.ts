import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { tensorOf } from '../../core/network/state-dict.ts';
import { quantizedLinear } from '../../core/quantization/reference/linear.ts';
import { quantizeDynamic } from '../../core/quantization/schemes/dynamic.ts';
import { dequantizeNetwork } from '../../core/quantization/schemes/quantized-network.ts';
import { countDifferentBits } from '../../testing/bits.ts';
import { readState, TensorFile, trainedWeightsPath } from '../../testing/fixtures.ts';
import { int8Weights } from '../../testing/networks/simple-cnn.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { registerForTests } from '../../tfjs-backend-simd/test-support/register.ts';
import { createRunner, type QuantizedRunner } from './runner.ts';

const batch = 32;
/** What fc1 read in PyTorch: (32, 3136), ordered channel, row, column. */
const features = new TensorFile('fixtures/pytorch/seed0-outputs.safetensors').float32('layer_input');

/** The same, ordered row, column, channel. */
function channelsLast(values: Float32Array): Float32Array {
  const [channels, positions] = [64, 7 * 7];
  return values.map((_, target) => {
    const [image, within] = [Math.floor(target / 3136), target % 3136];
    const [position, channel] = [Math.floor(within / channels), within % channels];
    return values[image * 3136 + channel * positions + position] ?? Number.NaN;
  });
}

function dense(runner: QuantizedRunner, features: tf.Tensor2D, rows: number): Promise<Float32Array> {
  if (!runner.dense) throw new Error('The dense layers of a dynamic network can be had alone.');
  return runner.dense(features, rows);
}

const matrix = (values: Float32Array) => tf.tensor2d(values, [values.length / 3136, 3136]);

beforeAll(async () => {
  await useCpu();
  await registerForTests();
});

describe.each([
  ['cpu', 'per-tensor'],
  ['cpu', 'per-channel'],
  ['simd', 'per-tensor'],
  ['simd', 'per-channel'],
] as const)('on %s, int8 %s', (backend, granularity) => {
  beforeAll(async () => {
    await tf.setBackend(backend);
  });

  const model = quantizeDynamic(readState(trainedWeightsPath), granularity);
  const restored = dequantizeNetwork(model);
  const fc1 = { weights: int8Weights(model, 'fc1'), bias: tensorOf(restored, 'fc1.bias') };
  const fc2 = { weights: int8Weights(model, 'fc2'), bias: tensorOf(restored, 'fc2.bias') };
  const expected = quantizedLinear(quantizedLinear(features, batch, fc1, { relu: true }), batch, fc2);

  it("gives on channels-last features what PyTorch's order gives, to the last bit", async () => {
    const runner = createRunner(model, true);
    const logits = await dense(runner, matrix(channelsLast(features)), batch);
    expect(logits).toHaveLength(batch * 10);
    expect(countDifferentBits(logits, expected)).toBe(0);
    runner.dispose();
  });

  it('does not give the same on features in any order', async () => {
    const runner = createRunner(model, true);
    const logits = await dense(runner, matrix(features), batch);
    expect(countDifferentBits(logits, expected)).toBeGreaterThan(0);
    runner.dispose();
  });

  it('reads only the rows that count, and leaves nothing behind', async () => {
    const padded = new Float32Array(3136 * (batch + 2)).fill(1e6);
    padded.set(channelsLast(features));
    const x = matrix(padded);
    const before = tf.memory();
    const runner = createRunner(model, true);
    const logits = await dense(runner, x, batch);
    runner.dispose();
    expect(countDifferentBits(logits, expected)).toBe(0);
    const { unreliable, reasons, ...after } = tf.memory();
    expect(after).toMatchObject({ numTensors: before.numTensors, numDataBuffers: before.numDataBuffers });
  });
});
