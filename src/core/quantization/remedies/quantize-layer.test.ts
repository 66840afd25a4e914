import { expect, it } from 'vitest';
import { largestDifference } from '../../../testing/bits.ts';
import {
  into,
  out,
  plainTools,
  quantizeLayer,
  remedyCases,
  rows,
  smallLayer,
} from '../../../testing/remedies/small-layer.ts';
import { NotFiniteError } from '../calibration/observer.ts';
import { type LowBitOptions, middleCode, quantizeLowBit } from '../grid/low-bit.ts';
import { NotPositiveDefiniteError } from './matrices/factor.ts';
import { needsImages, type Remedy, remedyNames, remedyProblems } from './remedy.ts';
import { nearestCode } from './rounding/levels.ts';

const { weight, bias, inputs } = smallLayer;

const recipes = [
  ['gptq', ['gptq']],
  ['gptq-act-order', ['gptq', 'act-order']],
  ['gptq.float-target', ['gptq', 'float-target']],
  ['output-scale.gptq.float-target', ['gptq', 'float-target', 'output-scale']],
] as const satisfies readonly (readonly [string, readonly Remedy[]])[];

const recorded = ([2, 3, 4] as const).flatMap((bits) =>
  (['per-tensor', 'per-channel'] as const).flatMap((granularity) =>
    recipes.map(([recipe, remedies]) => ({ bits, granularity, recipe, remedies })),
  ),
);

// PyTorch sums the Hessian of the case in float32, here it is in doubles: a weight that lies within 1e-6 of the middle between two levels
// could get the other one. None does.
it.each(recorded)(
  'gives the codes of PyTorch, scales within 1e-6 and biases within 1e-5: $bits bits, $granularity, $recipe',
  async ({ bits, granularity, recipe, remedies }) => {
    const options = { bits, granularity, symmetric: true };
    const quantized = await quantizeLayer({ ...smallLayer, options, remedies }, plainTools);
    const expected = `${bits}.${granularity}.${recipe}`;
    const levels = [...quantized.weights.codes].map((code) => code - middleCode(bits));
    expect(levels).toEqual([...remedyCases.int8(`${expected}.codes`)]);
    expect(
      largestDifference(quantized.weights.scales, remedyCases.float32(`${expected}.scale`)),
    ).toBeLessThan(1e-6);
    if (!recipe.includes('float-target')) expect(quantized.bias).toBe(bias);
    else
      expect(largestDifference(quantized.bias, remedyCases.float32(`${expected}.bias`))).toBeLessThan(1e-5);
  },
);

it('rounds a layer that reads nothing but zeros to the nearest, and leaves its bias', async () => {
  const nothing = { images: rows, x: new Float32Array(rows * into), y: new Float32Array(rows * into) };
  const options = { bits: 3, symmetric: true, granularity: 'per-channel' } as const;
  for (const remedies of [['gptq'], ['gptq', 'act-order', 'float-target']] satisfies Remedy[][]) {
    const quantized = await quantizeLayer({ ...smallLayer, options, remedies, inputs: nothing }, plainTools);
    const { codes, scales } = quantized.weights;
    // In doubles, where `quantizeLowBit` rounds float32: an output's largest weight lies in the middle of two levels.
    const expected = Array.from(weight, (value, i) =>
      nearestCode(value, scales[Math.floor(i / into)] ?? 0, 4, 7),
    );
    expect([...codes]).toEqual(expected);
    expect(quantized.bias).toEqual(bias);
  }
});

it('is quantization without remedies where there are none, and needs no images then', async () => {
  const several: LowBitOptions[] = [
    { bits: 2, symmetric: false, granularity: 'per-group-32' },
    { bits: 8, symmetric: true, granularity: 'per-tensor' },
  ];
  for (const options of several) {
    const quantized = await quantizeLayer(
      { ...smallLayer, options, remedies: ['equalize'], inputs: undefined },
      plainTools,
    );
    expect(quantized).toEqual({
      weights: quantizeLowBit(weight, out, into, options),
      bias,
      outputLoss: undefined,
    });
  }
});

it('needs images for the others', async () => {
  const options = { bits: 3, symmetric: true, granularity: 'per-tensor' } as const;
  for (const remedy of remedyNames.filter(
    (one) => needsImages([one]) && remedyProblems([one]).length === 0,
  )) {
    const task = { ...smallLayer, options, remedies: [remedy], inputs: undefined };
    await expect(quantizeLayer(task, plainTools)).rejects.toThrow(/needs calibration images/);
  }
});

it('refuses weights and inputs that are no numbers', async () => {
  const options = { bits: 3, symmetric: true, granularity: 'per-tensor' } as const;
  const task = { ...smallLayer, options, remedies: ['gptq'] as const };
  const broken = weight.with(7, Number.NaN);
  await expect(quantizeLayer({ ...task, weight: broken }, plainTools)).rejects.toThrow(NotFiniteError);
  const y = inputs.y.with(7, Number.POSITIVE_INFINITY);
  await expect(quantizeLayer({ ...task, inputs: { ...inputs, y } }, plainTools)).rejects.toThrow(
    NotPositiveDefiniteError,
  );
});
