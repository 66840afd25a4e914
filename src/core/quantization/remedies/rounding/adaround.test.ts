import { beforeAll, expect, it } from 'vitest';
import { TensorFile } from '../../../../testing/fixtures.ts';
import { layerOf } from '../../../../testing/networks/layers.ts';
import { softWeightsByTf } from '../../../../testing/remedies/soft-rounding-by-tf.ts';
import { unattended } from '../../../../testing/remedies/unattended.ts';
import { useCpu } from '../../../../testing/tf-cpu.ts';
import type { NetworkSpec } from '../../../network/spec.ts';
import { dequantizeGrid } from '../../grid/dequantize.ts';
import { lowBitGrid } from '../../grid/grid.ts';
import type { LowBitOptions } from '../../grid/low-bit.ts';
import { doubles, zeros } from '../matrices/matrix-products.ts';
import { plainProducts } from '../matrices/plain-products.ts';
import { adaround } from './adaround.ts';
import { type Levels, nearestCodes, rangeLevels } from './levels.ts';
import { SoftRounding } from './soft-rounding.ts';

const cases = new TensorFile('fixtures/pytorch/remedy-cases.safetensors');
const weight = cases.float32('weight');
const [out, into, rows] = [12, 40, 96];
const bias = Float32Array.from({ length: out }, (_, i) => 0.1 * i - 0.5);
const x = cases.float32('float_inputs');
const y = cases.float32('inputs');
const [hidden, last]: NetworkSpec[] = [
  { side: 1, channels: into, classes: 2, blocks: [{ kind: 'dense', units: out }] },
  { side: 1, channels: into, classes: out, blocks: [] },
];

function levelsOf(options: LowBitOptions): Levels {
  return rangeLevels(weight, out, into, options);
}

/** (rows, out), after the ReLU where there is one. */
async function outputsOf(inputs: Float32Array, values: Float32Array, relu: boolean): Promise<Float64Array> {
  const product = await plainProducts.multiply(doubles(inputs, rows, into), doubles(values, out, into), {
    b: true,
  });
  return Float64Array.from(product.values, (value, i) => {
    const output = value + (bias[i % out] ?? 0);
    return relu ? Math.max(0, output) : output;
  });
}

async function meanSquaredError(
  wanted: Float64Array,
  levels: Levels,
  codes: Uint8Array<ArrayBuffer>,
  relu: boolean,
): Promise<number> {
  const given = await outputsOf(y, dequantizeGrid(lowBitGrid({ ...levels, codes })), relu);
  return given.reduce((sum, value, i) => sum + (value - (wanted[i] ?? 0)) ** 2, 0) / rows;
}

beforeAll(useCpu);

it.each([
  ['symmetric', { bits: 3, symmetric: true, granularity: 'per-tensor' }],
  ['affine', { bits: 2, symmetric: false, granularity: 'per-tensor' }],
] as const)(
  'moves soft weights as the differentiation and the Adam of TF.js do: 260 steps, 60 with the term, within 0.002 of a level; %s',
  async (_, options) => {
    const levels = levelsOf(options);
    const targets = Float32Array.from(await outputsOf(x, weight, true));
    const scale = levels.scales[0] ?? 0;
    const task = { weight, outFeatures: out, bias, inputs: y, targets, scale };
    const expected = await softWeightsByTf(
      { ...task, zeroPoint: levels.zeroPoints[0] ?? 0, highest: 2 ** options.bits - 1 },
      260,
    );
    const rounding = new SoftRounding(weight, levels);
    const read = doubles(y, rows, into);
    for (let step = 0; step < 260; step++) {
      const outputs = await outputsOf(y, Float32Array.from(rounding.values.values), true);
      const slopes = zeros(rows, out);
      for (const [i, output] of outputs.entries()) {
        slopes.values[i] = output > 0 ? (2 / rows) * (output - (targets[i] ?? 0)) : 0;
      }
      rounding.step(await plainProducts.multiply(slopes, read, { a: true }), step);
    }
    const start = new SoftRounding(weight, levels).values.values;
    let [farthest, moved] = [0, 0];
    for (const [i, value] of rounding.values.values.entries()) {
      farthest = Math.max(farthest, Math.abs(value - (expected[i] ?? 0)) / scale);
      moved = Math.max(moved, Math.abs(value - (start[i] ?? 0)) / scale);
    }
    expect(farthest).toBeLessThan(0.002);
    expect(moved).toBeGreaterThan(0.3);
  },
);

/**
 * As small as weights of a trained network are: the term that drives them to their levels counts weights, whatever the loss of the outputs, and
 * could do nothing against one a hundred times as large.
 */
const small = weight.map((value) => 0.1 * value);

/** What the layer reads is the same in both networks: then all that is to be lowered comes from the rounding. */
const inputs = { images: rows, x: y, y };

it.each([
  ['hidden', hidden, true, { bits: 2, symmetric: true, granularity: 'per-channel' }],
  ['last', last, false, { bits: 3, symmetric: false, granularity: 'per-group-32' }],
] as const)(
  'brings the outputs of a %s layer much nearer to the float ones than rounding to the nearest, by rounding up or down',
  async (_, spec, relu, options) => {
    if (!spec) throw new Error('There are two networks.');
    const levels = rangeLevels(small, out, into, options);
    const task = { layer: layerOf(spec, 'fc1'), weight: small, bias, levels, inputs, seed: 1 };
    const codes = await adaround(task, plainProducts, unattended);
    const nearest = nearestCodes(small, levels);
    const wanted = await outputsOf(y, small, relu);
    expect(await meanSquaredError(wanted, levels, codes, relu)).toBeLessThan(
      0.5 * (await meanSquaredError(wanted, levels, nearest, relu)),
    );
    for (const [i, code] of codes.entries()) expect(Math.abs(code - (nearest[i] ?? 0))).toBeLessThan(2);
    // The same seed, the same codes.
    if (relu) expect(await adaround(task, plainProducts, unattended)).toEqual(codes);
  },
);

it('aims at what the float layer gives after its ReLU', async () => {
  const spec = { side: 1, channels: 1, classes: 2, blocks: [{ kind: 'dense', units: 1 }] } as const;
  const grid = {
    bits: 3,
    symmetric: true,
    granularity: 'per-tensor',
    inFeatures: 1,
    outFeatures: 1,
  } as const;
  const task = {
    layer: layerOf(spec, 'fc1'),
    weight: Float32Array.of(1.8),
    bias: Float32Array.of(-1),
    levels: { ...grid, scales: Float32Array.of(1), zeroPoints: Uint8Array.of(4) },
    // The float layer gives -19 for the first row, 0 after the ReLU, and 0.8 for the others: 1.6 is best for all four, so the weight is
    // rounded up. Towards -19 it would be rounded down.
    inputs: { images: 4, x: Float32Array.of(-10, 1, 1, 1), y: Float32Array.of(1, 1, 1, 1) },
    seed: 1,
  };
  expect([...(await adaround(task, plainProducts, unattended))]).toEqual([6]);
});

it('stops between two steps', async () => {
  if (!hidden) throw new Error('There are two networks.');
  const levels = levelsOf({ bits: 2, symmetric: true, granularity: 'per-tensor' });
  let calls = 0;
  const work = { step: () => (++calls === 5 ? Promise.reject(new Error('stopped')) : Promise.resolve()) };
  const task = {
    layer: layerOf(hidden, 'fc1'),
    weight,
    bias,
    levels,
    inputs: { images: rows, x, y },
    seed: 1,
  };
  await expect(adaround(task, plainProducts, work)).rejects.toThrow('stopped');
  expect(calls).toBe(5);
});
