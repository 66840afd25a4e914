import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { initialise } from '../../core/network/initialise.ts';
import { parseNetwork } from '../../core/network/parse.ts';
import { TorchGenerator } from '../../core/random/torch-generator.ts';
import { countDifferentBits } from '../../testing/bits.ts';
import { sgd } from '../../testing/engine/training.ts';
import { anyImages } from '../../testing/networks/any-network.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { rehearseTrainingStep } from '../training/rehearsal.ts';
import { dropOut, dropoutGenerator } from './dropout.ts';
import { Network } from './network.ts';
import { toTensors } from './tensors.ts';

beforeAll(useCpu);

describe('dropout', () => {
  it('keeps about one value in 1 - p, grown by 1 / (1 - p), and drops the others', async () => {
    const count = 20_000;
    const dropped = dropOut(tf.ones([count]), 0.75, new TorchGenerator(3));
    const values = [...(await dropped.data())];
    const kept = values.filter((value) => value === 4).length;
    expect(values.filter((value) => value === 0)).toHaveLength(count - kept);
    // Five standard deviations, sqrt(n p (1 - p)) each, of a draw that is always the same.
    expect(Math.abs(kept - 0.25 * count)).toBeLessThan(5 * Math.sqrt(count * 0.25 * 0.75));
  });

  it('drops nothing at 0', async () => {
    const dropped = dropOut(tf.ones([100]), 0, new TorchGenerator(3));
    expect([...(await dropped.data())]).toEqual(new Array(100).fill(1));
  });
});

const geometry = { side: 6, channels: 1, classes: 3 };
const spec = parseNetwork('conv:4:3,dropout:0.25,pool,dropout:0.5,dense:8,dropout:0.5', geometry);
const state = initialise(new TorchGenerator(0), spec);

async function losses(network: Network, count: number): Promise<Float32Array> {
  const { images, labels } = toTensors(anyImages(spec, 4), Uint8Array.of(0, 1, 2, 1), spec);
  const values = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const loss = network.loss(images, labels);
    values[i] = (await loss.data())[0] ?? Number.NaN;
    loss.dispose();
  }
  tf.dispose([images, labels]);
  return values;
}

describe('a network with dropout', () => {
  it('draws anew for every loss, and the same from the same seed', async () => {
    const first = await losses(new Network(state, undefined, dropoutGenerator(1)), 3);
    const again = await losses(new Network(state, undefined, dropoutGenerator(1)), 3);
    const other = await losses(new Network(state, undefined, dropoutGenerator(2)), 3);
    expect(new Set(first).size).toBe(3);
    expect(countDifferentBits(again, first)).toBe(0);
    expect(countDifferentBits(other, first)).toBeGreaterThan(0);
  });

  it('goes on from a snapshot of its generator', async () => {
    const network = new Network(state, undefined, dropoutGenerator(1));
    await losses(network, 2);
    const snapshot = dropoutOf(network).snapshot();
    const expected = await losses(network, 2);
    network.dropout = TorchGenerator.restored(snapshot);
    expect(countDifferentBits(await losses(network, 2), expected)).toBe(0);
  });

  it('answers without dropout, whether it can drop or not', async () => {
    const { images, labels } = toTensors(anyImages(spec, 2), new Uint8Array(2), spec);
    const logits = async (network: Network) =>
      Float32Array.from(await tf.tidy(() => network.classify(network.features(images))).data());
    const dropping = new Network(state, undefined, dropoutGenerator(1));
    const plain = new Network(state);
    expect(countDifferentBits(await logits(dropping), await logits(plain))).toBe(0);
    expect(countDifferentBits(await losses(plain, 2), await losses(plain, 2))).toBe(0);
    tf.dispose([images, labels]);
  });

  it('is left where it was by a rehearsal', async () => {
    const network = new Network(state, undefined, dropoutGenerator(1));
    const before = dropoutOf(network).snapshot();
    await rehearseTrainingStep(network, spec, 4, sgd(0.9), 1);
    expect(dropoutOf(network).snapshot()).toEqual(before);
  });
});

function dropoutOf({ dropout }: Network): TorchGenerator {
  if (!dropout) throw new Error('The network drops nothing.');
  return dropout;
}
