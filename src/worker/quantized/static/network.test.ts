import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { imageSize, normaliseBatch } from '../../../core/dataset/normalise.ts';
import { fc1ColumnsToChannelsLast } from '../../../core/network/layout.ts';
import { type LayerName, layerNames } from '../../../core/network/simple-cnn.ts';
import { quantizeWeights } from '../../../core/quantization/grid/weights.ts';
import type { StaticNetwork } from '../../../core/quantization/schemes/static-network.ts';
import { countDifferentBits, largestDifference } from '../../../testing/bits.ts';
import { readMnistTest, readState, trainedWeightsPath } from '../../../testing/fixtures.ts';
import { convolution, levelOf, linear } from '../../../testing/static-definition.ts';
import { useCpu } from '../../../testing/tf-cpu.ts';
import { registerForTests } from '../../../tfjs-backend-simd/test-support/register.ts';
import { Network } from '../../network/network.ts';
import { createStaticNetwork } from './network.ts';

const state = readState(trainedWeightsPath);
const batch = 3;

/** Of the trained network's layers: outputs, inputs of each, and a range of seven bits that holds what they read. */
const shapes: Readonly<
  Record<LayerName, readonly [out: number, into: number, scale: number, zeroPoint: number]>
> = {
  conv1: [32, 9, Math.fround(3.25 / 127), 17],
  conv2: [64, 288, Math.fround(8 / 127), 0],
  fc1: [128, 3136, Math.fround(16 / 127), 0],
  fc2: [10, 128, Math.fround(30 / 127), 0],
};

function int8(name: LayerName) {
  const [out, into, scale, zeroPoint] = shapes[name];
  return {
    kind: 'staticInt8' as const,
    weights: quantizeWeights(state[`${name}.weight`], out, into, 'per-channel'),
    bias: state[`${name}.bias`],
    input: { scale, zeroPoint },
  };
}

const float = (name: LayerName) => ({
  kind: 'float32' as const,
  weight: state[`${name}.weight`],
  bias: state[`${name}.bias`],
});

/** The network with these layers in int8, and the others in float. */
function layersOf(names: readonly LayerName[]): StaticNetwork['layers'] {
  const layer = (name: LayerName) => (names.includes(name) ? int8(name) : float(name));
  return { conv1: layer('conv1'), conv2: layer('conv2'), fc1: layer('fc1'), fc2: layer('fc2') };
}

const pixels = new Float32Array(batch * imageSize);
normaliseBatch(readMnistTest().pixels, Uint32Array.of(0, 1, 2), 0, batch, pixels);
const images = () => tf.tensor4d(pixels, [batch, 28, 28, 1]);

async function logitsOf(names: readonly LayerName[]): Promise<Float32Array> {
  const network = createStaticNetwork({ layers: layersOf(names) });
  const x = images();
  const logits = network.classify(x);
  expect(logits.shape).toEqual([batch, 10]);
  const values = Float32Array.from(await logits.data());
  network.dispose();
  tf.dispose([x, logits]);
  return values;
}

describe('on simd, static int8', () => {
  beforeAll(async () => {
    await useCpu();
    await registerForTests();
    await tf.setBackend('simd');
  });

  it('of every layer gives what the definition says, bit by bit', async () => {
    const [conv1, conv2, fc1, fc2] = [int8('conv1'), int8('conv2'), int8('fc1'), int8('fc2')];
    const levels = (values: Float32Array, { input }: { input: typeof conv1.input }) =>
      Uint8Array.from(values, (value) => levelOf(value, input));
    const first = convolution(levels(pixels, conv1), [batch, 28, 28, 1], conv1);
    const second = convolution(levels(first, conv2), [batch, 14, 14, 32], conv2);
    // What the convolution gives lies row, column, channel.
    const values = fc1ColumnsToChannelsLast(fc1.weights.values, 128);
    const permuted = { ...fc1, weights: { ...fc1.weights, values } };
    const hidden = linear(levels(second, fc1), batch, permuted, true);
    const expected = linear(levels(hidden, fc2), batch, fc2, false);
    expect(countDifferentBits(await logitsOf(layerNames), expected)).toBe(0);
  });

  it.each([
    [['conv1']],
    [['conv2']],
    [['fc1']],
    [['fc2']],
    [['conv1', 'fc1']],
    [['conv2', 'fc2']],
    [['conv1', 'conv2', 'fc1']],
    [['conv2', 'fc1', 'fc2']],
  ] as const)('of %j alone is near the float network, and not the same', async (names) => {
    const network = new Network(state);
    const expected = await logitsFloat(network);
    const logits = await logitsOf(names);
    expect(countDifferentBits(logits, expected)).toBeGreaterThan(0);
    // Logits reach 15.
    expect(largestDifference(logits, expected)).toBeLessThan(1);
    network.dispose();
  });

  it('of no layer is the float network', async () => {
    const network = new Network(state);
    expect(countDifferentBits(await logitsOf([]), await logitsFloat(network))).toBe(0);
    network.dispose();
  });

  it('leaves nothing in memory', async () => {
    const before = tf.memory();
    await logitsOf(['conv1', 'fc2']);
    await logitsOf(layerNames);
    const after = tf.memory();
    expect(after.numTensors).toBe(before.numTensors);
    expect(after.numDataBuffers).toBe(before.numDataBuffers);
    expect(wasmBytes(after)).toBe(wasmBytes(before));
  });
});

async function logitsFloat(network: Network): Promise<Float32Array> {
  const x = images();
  const [features, logits] = tf.tidy(() => {
    const values = network.features(x);
    return [values, network.classify(values)];
  });
  const values = Float32Array.from((await logits?.data()) ?? []);
  tf.dispose([x, features, logits]);
  return values;
}

function wasmBytes(memory: object): unknown {
  return 'numBytesInWasm' in memory ? memory.numBytesInWasm : Number.NaN;
}
