// What mixes with equal beginnings share, and that sharing changes nothing.
import { expect, it } from 'vitest';
import { anyImages } from '../../../testing/networks/any-network.ts';
import { plainNetworkTools, quantizeWithRemedies, threeBits } from '../../../testing/remedies/any-scheme.ts';
import { layerNamesOf, layersOf } from '../../network/describe.ts';
import { initialise } from '../../network/initialise.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import { TorchGenerator } from '../../random/torch-generator.ts';
import { bitWidths } from '../grid/packing.ts';
import type { LowBitScheme } from '../schemes/scheme.ts';
import { plainForward } from './images/plain-forward.ts';
import { plainProducts } from './matrices/plain-products.ts';
import { quantizeMixes, type RemediedNetwork, type RemedyTools } from './quantize-mixes.ts';
import type { Remedy } from './remedy.ts';

/** Its layers read 9, 36, 24 and 5 values. */
const spec: NetworkSpec = {
  ...{ side: 8, channels: 1, classes: 3 },
  blocks: [
    { kind: 'conv', filters: 4, kernel: 3 },
    { kind: 'pool' },
    { kind: 'dropout', probability: 0.5 },
    { kind: 'conv', filters: 6, kernel: 3 },
    { kind: 'pool' },
    { kind: 'dense', units: 5 },
  ],
};
const state = initialise(new TorchGenerator(1), spec);
const calibration = { images: anyImages(spec, 20), count: 20 };

const whole = ['4 3 2 2', '4 3 3 2', '4 2 2 2', '2 3 2 2'];
const partly = ['float 3 2 2', '4 3 2 float', '4 3 float float', 'float float 2 float', 'float 2 float 2'];

function schemeOf(mix: string): LowBitScheme {
  const widths = mix.split(' ').map((name) => bitWidths.find((bits) => String(bits) === name));
  const chosen = layerNamesOf(spec).flatMap((name, i) => {
    const bits = widths[i];
    return bits === undefined ? [] : [{ name, bits }];
  });
  const names = chosen.map(({ name }) => name);
  return { ...threeBits({ granularity: 'per-tensor' }, names), bits: chosen.map(({ bits }) => bits) };
}

async function walked(schemes: readonly LowBitScheme[], remedies: readonly Remedy[], tools: RemedyTools) {
  const all: RemediedNetwork[] = [];
  for await (const made of quantizeMixes(state, schemes, remedies, calibration, tools)) all.push(made);
  return all;
}

it.each<[readonly Remedy[]]>([
  [['equalize', 'output-scale', 'gptq', 'act-order', 'float-target', 'bias']],
  [['output-scale', 'gptq', 'float-target']],
  [['equalize', 'mse-scale', 'bias']],
  [['equalize', 'mse-scale']],
  [[]],
])('gives each mix the bits that it has alone: %j', async (remedies) => {
  const schemes = [...whole, ...partly].map(schemeOf);
  const all = await walked(schemes, remedies, plainNetworkTools);
  expect(all.map(({ scheme }) => schemes.indexOf(scheme)).toSorted()).toEqual([...schemes.keys()]);
  for (const made of all) {
    expect(made).toEqual(
      await quantizeWithRemedies(state, made.scheme, remedies, calibration, plainNetworkTools),
    );
  }
});

it('sums up what a layer reads once for each beginning, and passes images through the float network once', async () => {
  const squares = new Map<number, number>();
  const passed = new Map<string, number>();
  const count = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const tools: RemedyTools = {
    ...plainNetworkTools,
    products: {
      ...plainProducts,
      addSquare(sum, ...factors) {
        count(squares, sum.columns);
        return plainProducts.addSquare(sum, ...factors);
      },
    },
    forward(layer, ...read) {
      count(passed, layer.name);
      return plainForward(layer, ...read);
    },
  };
  await walked(whole.map(schemeOf), ['output-scale'], tools);
  // Widths of the first layer: 4 and 2. Of the first two: 4 3, 4 2, 2 3. Of the first three: all four.
  expect(layersOf(spec).map(({ name, inFeatures }) => [squares.get(inFeatures), passed.get(name)])).toEqual([
    [1, 1 + 2],
    [2, 1 + 3],
    [3, 1 + 4],
    [4, undefined],
  ]);
});

it('tells its progress over all mixes, which never goes back and ends where it said', async () => {
  const told: number[] = [];
  const work = {
    step(done: number, total: number): Promise<void> {
      told.push(done / total);
      return Promise.resolve();
    },
  };
  const schemes = [...whole, ...partly].map(schemeOf);
  await walked(schemes, ['equalize', 'output-scale', 'gptq'], { ...plainNetworkTools, work });
  expect(told).toEqual(told.toSorted((one, other) => one - other));
  expect(told.at(-1)).toBeCloseTo(1, 9);
});
