import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readJsonFixture } from '../../../testing/fixtures.ts';
import { frontOf, type LayerOption, neighbours, predictedFront } from './predicted-front.ts';

const option = fc.record({
  width: fc.integer({ min: 2, max: 9 }),
  bytes: fc.integer({ min: 1, max: 50 }),
  loss: fc.integer({ min: -20, max: 20 }),
});
const network = fc.array(
  fc.uniqueArray(option, { minLength: 1, maxLength: 4, selector: ({ width }) => width }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

function all(layers: readonly (readonly LayerOption<number>[])[]) {
  return layers.reduce<{ widths: number[]; bytes: number; loss: number }[]>(
    (mixes, options) =>
      mixes.flatMap(({ widths, bytes, loss }) =>
        options.map((one) => ({
          widths: [...widths, one.width],
          bytes: bytes + one.bytes,
          loss: loss + one.loss,
        })),
      ),
    [{ widths: [], bytes: 0, loss: 0 }],
  );
}

it('is the front of all mixes, though it never looks at most of them', () => {
  fc.assert(
    fc.property(network, (layers) => {
      const points = ({ bytes, loss }: { bytes: number; loss: number }) => [bytes, loss];
      expect(predictedFront(layers).map(points)).toEqual(frontOf(all(layers)).map(points));
    }),
  );
});

it('leaves no mix that another one beats', () => {
  fc.assert(
    fc.property(network, (layers) => {
      const front = predictedFront(layers);
      for (const mix of all(layers)) {
        expect(front.some(({ bytes, loss }) => bytes <= mix.bytes && loss <= mix.loss)).toBe(true);
      }
    }),
  );
});

it('has neighbours one width away, in one layer', () => {
  fc.assert(
    fc.property(network, (layers) => {
      const widths = layers.map(([first]) => first?.width ?? 0);
      for (const other of neighbours(widths, layers)) {
        const changed = other.widths.flatMap((width, layer) => (width === widths[layer] ? [] : [layer]));
        expect(changed).toHaveLength(1);
        expect(all(layers)).toContainEqual(other);
      }
    }),
  );
});

describe('on SimpleCNN, all of whose 1,296 mixes were measured', () => {
  const { widths, parameters, alone, correct } = readJsonFixture(
    'low-bit-mixes.json',
    v.object({
      widths: v.array(v.union([v.number(), v.literal('float')])),
      /** Weights and outputs of each layer. */
      parameters: v.array(v.object({ weights: v.number(), outputs: v.number() })),
      /** Cross entropy over the first 2,000 test images, by layer and width. */
      alone: v.array(v.array(v.number())),
      /** Right answers of 10,000: conv1 slowest, fc2 fastest. */
      correct: v.array(v.number()),
    }),
  );
  const bits = (width: (typeof widths)[number]) => (width === 'float' ? 32 : width);
  const layers = parameters.map(({ weights, outputs }, layer) =>
    widths.map((width, place) => ({
      width: place,
      bytes: Math.ceil((weights * bits(width)) / 8) + (width === 'float' ? 0 : 4) + 4 * outputs,
      loss: alone[layer]?.[place] ?? Number.NaN,
    })),
  );
  const rightOf = (places: readonly number[]) =>
    correct[places.reduce((index, place) => index * widths.length + place, 0)] ?? Number.NaN;

  it('is at most 10 images behind the true front in the mean, with 15 of 1,296 mixes', () => {
    const everyMix = all(layers);
    const front = predictedFront(layers);
    const behind = front.map(({ widths: places, bytes }) => {
      const most = Math.max(
        ...everyMix.filter((mix) => mix.bytes <= bytes).map((mix) => rightOf(mix.widths)),
      );
      return most - rightOf(places);
    });
    expect(front).toHaveLength(15);
    expect(behind.reduce((sum, images) => sum + images, 0) / behind.length).toBeLessThanOrEqual(10);
  });
});
