import { describe, expect, it } from 'vitest';
import { readMnistTrain } from '../../../testing/fixtures.ts';
import { referenceNetwork, trainedReference } from '../../../testing/networks/reference-networks.ts';
import {
  logitsOf,
  plainNetworkTools,
  quantizeWithRemedies,
  threeBits,
} from '../../../testing/remedies/any-scheme.ts';
import { normaliseBatch } from '../../dataset/normalise.ts';
import { layerNamesOf, layersOf } from '../../network/describe.ts';
import { dequantizeNetwork } from '../schemes/quantized-network.ts';
import type { LowBitScheme } from '../schemes/scheme.ts';
import type { WeightOnlyNetwork } from '../schemes/weight-only.ts';
import { WideLayersError } from './quantize-mixes.ts';
import type { Remedy } from './remedy.ts';

describe('LeNet, trained for 60 steps', () => {
  const { spec, info } = referenceNetwork('lenet');
  const state = trainedReference('lenet', spec);
  const names = layerNamesOf(spec);
  const [count, held] = [96, 64];
  const images = new Float32Array((count + held) * spec.side ** 2);
  const indices = Uint32Array.from({ length: count + held }, (_, i) => i);
  normaliseBatch(readMnistTrain().pixels, indices, 0, count + held, images, info);
  const calibration = { images: images.subarray(0, count * spec.side ** 2), count };
  const others = images.subarray(count * spec.side ** 2);
  const expected = logitsOf(state, others, held);

  /** Of the logits of images that calibration has not seen. */
  function relativeError(network: WeightOnlyNetwork): number {
    const found = logitsOf(dequantizeNetwork(network), others, held);
    const squares = (values: Float32Array): number => values.reduce((sum, value) => sum + value ** 2, 0);
    return squares(found.map((value, i) => value - (expected[i] ?? 0))) / squares(expected);
  }

  async function errorWith(
    remedies: readonly Remedy[],
    options: Partial<LowBitScheme> = {},
  ): Promise<number> {
    const scheme = threeBits(options, names);
    const { network } = await quantizeWithRemedies(state, scheme, remedies, calibration, plainNetworkTools);
    return relativeError(network);
  }

  it.each([
    [{ bits: 3, granularity: 'per-channel', symmetric: true }],
    [{ bits: 2, granularity: 'per-group-32', symmetric: false }],
  ] as const)('comes nearer to the float logits with each remedy than without: %j', async (options) => {
    const nothing = await errorWith([], options);
    const gptq = await errorWith(['gptq', 'act-order'], options);
    const target = await errorWith(['gptq', 'act-order', 'float-target'], options);
    const best = await errorWith(['equalize', 'gptq', 'act-order', 'float-target', 'output-scale'], options);
    expect(await errorWith(['bias'], options)).toBeLessThan(nothing);
    expect(gptq).toBeLessThan(0.7 * nothing);
    expect(target).toBeLessThan(gptq);
    expect(best).toBeLessThan(0.5 * gptq);
  });

  it('tells what equalization divided the outputs by, and what rounding lost', async () => {
    const quantized = await quantizeWithRemedies(
      state,
      threeBits({}, ['conv1', 'conv2', 'fc2']),
      ['equalize', 'gptq'],
      calibration,
      plainNetworkTools,
    );
    expect([...(quantized.factors?.keys() ?? [])]).toEqual(names.slice(0, -1));
    expect(new Set(quantized.factors?.get('conv1')).size).toBeGreaterThan(1);
    expect(new Set(quantized.factors?.get('fc1'))).toEqual(new Set([1]));
    expect([...quantized.outputLosses.keys()]).toEqual(['conv1', 'conv2', 'fc2']);
  });

  it('tells its progress, which never goes back and ends where it said', async () => {
    const told: number[] = [];
    const totals = new Set<number>();
    const work = {
      step(done: number, total: number): Promise<void> {
        told.push(done / total);
        totals.add(total);
        return Promise.resolve();
      },
    };
    await quantizeWithRemedies(
      state,
      threeBits({}, names),
      ['equalize', 'output-scale', 'gptq', 'float-target'],
      calibration,
      { ...plainNetworkTools, work },
    );
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.length).toBeGreaterThan(50);
    expect(totals.size).toBe(1);
    expect(told.at(-1)).toBeCloseTo(1, 9);
  });

  it('stops when it is told to, wherever that is', async () => {
    for (const after of [1, 7, 20]) {
      let calls = 0;
      const work = {
        step: () => (++calls === after ? Promise.reject(new Error('stopped')) : Promise.resolve()),
      };
      const quantized = quantizeWithRemedies(state, threeBits({}, names), ['gptq'], calibration, {
        ...plainNetworkTools,
        work,
      });
      await expect(quantized).rejects.toThrow('stopped');
      expect(calls).toBe(after);
    }
  });

  it('refuses remedies that do not go together or have no images', async () => {
    const scheme = threeBits({}, names);
    await expect(
      quantizeWithRemedies(state, scheme, ['act-order'], calibration, plainNetworkTools),
    ).rejects.toThrow(/act-order needs gptq/);
    await expect(quantizeWithRemedies(state, scheme, ['bias'], undefined, plainNetworkTools)).rejects.toThrow(
      /need calibration/,
    );
  });
});

it('refuses a layer with more inputs than a Hessian may have, where one is needed', async () => {
  const spec = { side: 91, channels: 1, classes: 2, blocks: [] };
  const state = {
    spec,
    tensors: new Map([
      ['fc1.weight', new Float32Array(2 * 91 * 91).fill(1)],
      ['fc1.bias', new Float32Array(2)],
    ]),
  };
  const calibration = { images: new Float32Array(91 * 91), count: 1 };
  const quantize = (remedy: Remedy) =>
    quantizeWithRemedies(state, threeBits({}, ['fc1']), [remedy], calibration, plainNetworkTools);
  await expect(quantize('gptq')).rejects.toMatchObject({
    name: WideLayersError.name,
    layers: layersOf(spec),
  });
  await expect(quantize('bias')).resolves.toBeDefined();
});
