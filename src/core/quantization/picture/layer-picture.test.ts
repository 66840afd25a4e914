import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readJsonFixture, readState, trainedWeightsPath } from '../../../testing/fixtures.ts';
import { layersOf } from '../../network/describe.ts';
import { simpleCnn } from '../../network/presets.ts';
import { weightOf } from '../../network/state-dict.ts';
import { bitWidths } from '../grid/packing.ts';
import { quantizeDynamic } from '../schemes/dynamic.ts';
import { quantizeNetwork, weightGrid } from '../schemes/quantized-network.ts';
import { layerPicture } from './layer-picture.ts';
import { weightAt } from './one-weight.ts';

const numbers = v.array(v.number());
const { spreads, cases } = readJsonFixture(
  'weights-cases.json',
  v.object({
    spreads: v.array(v.object({ layer: v.string(), counts: numbers, row_min: numbers, row_max: numbers })),
    cases: v.array(
      v.object({
        layer: v.string(),
        bits: v.picklist(bitWidths),
        symmetric: v.boolean(),
        granularity: v.picklist(['per-tensor', 'per-channel', 'per-group-32']),
        error_per_scale: v.number(),
        clipped_below: v.number(),
        clipped_above: v.number(),
        errors: numbers,
        used: numbers,
        reach: v.tuple([v.number(), v.number()]),
        weights: v.array(
          v.object({
            index: v.number(),
            weight: v.number(),
            scale: v.number(),
            zero_point: v.number(),
            level: v.number(),
            value: v.number(),
            shift: v.number(),
            group: v.number(),
          }),
        ),
      }),
    ),
  }),
);

const trained = readState(trainedWeightsPath);

function layerOf(name: string) {
  const layer = layersOf(simpleCnn).find((one) => one.name === name);
  if (!layer) throw new Error(`SimpleCNN has no ${name}.`);
  return layer;
}

type Case = (typeof cases)[number];

function gridOf({ layer, bits, symmetric, granularity }: Case) {
  const isPytorchs = bits === 8 && granularity !== 'per-group-32';
  const network = isPytorchs
    ? quantizeDynamic(trained, granularity)
    : quantizeNetwork(trained, { kind: 'weightOnly', bits, symmetric, granularity, layers: [layer] });
  return weightGrid(network, layer);
}

describe('float weights are spread as numpy counts them', () => {
  it.each(spreads)('$layer', ({ layer, counts, row_min, row_max }) => {
    const picture = layerPicture(weightOf(trained, layer), layerOf(layer), undefined);
    expect([...picture.bins.counts]).toEqual(counts);
    expect([...picture.rows.min]).toEqual(row_min);
    expect([...picture.rows.max]).toEqual(row_max);
    expect(picture.grid).toBeUndefined();
  });
});

describe('what rounding does is what PyTorch does', () => {
  it.each(cases)('$layer, $bits bits, symmetric $symmetric, $granularity', (expected) => {
    const grid = gridOf(expected);
    const weights = weightOf(trained, expected.layer);
    const picture = layerPicture(weights, layerOf(expected.layer), grid);
    const { error, errors, reach } = picture.grid ?? {};
    expect(error?.errorPerScale).toBeCloseTo(expected.error_per_scale, 9);
    expect(error?.clippedBelow).toBe(expected.clipped_below);
    expect(error?.clippedAbove).toBe(expected.clipped_above);
    expect([...(errors?.counts ?? [])]).toEqual(expected.errors);
    expect(reach?.min).toBeCloseTo(expected.reach[0], 6);
    expect(reach?.max).toBeCloseTo(expected.reach[1], 6);
    expect([...(picture.rows.levels?.used ?? [])].map((share) => share * 2 ** expected.bits)).toEqual(
      expected.used.map((share) => expect.closeTo(share * 2 ** expected.bits, 4)),
    );
    for (const { index, weight, scale, zero_point, level, value, shift, group } of expected.weights) {
      const one = weightAt(weights, grid, index);
      expect(one).toMatchObject({ index, weight, rounded: { scale, group: { number: group } } });
      // int8 keeps PyTorch's signed integers; fewer bits are stored unsigned.
      const offset = expected.bits === 8 ? 0 : shift;
      expect(one.rounded).toMatchObject({ level: level + offset, zeroPoint: zero_point + offset });
      expect((one.rounded?.value ?? Number.NaN) + 0).toBe(value + 0);
    }
  });
});
