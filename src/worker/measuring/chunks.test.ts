/** `simd` classifies many batches at once; nobody can tell from the logits. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Scheme } from '../../core/quantization/schemes/scheme.ts';
import { countDifferentBits } from '../../testing/bits.ts';
import { createTask } from '../../testing/engine/task.ts';
import { readMnistTest, readState, trainedWeightsPath } from '../../testing/fixtures.ts';
import { layerNames, linearLayers, sameRanges } from '../../testing/networks/simple-cnn.ts';
import { firstImages, splitOf } from '../../testing/splits.ts';
import { useSimd } from '../../testing/tf-simd.ts';
import { Network } from '../network/network.ts';
import { quantizeThroughFile } from '../quantizing/quantize.ts';
import type { ShelfEntry } from '../shelf/entry.ts';
import { Shelf } from '../shelf/shelf.ts';
import { batchOf } from './batch.ts';
import { evaluate } from './evaluation.ts';
import { Runners } from './runners.ts';

const state = readState(trainedWeightsPath);
/** More than a chunk holds: the second one has a few batches and a part of one. */
const count = 150;
const images = splitOf(firstImages(readMnistTest(), count));

const dynamic: Scheme = { kind: 'dynamic', granularity: 'per-tensor', layers: linearLayers };
const schemes: readonly Scheme[] = [
  dynamic,
  { kind: 'dynamic', granularity: 'per-channel', layers: ['fc2'] },
  {
    kind: 'weightOnly',
    bits: 4,
    symmetric: true,
    granularity: 'per-tensor',
    layers: layerNames,
  },
  {
    kind: 'static',
    granularity: 'per-tensor',
    observer: 'minMax',
    calibrationImages: 8,
    layers: layerNames,
  },
];

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

/** Logits batch by batch, with nothing between. */
async function oneByOne(entry: ShelfEntry, batchSize: number): Promise<Float32Array> {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  const runners = new Runners(shelf, network);
  const logits = new Float32Array(count * 10);
  for (let start = 0; start < count; start += batchSize) {
    const batch = batchOf(images, order, start, Math.min(start + batchSize, count));
    logits.set(await runners.of(entry).classify(batch), start * 10);
    batch.dispose();
  }
  runners.dispose();
  return logits;
}

it.each([1, 7, 32])('models have the bits of batches of %i', async (batchSize) => {
  const fineTuned = { ...quantizeThroughFile(state, dynamic), qatSteps: 5 };
  const files = schemes.map((scheme) => quantizeThroughFile(state, scheme, sameRanges({ min: 0, max: 3 })));
  const models = [shelf.live, ...[...files, fineTuned].map((file) => shelf.draft(file))];
  for (const model of models.slice(1)) if (model.kind === 'quantized') shelf.put(model);
  const before = tf.memory().numTensors;
  const runners = new Runners(shelf, network);
  const chosen = new Map(models.map((model) => [model.id, runners.of(model)]));
  const logits = await evaluate(chosen, { images, count, batchSize }, createTask(), () => undefined);
  runners.dispose();
  expect(tf.memory().numTensors).toBe(before);
  for (const model of models) {
    const expected = await oneByOne(model, batchSize);
    expect(countDifferentBits(logits.get(model.id) ?? new Float32Array(), expected), model.name).toBe(0);
  }
});
