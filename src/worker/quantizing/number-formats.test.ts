/** The trained network in every number format, measured on all test images, beside what PyTorch has of the same weights. */
import * as tf from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layerNamesOf } from '../../core/network/describe.ts';
import {
  formatRow,
  type NumberFormat,
  numberFormats,
} from '../../core/quantization/number-formats/number-format.ts';
import { layerReports } from '../../core/quantization/report.ts';
import { createTask } from '../../testing/engine/task.ts';
import { readJsonFixture, readMnistTest, readState, trainedWeightsPath } from '../../testing/fixtures.ts';
import { splitOf } from '../../testing/splits.ts';
import { registerForTests } from '../../tfjs-backend-simd/test-support/register.ts';
import { evaluateEntries } from '../measuring/evaluate-entries.ts';
import { Runners } from '../measuring/runners.ts';
import { Network } from '../network/network.ts';
import { compareEntries } from '../shelf/reports.ts';
import { Shelf } from '../shelf/shelf.ts';
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

const state = readState(trainedWeightsPath);
const images = splitOf(readMnistTest());
const shelf = new Shelf();
let network: Network;
let runners: Runners;

beforeAll(async () => {
  await registerForTests();
  await tf.setBackend('simd');
  network = new Network(state);
  runners = new Runners(shelf, network);
});

afterAll(() => {
  runners.dispose();
  network.dispose();
});

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
    const candidate = shelf.draft(file);
    const settings = { testSize: images.count, evalBatchSize: 500 };
    await evaluateEntries([shelf.live, candidate], { runners, images, settings }, createTask('quantize'));
    const comparison = compareEntries(shelf.live, candidate);
    expect(Math.abs((comparison?.better ?? 0) - expected.better)).toBeLessThanOrEqual(2);
    expect(Math.abs((comparison?.worse ?? 0) - expected.worse)).toBeLessThanOrEqual(2);
    expect(Math.abs((comparison?.changed ?? 0) - expected.changed)).toBeLessThanOrEqual(2);
    expect(Math.abs((comparison?.logitError ?? 0) / expected.logit_error - 1)).toBeLessThan(0.01);
  });
});
