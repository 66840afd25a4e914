import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { mnist } from '../../../core/dataset/dataset-info.ts';
import { normaliseBatch } from '../../../core/dataset/normalise.ts';
import type { DenseLayer } from '../../../core/network/describe.ts';
import { columnsToChannelsLast } from '../../../core/network/layout.ts';
import { simpleCnn } from '../../../core/network/presets.ts';
import { tensorOf } from '../../../core/network/state-dict.ts';
import { quantizeLayerWeights } from '../../../core/quantization/schemes/dynamic.ts';
import type { StaticNetwork } from '../../../core/quantization/schemes/static-network.ts';
import { countDifferentBits, largestDifference } from '../../../testing/bits.ts';
import { imageSize, readMnistTest, readState, trainedWeightsPath } from '../../../testing/fixtures.ts';
import { layerOf } from '../../../testing/networks/layers.ts';
import { layerNames } from '../../../testing/networks/simple-cnn.ts';
import { convolution, levelOf, linear } from '../../../testing/networks/static-definition.ts';
import { useSimd } from '../../../testing/tf-simd.ts';
import { Network } from '../../network/network.ts';
import { createLevelsNetwork } from './levels-network.ts';

const state = readState(trainedWeightsPath);
const batch = 3;

type LayerName = (typeof layerNames)[number];

/** A range of seven bits that holds what each of the trained network's layers reads. */
const inputs: Readonly<Record<LayerName, readonly [scale: number, zeroPoint: number]>> = {
  conv1: [Math.fround(3.25 / 127), 17],
  conv2: [Math.fround(8 / 127), 0],
  fc1: [Math.fround(16 / 127), 0],
  fc2: [Math.fround(30 / 127), 0],
};

function int8(name: LayerName) {
  const [scale, zeroPoint] = inputs[name];
  return {
    kind: 'staticInt8' as const,
    weights: quantizeLayerWeights(state, layerOf(simpleCnn, name), 'per-channel'),
    bias: tensorOf(state, `${name}.bias`),
    input: { scale, zeroPoint },
  };
}

const float = (name: LayerName) => ({
  kind: 'float32' as const,
  weight: tensorOf(state, `${name}.weight`),
  bias: tensorOf(state, `${name}.bias`),
});

/** The network with these layers in int8, and the others in float. */
function networkOf(names: readonly LayerName[]): StaticNetwork {
  const layers = new Map(layerNames.map((name) => [name, names.includes(name) ? int8(name) : float(name)]));
  const calibrated = { observer: 'minMax', calibrationImages: 1, layers: names } as const;
  return {
    kind: 'static',
    scheme: { kind: 'static', granularity: 'per-channel', ...calibrated },
    spec: simpleCnn,
    layers,
  };
}

const pixels = new Float32Array(batch * imageSize);
normaliseBatch(readMnistTest().pixels, Uint32Array.of(0, 1, 2), 0, batch, pixels, mnist);
const images = () => tf.tensor4d(pixels, [batch, 28, 28, 1]);

async function logitsOf(names: readonly LayerName[]): Promise<Float32Array> {
  const network = createLevelsNetwork(networkOf(names));
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
    await useSimd();
  });

  it('of every layer gives what the definition says, bit by bit', async () => {
    const [conv1, conv2, fc1, fc2] = [int8('conv1'), int8('conv2'), int8('fc1'), int8('fc2')];
    const levels = (values: Float32Array, { input }: { input: typeof conv1.input }) =>
      Uint8Array.from(values, (value) => levelOf(value, input));
    const first = convolution(levels(pixels, conv1), [batch, 28, 28, 1], conv1);
    const second = convolution(levels(first, conv2), [batch, 14, 14, 32], conv2);
    // What the convolution gives lies row, column, channel.
    const values = columnsToChannelsLast(denseLayer('fc1'), fc1.weights.values);
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

function denseLayer(name: string): DenseLayer {
  const layer = layerOf(simpleCnn, name);
  if (layer.kind !== 'dense') throw new Error(`${name} is no dense layer.`);
  return layer;
}

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
