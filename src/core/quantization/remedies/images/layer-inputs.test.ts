import { expect, it } from 'vitest';
import { layerOf } from '../../../../testing/networks/layers.ts';
import type { NetworkSpec } from '../../../network/spec.ts';
import type { FloatLayer } from '../../reference/float-layer.ts';
import { asRead, type ForwardLayer, outputsOf } from './layer-inputs.ts';

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

it('gives what the layer gives, batch after batch', async () => {
  const told: number[][] = [];
  const work = {
    step(done: number, total: number): Promise<void> {
      told.push([done, total]);
      return Promise.resolve();
    },
  };
  const outputs = await outputsOf(layer, weightsOf(2), imagesFrom(300, 1000), 300, forward, work);
  expect([...outputs]).toEqual(Array.from({ length: 900 }, (_, i) => 2 * (1000 + Math.floor(i / 3))));
  expect(told).toEqual([128, 256, 300].map((done) => [done, 300]));
});

it('pools and flattens on the way to a layer', () => {
  const x = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8);
  expect(asRead(layer, [], x, 1)).toEqual(Float32Array.of(1, 3, 5, 7, 2, 4, 6, 8));
  const pooled = layerOf({ ...spec, side: 1 }, 'fc1');
  expect(asRead(pooled, [{ kind: 'pool', side: 2, channels: 2 }], x, 1)).toEqual(Float32Array.of(7, 8));
});
