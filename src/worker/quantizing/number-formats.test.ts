/** The trained network in every number format, measured on all test images, beside what PyTorch has of the same weights. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { layerNamesOf } from '../../core/network/describe.ts';
import {
  formatRow,
  type NumberFormat,
  numberFormats,
} from '../../core/quantization/number-formats/number-format.ts';
import { layerReports } from '../../core/quantization/report.ts';
import { trainedOnSimd } from '../../testing/engine/trained-on-simd.ts';
import { readJsonFixture } from '../../testing/fixtures.ts';
import { quantizeThroughFile } from './quantize.ts';

const { networks } = readJsonFixture(
  'number-formats.json',
  v.object({
    networks: v.array(
      v.object({
        format: v.string(),
        better: v.number(),
        worse: v.number(),
        changed: v.number(),
        logit_error: v.number(),
        bytes: v.number(),
      }),
    ),
  }),
);

/** The name that the fixture has for a format. */
const inFixture: Readonly<Partial<Record<NumberFormat, string>>> = {
  mxfp8: 'mxfp8-e4m3',
  mxfp4: 'mxfp4-e2m1',
  nf4: 'nf4-64',
};

const cases = numberFormats.map((format) => {
  const name = inFixture[format] ?? format;
  const expected = networks.find((network) => network.format === name);
  if (!expected) throw new Error(`The fixture has no ${name}.`);
  return { format, expected };
});

const trained = trainedOnSimd();
const { state } = trained;

describe.each(cases)('$format', ({ format, expected }) => {
  const layers = layerNamesOf(state.spec);
  const granularity = formatRow(format).granularities[0];
  const file = quantizeThroughFile(state, { kind: 'weightOnly', format, granularity, layers });

  it('takes the bytes of its codes, scales and biases', () => {
    const bytes = layerReports(file.network).reduce((sum, report) => sum + report.bytes, 0);
    expect(bytes).toBe(expected.bytes);
    expect(file.bytes.length - bytes).toBeLessThan(2000);
  });

  it('answers as PyTorch does with the same weights: within 2 images, and 1 % of the logit error', async () => {
    const found = await trained.measure(file);
    expect(Math.abs(found.better - expected.better)).toBeLessThanOrEqual(2);
    expect(Math.abs(found.worse - expected.worse)).toBeLessThanOrEqual(2);
    expect(Math.abs(found.changed - expected.changed)).toBeLessThanOrEqual(2);
    expect(Math.abs(found.logitError / expected.logit_error - 1)).toBeLessThan(0.01);
  });
});
