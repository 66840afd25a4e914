import { expect, it } from 'vitest';
import { layersOf } from '../../network/describe.ts';
import type { StateDict } from '../../network/state-dict.ts';
import type { LowBitWeights } from '../grid/low-bit.ts';
import type { Remedy } from '../remedies/remedy.ts';
import type { LowBitScheme } from '../schemes/scheme.ts';
import { type RemediedWeights, remediedPicture } from './remedied.ts';

/** One dense layer of two outputs, each of which reads four features. */
const spec = { side: 1, channels: 4, classes: 2, blocks: [] };
const [layer] = layersOf(spec);
if (!layer) throw new Error('The network has one layer.');

const stateOf = (weights: readonly number[], bias: readonly number[]): StateDict => ({
  spec,
  tensors: new Map([
    ['fc1.weight', Float32Array.from(weights)],
    ['fc1.bias', Float32Array.from(bias)],
  ]),
});

/** 2 bits, symmetric, one scale: the levels are −2, −1, 0 and 1 times the scale. */
const schemeWith = (...remedies: readonly Remedy[]): LowBitScheme => ({
  ...{ kind: 'weightOnly', bits: 2, symmetric: true, granularity: 'per-tensor', layers: ['fc1'] },
  remedies,
});

/** Plain rounding has the scale 0.5: the largest weight by 1.5, half of what lies between the first level and the last, as in PyTorch. */
const before = stateOf([0.75, -0.5, 0, 0.125, 0.25, -0.125, 0.1, 0], [1, 2]);

function remedied(remedies: readonly Remedy[], changes: Partial<RemediedWeights> = {}) {
  if (!layer) throw new Error('The network has one layer.');
  const weights: LowBitWeights = {
    ...{ bits: 2, symmetric: true, granularity: 'per-tensor', outFeatures: 2, inFeatures: 4 },
    scales: Float32Array.of(0.25),
    zeroPoints: Uint8Array.of(2),
    codes: Uint8Array.of(3, 0, 2, 2, 3, 1, 2, 2),
  };
  const quantized = { kind: 'lowBit', weights, bias: Float32Array.of(1.5, 2) } as const;
  return remediedPicture({
    layer,
    scheme: schemeWith(...remedies),
    before,
    float: before,
    quantized,
    ...changes,
  });
}

it('shows each remedy in the figure that it changes, and no others', () => {
  const figures = remedied(['output-scale', 'gptq', 'float-target']);
  expect(figures.evenness).toBeUndefined();
  expect(figures.scale).toEqual({ before: 1, after: 0.5 });
  // The weight −0.125 lies midway between two codes; rounding takes the even one, 2.
  expect(figures.moved).toEqual({ before: 0, after: 1 / 8 });
  expect(figures.biasShift?.after).toBeCloseTo(Math.sqrt(0.5 ** 2 / 2), 6);
  expect(remedied(['mse-scale'])).toMatchObject({ moved: undefined, biasShift: undefined });
  expect(remedied(['adaround']).moved?.after).toBe(1 / 8);
  expect(remedied(['bias']).scale).toBeUndefined();
});

it('counts zeros, and measures the error of the weights', () => {
  const { zeros, error } = remedied(['gptq']);
  // Plain rounding: 0.5, −0.5 and 0 six times over.
  expect(zeros).toEqual({ before: 6 / 8, after: 4 / 8 });
  const size = 0.75 ** 2 + 0.25 + 0.125 ** 2 * 2 + 0.25 ** 2 + 0.1 ** 2;
  const plain = 0.25 ** 2 + 0.125 ** 2 * 2 + 0.25 ** 2 + 0.1 ** 2;
  const own = 0.5 ** 2 + 0.125 ** 2 * 2 + 0.1 ** 2;
  expect(error.before).toBeCloseTo(Math.sqrt(plain / size), 6);
  expect(error.after).toBeCloseTo(Math.sqrt(own / size), 6);
});

it('with equalization, holds the ranges of the rows before it against those after', () => {
  const float = stateOf([0.5, -0.25, 0, 0, 0.5, -0.25, 0.2, 0], [0.5, 4]);
  const { rows, evenness, error } = remedied(['equalize'], { float });
  expect([...rows.max]).toEqual([0.75, 0.25]);
  expect(rows.levels?.highest).toEqual(Float32Array.of(0.5, 0.5));
  // Rows of 1.25 and 0.375, then of the same range.
  expect(evenness).toEqual({ before: (1 + 0.3) / 2, after: 1 });
  expect(error.before).toBe(remedied(['gptq']).error.before);
});

it('a layer without any weight but 0 has even rows', () => {
  const zeros = stateOf([0, 0, 0, 0, 0, 0, 0, 0], [0, 0]);
  const { evenness } = remedied(['equalize'], { before: zeros, float: zeros });
  expect(evenness).toEqual({ before: 1, after: 1 });
});
