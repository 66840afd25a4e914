import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonFixture, TensorFile, trainedWeightsPath } from '../../../testing/fixtures.ts';
import { anyState } from '../../../testing/networks/any-network.ts';
import { quantizedCases } from '../../../testing/quantized-cases.ts';
import { type DenseLayer, type Layer, layersOf } from '../../network/describe.ts';
import { biasOf, weightOf } from '../../network/state-dict.ts';
import { TorchGenerator } from '../../random/torch-generator.ts';
import { quantizeLowBit } from '../grid/low-bit.ts';
import { quantizeWeights } from '../grid/weights.ts';
import { computeFloat } from '../reference/float-layer.ts';
import { quantizedLinear } from '../reference/linear.ts';
import { computeStatic } from '../schemes/static-layer.ts';
import { explainValue, type LayerWeights } from './explain-value.ts';
import type { Explanation } from './explanation.ts';

const unit = (channel: number) => ({ channel, row: 0, column: 0 });

const denseLayer = (inFeatures: number, outFeatures: number): DenseLayer => ({
  kind: 'dense',
  name: 'fc1',
  inFeatures,
  outFeatures,
  positions: 1,
  weightShape: [outFeatures, inFeatures],
  flattens: undefined,
  relu: false,
});

describe("PyTorch's quantized_linear, to the last bit", () => {
  const { cases } = readJsonFixture('quantized-cases.json', quantizedCases);

  it.each(cases)('$name', (given) => {
    const layer = denseLayer(given.in, given.out);
    for (const granularity of ['per-tensor', 'per-channel'] as const) {
      const weights = quantizeWeights(given.weight, given.out, given.in, granularity);
      const explained = Array.from(given[granularity].y, (_, i) => {
        const row = Math.floor(i / given.out);
        const x = given.x.subarray(row * given.in, (row + 1) * given.in);
        const linear = { kind: 'dynamicInt8', weights, bias: given.bias } as const;
        return explainValue(layer, linear, x, unit(i % given.out), given.x).value;
      });
      expect(explained).toEqual([...given[granularity].y]);
    }
  });

  it('of fc1 as it was trained, 32 images', () => {
    const trained = new TensorFile(trainedWeightsPath);
    const recorded = new TensorFile('fixtures/pytorch/seed0-outputs.safetensors');
    const [into, out] = [3136, 128];
    const batch = recorded.float32('layer_input');
    const weights = quantizeWeights(trained.float32('fc1.weight'), out, into, 'per-channel');
    const linear = { kind: 'dynamicInt8', weights, bias: trained.float32('fc1.bias') } as const;
    const expected = recorded.float32('per_channel_layer_output');
    const layer = denseLayer(into, out);
    for (const [row, channel] of [
      [0, 0],
      [3, 17],
      [31, 127],
    ] as const) {
      const x = batch.subarray(row * into, (row + 1) * into);
      const { value } = explainValue(layer, linear, x, unit(channel), batch);
      expect(value).toBe(expected[row * out + channel]);
    }
  });
});

/** Every output of a layer, explained one by one: (row, column, channel). */
function explainAll(layer: Layer, weights: LayerWeights, x: Float32Array): Explanation[] {
  const side = layer.kind === 'conv' ? layer.side : 1;
  return Array.from({ length: side * side * layer.outFeatures }, (_, i) => {
    const channel = i % layer.outFeatures;
    const position = (i - channel) / layer.outFeatures;
    const place = { channel, row: Math.floor(position / side), column: position % side };
    return explainValue(layer, weights, x, place);
  });
}

const valuesOf = (explanations: readonly Explanation[]) => explanations.map(({ value }) => value);

/** A layer of any network, its weights, and something to read that has both signs. */
const anyLayer = fc
  .tuple(anyState, fc.nat(), fc.integer({ min: 0, max: 1000 }))
  .map(([state, choice, seed]) => {
    const layers = layersOf(state.spec);
    const layer = layers[choice % layers.length];
    if (!layer) throw new Error('Every network has a layer.');
    const random = new TorchGenerator(seed);
    const read = layer.kind === 'conv' ? layer.side ** 2 * layer.inChannels : layer.inFeatures;
    const x = Float32Array.from({ length: read }, () => random.uniformFloat32(-1, 3));
    return { layer, weight: weightOf(state, layer.name), bias: biasOf(state, layer.name), x };
  });

const runs = { numRuns: 40 };

describe('any layer', () => {
  it('in static int8: every output is the one that the kernels are held to', () => {
    const input = fc.record({
      scale: fc.float({ min: Math.fround(0.01), max: Math.fround(0.1), noNaN: true }),
      zeroPoint: fc.integer({ min: 0, max: 127 }),
    });
    fc.assert(
      fc.property(anyLayer, input, ({ layer, weight, bias, x }, parameters) => {
        const weights = quantizeWeights(weight, layer.outFeatures, layer.inFeatures, 'per-channel');
        const quantized = { kind: 'staticInt8', weights, bias, input: parameters } as const;
        expect(valuesOf(explainAll(layer, quantized, x))).toEqual([...computeStatic(layer, quantized, x, 1)]);
      }),
      runs,
    );
  });

  it('in dynamic int8, where it is dense: the range is that of the image', () => {
    const dense = anyLayer.filter(({ layer }) => layer.kind === 'dense');
    fc.assert(
      fc.property(dense, ({ layer, weight, bias, x }) => {
        const weights = quantizeWeights(weight, layer.outFeatures, layer.inFeatures, 'per-tensor');
        const explained = explainAll(layer, { kind: 'dynamicInt8', weights, bias }, x);
        expect(valuesOf(explained)).toEqual([...quantizedLinear(x, 1, { weights, bias })]);
      }),
      runs,
    );
  });

  it('in float32: every output is that of a sum in double precision', () => {
    fc.assert(
      fc.property(anyLayer, ({ layer, weight, bias, x }) => {
        const weights = { kind: 'float32', weight, bias } as const;
        expect(valuesOf(explainAll(layer, weights, x))).toEqual([...computeFloat(layer, weights, x, 1)]);
      }),
      runs,
    );
  });

  it('in few bits: each weight is what its code stands for', () => {
    const options = { bits: 3, symmetric: false, granularity: 'per-group-32' } as const;
    fc.assert(
      fc.property(anyLayer, ({ layer, weight, bias, x }) => {
        const weights = quantizeLowBit(weight, layer.outFeatures, layer.inFeatures, options);
        for (const explanation of explainAll(layer, { kind: 'lowBit', weights, bias }, x)) {
          if (explanation.kind !== 'float') throw new Error('Few bits are computed with as floats.');
          for (const { w, code } of explanation.terms) {
            expect(code && Math.fround(code.scale * (code.code - (code.zeroPoint ?? Number.NaN)))).toBe(w);
            expect(code?.code).toBeLessThanOrEqual(7);
          }
        }
      }),
      runs,
    );
  });
});

it('a long sum lists its largest products, and all of them add up', () => {
  const random = new TorchGenerator(3);
  const values = (length: number) => Float32Array.from({ length }, () => random.uniformFloat32(-1, 2));
  const weights = quantizeWeights(values(200), 2, 100, 'per-tensor');
  const x = values(100);
  const explained = explainValue(
    denseLayer(100, 2),
    { kind: 'dynamicInt8', weights, bias: values(2) },
    x,
    unit(1),
  );
  if (explained.kind !== 'integer') throw new Error('Int8 computes in integers.');
  const { terms, count, rest, sum, weightSum, correction, multiplier, bias, value, input } = explained;
  expect([terms.length, count]).toEqual([9, 100]);
  const sizes = terms.map(({ product }) => Math.abs(product));
  expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
  for (const { xq, wq, product } of terms) expect(product).toBe(xq * wq);
  expect(terms.reduce((total, { product }) => total + product, rest)).toBe(sum);
  expect(correction).toBe(input.zeroPoint * weightSum);
  expect(input.zeroPoint).toBeGreaterThan(0);
  expect(value).toBe(Math.fround(Math.fround(sum - correction) * multiplier + bias));
});

it('beyond the border of a map stands the zero point, which adds nothing', () => {
  const [layer] = layersOf({
    side: 2,
    channels: 1,
    classes: 2,
    blocks: [{ kind: 'conv', filters: 1, kernel: 3 }],
  });
  if (!layer) throw new Error('There is a convolution.');
  const weights = quantizeWeights(new Float32Array(9).fill(1), 1, 9, 'per-tensor');
  const explained = explainValue(
    layer,
    { kind: 'staticInt8', weights, bias: Float32Array.of(0), input: { scale: 1, zeroPoint: 5 } },
    Float32Array.of(1, 2, 3, 4),
    { channel: 0, row: 0, column: 0 },
  );
  if (explained.kind !== 'integer') throw new Error('Int8 computes in integers.');
  expect(explained.terms.map(({ place, xq }) => (place ? xq : `border ${xq}`))).toEqual([
    ...['border 5', 'border 5', 'border 5'],
    ...['border 5', 6, 7],
    ...['border 5', 8, 9],
  ]);
  expect(explained.sum - explained.correction).toBe(127 * (1 + 2 + 3 + 4));
});

it('refuses an output that the layer does not have', () => {
  const weights = { kind: 'float32', weight: new Float32Array(4), bias: new Float32Array(2) } as const;
  const explain = (channel: number) =>
    explainValue(denseLayer(2, 2), weights, new Float32Array(2), unit(channel));
  expect(() => explain(2)).toThrow(/fc1 has 2 channels of 1 × 1 values, and no channel 2/);
});
