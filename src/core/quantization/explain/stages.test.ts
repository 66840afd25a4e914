import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyImages, anyState } from '../../../testing/networks/any-network.ts';
import { simpleCnn } from '../../network/presets.ts';
import { computeFloat, floatLayer } from '../reference/float-layer.ts';
import { forward } from '../reference/forward.ts';
import {
  brightestOf,
  fillStages,
  originOf,
  pooledFrom,
  stagesOnTheWay,
  valueAt,
  winnerOf,
} from './stages.ts';

it('names what the image becomes, with the shape of each', () => {
  const shapes = stagesOnTheWay(simpleCnn).map(({ name, channels, side }) => `${name} ${channels} ${side}`);
  expect(shapes).toEqual([
    'image 1 28',
    'conv1 32 28',
    'pool1 32 14',
    'conv2 64 14',
    'pool2 64 7',
    'fc1 128 1',
    'fc2 10 1',
  ]);
});

/** Any network with an image on its way, as the plain forward pass sees it. */
const anyWay = anyState.map((state) => {
  const { spec } = state;
  const image = anyImages(spec, 1);
  const outputs: Float32Array<ArrayBuffer>[] = [];
  const read: Float32Array[] = [];
  const logits = forward(spec, image, 1, (layer, x) => {
    const y = computeFloat(layer, floatLayer(state, layer.name), x, 1);
    read.push(x);
    outputs.push(y.slice());
    return y;
  });
  return { spec, read, logits, stages: fillStages(spec, image, outputs) };
});

describe('any network', () => {
  it('the brightest value of a stage is its largest', () => {
    fc.assert(
      fc.property(anyWay, ({ stages }) => {
        for (const stage of stages) {
          const largest = stage.values.reduce(
            (most, value) => Math.max(most, value),
            Number.NEGATIVE_INFINITY,
          );
          expect(valueAt(stage, brightestOf(stage))).toBe(largest);
        }
      }),
    );
  });

  it('each layer reads the stage before it, whose values are ordered by place or by channel', () => {
    fc.assert(
      fc.property(anyWay, ({ stages, read, logits }) => {
        const before = stages.flatMap(({ kind }, index) => (kind === 'layer' ? [stages[index - 1]] : []));
        for (const [index, stage] of before.entries()) {
          expect([...(stage?.values ?? [])].sort()).toEqual([...(read[index] ?? [])].sort());
        }
        expect(stages.at(-1)?.values).toEqual(logits);
      }),
    );
  });

  it('a pooled value is the largest of four, and comes from the one that won', () => {
    fc.assert(
      fc.property(anyWay, fc.nat(), ({ stages }, choice) => {
        for (const [index, stage] of stages.entries()) {
          const before = stages[index - 1];
          if (stage.kind !== 'pool' || !before) continue;
          const { side, channels } = stage;
          const row = choice % side;
          const place = { channel: choice % channels, row, column: side - 1 - row };
          const four = pooledFrom(place).map((candidate) => valueAt(before, candidate));
          const value = valueAt(stage, place);
          expect(value).toBe(Math.max(...four));
          expect(valueAt(before, winnerOf(before, place))).toBe(value);
          const origin = originOf(stages, index, place);
          expect(stages[origin.index]?.kind).not.toBe('pool');
          const from = stages[origin.index];
          expect(from && valueAt(from, origin.place)).toBe(value);
        }
      }),
    );
  });
});
