/** What models share when several are run at once, and what they must not share. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { tensorOf } from '../../core/network/state-dict.ts';
import { quantizeNetwork } from '../../core/quantization/schemes/quantized-network.ts';
import type { Scheme } from '../../core/quantization/schemes/scheme.ts';
import { countDifferentBits, largestDifference } from '../../testing/bits.ts';
import { createTask } from '../../testing/engine/task.ts';
import { readMnistTest, readState, trainedWeightsPath } from '../../testing/fixtures.ts';
import { layerNames, linearLayers, sameRanges, withTensor } from '../../testing/networks/simple-cnn.ts';
import { firstImages, splitOf } from '../../testing/splits.ts';
import { useSimd } from '../../testing/tf-simd.ts';
import { Network } from '../network/network.ts';
import { createRunner } from '../quantized/runner.ts';
import { quantizeThroughFile } from '../quantizing/quantize.ts';
import type { QuantizedEntry, QuantizedFile, ShelfEntry } from '../shelf/entry.ts';
import { importedFile } from '../shelf/imported-file.ts';
import { Shelf } from '../shelf/shelf.ts';
import { batchOf } from './batch.ts';
import { evaluate } from './evaluation.ts';
import { Runners } from './runners.ts';

const state = readState(trainedWeightsPath);
const count = 8;
const images = splitOf(firstImages(readMnistTest(), count));
const order = Uint32Array.from({ length: count }, (_, index) => index);

const dynamic = (
  granularity: 'per-tensor' | 'per-channel',
  layers: readonly string[] = linearLayers,
): Scheme => ({
  kind: 'dynamic',
  granularity,
  layers,
});
const fourBits: Scheme = {
  kind: 'weightOnly',
  bits: 4,
  symmetric: true,
  granularity: 'per-tensor',
  layers: ['fc1'],
};

/** The same network with other convolutions: as after some steps of training. */
const moved = withTensor(
  state,
  'conv1.weight',
  tensorOf(state, 'conv1.weight').map((weight) => 0.9 * weight),
);

let shelf: Shelf;
let network: Network;

beforeAll(async () => {
  await useSimd();
});

beforeEach(() => {
  shelf = new Shelf();
  shelf.live.state = state;
  network = new Network(state);
  return () => network.dispose();
});

function put(file: QuantizedFile): QuantizedEntry {
  const entry = shelf.draft(file);
  shelf.put(entry);
  return entry;
}

/** The logits of models that are run together, by their ids. */
async function together(...entries: readonly ShelfEntry[]): Promise<ReadonlyMap<string, Float32Array>> {
  const runners = new Runners(shelf, network);
  try {
    const chosen = new Map(entries.map((entry) => [entry.id, runners.of(entry)]));
    return await evaluate(chosen, { images, count, batchSize: 4 }, createTask(), () => undefined);
  } finally {
    runners.dispose();
  }
}

/** What a quantized model gives whose convolutions are those of these weights: on its own, without a shelf. */
async function alone({ file }: QuantizedEntry, convolutions = state): Promise<Float32Array> {
  const float = new Network(convolutions);
  const runner = createRunner(file.network, file.network.kind === 'dynamic');
  const logits = new Float32Array(count * 10);
  for (let start = 0; start < count; start += 4) {
    const batch = batchOf(images, order, start, start + 4);
    const features = float.features(batch.images);
    const input = { images: batch.images, features: () => features };
    logits.set(await runner.classify(input, batch.count), start * 10);
    features.dispose();
    batch.dispose();
  }
  runner.dispose();
  float.dispose();
  return logits;
}

const none = new Float32Array();
const differences = (a: Float32Array = none, b: Float32Array = none) =>
  a.length === 0 ? Number.NaN : countDifferentBits(a, b);

describe('models that share their convolutions', () => {
  it('run them once for all batches of a chunk', async () => {
    const schemes = [dynamic('per-tensor'), dynamic('per-channel'), dynamic('per-tensor', ['fc2']), fourBits];
    const models = schemes.map((scheme) => put(quantizeThroughFile(state, scheme)));
    const features = vi.spyOn(Network.prototype, 'features');
    await together(shelf.live, ...models);
    expect(features).toHaveBeenCalledTimes(1);
    for (const on of features.mock.contexts) expect(on).toBe(network);
    features.mockClear();
    await together(shelf.live, put(quantizeThroughFile(state, { ...fourBits, layers: ['conv2', 'fc1'] })));
    expect(features).toHaveBeenCalledTimes(2);
    features.mockRestore();
  });

  it('have the logits that each has alone', async () => {
    const models = [dynamic('per-tensor'), dynamic('per-channel'), fourBits].map((scheme) =>
      put(quantizeThroughFile(state, scheme)),
    );
    const logits = await together(shelf.live, ...models);
    for (const model of models) expect(differences(logits.get(model.id), await alone(model))).toBe(0);
    const [first] = models;
    if (!first) throw new Error('There are three.');
    expect(differences((await together(first)).get(first.id), logits.get(first.id))).toBe(0);
    expect(differences((await together(shelf.live)).get(shelf.live.id), logits.get(shelf.live.id))).toBe(0);
  });

  it('leave no tensor behind, and the network that is trained alone', async () => {
    const models = [dynamic('per-tensor'), fourBits].map((scheme) => put(quantizeThroughFile(state, scheme)));
    await network.state();
    const before = tf.memory().numTensors;
    await together(shelf.live, ...models);
    expect(tf.memory().numTensors).toBe(before);
    expect(differences(tensorOf(await network.state(), 'fc2.bias'), tensorOf(state, 'fc2.bias'))).toBe(0);
  });
});

describe('a model that was fine-tuned', () => {
  it('has convolutions of its own', async () => {
    const file = { ...quantizeThroughFile(moved, dynamic('per-tensor')), qatSteps: 5 };
    const tuned = put(file);
    const logits = await together(shelf.live, tuned);
    expect(differences(logits.get(tuned.id), await alone(tuned, moved))).toBe(0);
    expect(differences(logits.get(tuned.id), await alone(tuned, state))).toBeGreaterThan(0);
  });
});

describe('a model of weights that have changed since', () => {
  it('shares the convolutions of those weights, not of the present ones', async () => {
    const old = put(quantizeThroughFile(state, dynamic('per-tensor')));
    shelf.weightsChange(3);
    network.dispose();
    network = new Network(moved);
    shelf.live.state = moved;
    const features = vi.spyOn(Network.prototype, 'features');
    const parent = shelf.get(old.parent);
    const logits = await together(shelf.live, parent, old);
    expect(features).toHaveBeenCalledTimes(2);
    features.mockRestore();
    expect(differences(logits.get(old.id), await alone(old, state))).toBe(0);
    expect(differences(logits.get(parent.id), logits.get(shelf.live.id))).toBeGreaterThan(0);
  });

  it('takes its own where those weights are no longer there', async () => {
    const old = { ...put(quantizeThroughFile(state, dynamic('per-tensor'))), parent: 'gone' };
    shelf.put(old);
    expect(differences((await together(old)).get(old.id), await alone(old, state))).toBe(0);
  });

  it('cannot be run where its weights are unknown, and says so', () => {
    const entry = { ...shelf.live, id: 'another', state: undefined };
    expect(() => new Runners(shelf, network).of(entry)).toThrow('The weights of another are not known.');
  });
});

describe('the dense layers alone', () => {
  it('are what the whole model makes of its features', async () => {
    const model = put(quantizeThroughFile(state, dynamic('per-tensor')));
    const runners = new Runners(shelf, network);
    const batch = batchOf(images, order, 0, count);
    for (const entry of [shelf.live, model]) {
      const { classify, dense, convolutions } = runners.of(entry);
      const features = convolutions && batch.features(convolutions);
      const logits = features && (await dense?.(features, count));
      expect(differences(logits, await classify(batch))).toBe(0);
    }
    batch.dispose();
    runners.dispose();
  });

  it('cannot be had of a static network', () => {
    const scheme = {
      kind: 'static',
      granularity: 'per-tensor',
      observer: 'minMax',
      calibrationImages: 1,
      layers: layerNames,
    } as const;
    const entry = put(importedFile(quantizeNetwork(state, scheme, sameRanges({ min: 0, max: 1 }))));
    const runners = new Runners(shelf, network);
    expect(runners.of(entry).dense).toBeUndefined();
    expect(runners.of(entry).arithmetic).toBe('int8-kernels');
    runners.dispose();
  });
});

it('of rounded weights give other logits than the float model, but not by much', async () => {
  const model = put(quantizeThroughFile(state, dynamic('per-tensor')));
  const logits = await together(shelf.live, model);
  const [a = none, b = none] = [logits.get(shelf.live.id), logits.get(model.id)];
  expect(countDifferentBits(a, b)).toBeGreaterThan(0);
  expect(largestDifference(a, b)).toBeLessThan(0.5);
});
