import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readJsonFixture } from '../../../testing/fixtures.ts';
import { NotFiniteError } from '../calibration/observer.ts';
import { dequantizeGrid } from '../grid/dequantize.ts';
import { lowBitGrid } from '../grid/grid.ts';
import { quantizeLowBit } from '../grid/low-bit.ts';
import { elementOf } from './element.ts';
import {
  type FormatScales,
  type FormatWeights,
  formatGrid,
  quantizeToFormat,
  scalesOf,
} from './format-weights.ts';
import { formatRow, type NumberFormat, numberFormats } from './number-format.ts';

const numbers = v.array(v.number());
const { inputs, examples } = readJsonFixture(
  'number-formats.json',
  v.object({
    inputs: v.object({ weights: numbers, edges: numbers }),
    examples: v.array(
      v.object({
        format: v.string(),
        input: v.picklist(['weights', 'edges']),
        scales: numbers,
        tensor_scale: v.optional(v.number()),
        zero_points: v.optional(numbers),
        codes: numbers,
        decoded: numbers,
      }),
    ),
  }),
);

/** The names of the fixture that are not ours. */
const called: Readonly<Record<string, NumberFormat>> = {
  'mxfp8-e4m3': 'mxfp8',
  'mxfp4-e2m1': 'mxfp4',
  'nf4-64': 'nf4',
};

const formatOf = (name: string) => numberFormats.find((format) => format === (called[name] ?? name));

const encode = (format: NumberFormat, weights: readonly number[]): FormatWeights =>
  quantizeToFormat(Float32Array.from(weights), 1, weights.length, {
    format,
    granularity: formatRow(format).granularities[0],
  });

const stored = (scales: FormatScales) => [...(scales.kind === 'float32' ? scales.values : scales.codes)];

/** Both zeros are the same number. */
const unsigned = (values: Iterable<number>) => Array.from(values, (value) => value + 0);

describe('64 weights, and 64 values at the edges, become the codes and scales that the specifications say', () => {
  const floats = examples.flatMap((example) => {
    const format = formatOf(example.format);
    return format ? [{ ...example, format }] : [];
  });

  it('in every format', () => {
    expect(new Set(floats.map(({ format }) => format))).toEqual(new Set(numberFormats));
  });

  it.each(floats)('$format, $input', ({ format, input, ...expected }) => {
    const encoded = encode(format, inputs[input]);
    expect([...encoded.codes]).toEqual(expected.codes);
    expect(stored(encoded.scales)).toEqual(expected.scales);
    if (encoded.scales.kind === 'e4m3') expect(encoded.scales.ofTensor).toBe(expected.tensor_scale);
    expect(unsigned(dequantizeGrid(formatGrid(encoded)))).toEqual(unsigned(expected.decoded));
  });

  const integers = examples.filter(({ format }) => format.startsWith('int4'));
  it.each(integers)(
    '$format, $input: as integers in groups always were',
    ({ format, input, ...expected }) => {
      const weights = quantizeLowBit(Float32Array.from(inputs[input]), 1, 64, {
        bits: 4,
        symmetric: format.includes('-symmetric'),
        granularity: format.endsWith('32') ? 'per-group-32' : 'per-group-64',
      });
      expect([...weights.codes]).toEqual(expected.codes);
      expect([...weights.scales]).toEqual(expected.scales);
      if (expected.zero_points) expect([...weights.zeroPoints]).toEqual(expected.zero_points);
      expect(unsigned(dequantizeGrid(lowBitGrid(weights)))).toEqual(unsigned(expected.decoded));
    },
  );
});

describe.each(numberFormats)('%s', (format) => {
  const matrix = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 140 }))
    .chain(([out, into]) =>
      fc.record({
        out: fc.constant(out),
        into: fc.constant(into),
        weights: fc.float32Array({
          minLength: out * into,
          maxLength: out * into,
          noNaN: true,
          noDefaultInfinity: true,
        }),
      }),
    );

  it('gives every weight the nearest of its numbers, whatever its size', () => {
    const { levels } = elementOf(format);
    fc.assert(
      fc.property(matrix, fc.constantFrom(...formatRow(format).granularities), (chosen, granularity) => {
        const { weights, out, into } = chosen;
        const grid = formatGrid(quantizeToFormat(weights, out, into, { format, granularity }));
        for (const [group, scale] of grid.scales.entries()) {
          for (let i = grid.starts[group] ?? 0; i < (grid.starts[group + 1] ?? 0); i++) {
            const given = levels[grid.values[i] ?? 0] ?? Number.NaN;
            if (scale === 0) {
              expect(given).toBe(0);
              continue;
            }
            const wanted = (weights[i] ?? 0) / scale;
            const least = levels.reduce(
              (nearest, level) => Math.min(nearest, Math.abs(level - wanted)),
              Number.POSITIVE_INFINITY,
            );
            // The quotient is rounded to float32 where the scale is no power of two.
            expect(Math.abs(given - wanted)).toBeLessThanOrEqual(least + Math.abs(wanted) * 2 ** -23);
          }
        }
      }),
    );
  });

  it('makes zeros of zeros', () => {
    expect(unsigned(dequantizeGrid(formatGrid(encode(format, Array(70).fill(0)))))).toEqual(
      Array(70).fill(0),
    );
  });

  it('refuses weights that are no numbers or not as many as said', () => {
    expect(() => encode(format, [1, Number.NaN])).toThrow(NotFiniteError);
    const options = { format, granularity: formatRow(format).granularities[0] };
    expect(() => quantizeToFormat(Float32Array.of(1, 2), 2, 2, options, 'fc1.weight')).toThrow(
      /fc1.weight has 2 values, not 2 × 2/,
    );
  });
});

it('has one scale for each output where it is asked to, in FP8', () => {
  const weights = Float32Array.of(448, 1, 0.448, 0.001);
  const { scales } = quantizeToFormat(weights, 2, 2, { format: 'fp8-e4m3', granularity: 'per-channel' });
  expect(unsigned(scalesOf(scales))).toEqual([1, Math.fround(Math.fround(0.448) / 448)]);
});
