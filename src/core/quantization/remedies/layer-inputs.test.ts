import { expect, it } from 'vitest';
import { layerOf } from '../../../testing/networks/layers.ts';
import { unattended } from '../../../testing/remedies/unattended.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import type { FloatLayer } from '../reference/float-layer.ts';
import { type ForwardLayer, flattenBoth, type LayerInputs, passOn, poolBoth } from './layer-inputs.ts';

const spec: NetworkSpec = { side: 2, channels: 2, classes: 3, blocks: [] };
const layer = layerOf(spec, 'fc1');

function weightsOf(value: number): FloatLayer {
  return { kind: 'float32', weight: Float32Array.of(value), bias: new Float32Array(3) };
}

/** Each output is the first value that it reads, times the first weight. */
const forward: ForwardLayer = ({ outFeatures, inFeatures }, { weight }, x, batch) =>
  Promise.resolve(
    Float32Array.from(
      { length: batch * outFeatures },
      (_, i) => (x[Math.floor(i / outFeatures) * inFeatures] ?? 0) * (weight[0] ?? 0),
    ),
  );

/** Image i begins with i. */
function imagesFrom(count: number, first: number): Float32Array {
  return Float32Array.from({ length: 8 * count }, (_, i) => (i % 8 === 0 ? first + i / 8 : 0));
}

it('passes both on, batch after batch, each with its weights; progress goes over both', async () => {
  const told: number[][] = [];
  const work = {
    step(done: number, total: number): Promise<void> {
      told.push([done, total]);
      return Promise.resolve();
    },
  };
  const inputs = { images: 300, x: imagesFrom(300, 0), y: imagesFrom(300, 1000) };
  const { images, x, y } = await passOn(inputs, layer, weightsOf(1), weightsOf(2), forward, work);
  expect(images).toBe(300);
  expect([...x]).toEqual(Array.from({ length: 900 }, (_, i) => Math.floor(i / 3)));
  expect([...y]).toEqual(Array.from({ length: 900 }, (_, i) => 2 * (1000 + Math.floor(i / 3))));
  expect(told).toEqual([128, 256, 300, 428, 556, 600].map((done) => [done, 600]));
});

it('computes one of them where both are one, and the layer is the same in both networks', async () => {
  const images = imagesFrom(2, 0);
  const same = { images: 2, x: images, y: images };
  const float = weightsOf(1);
  const together = await passOn(same, layer, float, float, forward, unattended);
  expect(together.y).toBe(together.x);
  const apart = await passOn(same, layer, float, weightsOf(2), forward, unattended);
  expect([...apart.y]).toEqual([0, 0, 0, 2, 2, 2]);
  expect([...apart.x]).toEqual([0, 0, 0, 1, 1, 1]);
});

it('flattens and pools both, or one where both are one', () => {
  const [x, y] = [Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8), Float32Array.of(9, 1, 1, 1, 1, 1, 1, 8)];
  const [two, one]: LayerInputs[] = [
    { images: 1, x, y },
    { images: 1, x, y: x },
  ];
  if (!two || !one) throw new Error('There are two.');
  expect(flattenBoth(two, layer)).toEqual({
    images: 1,
    x: Float32Array.of(1, 3, 5, 7, 2, 4, 6, 8),
    y: Float32Array.of(9, 1, 1, 1, 1, 1, 1, 8),
  });
  const pool = { kind: 'pool', side: 2, channels: 2 } as const;
  expect(poolBoth(two, pool)).toEqual({ images: 1, x: Float32Array.of(7, 8), y: Float32Array.of(9, 8) });
  for (const both of [flattenBoth(one, layer), poolBoth(one, pool)]) expect(both.y).toBe(both.x);
});
