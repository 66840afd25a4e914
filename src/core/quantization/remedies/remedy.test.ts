import { expect, it } from 'vitest';
import {
  correctsBias,
  needsHessian,
  needsImages,
  type Remedy,
  remedyNames,
  remedyProblems,
} from './remedy.ts';

it.each<[Remedy[], ReturnType<typeof remedyProblems>]>([
  [[], []],
  [['equalize', 'output-scale', 'gptq', 'act-order', 'float-target', 'bias'], []],
  [['mse-scale', 'adaround', 'bias'], []],
  [['output-scale', 'mse-scale'], [{ kind: 'excludes', remedy: 'mse-scale', other: 'output-scale' }]],
  [['adaround', 'gptq'], [{ kind: 'excludes', remedy: 'gptq', other: 'adaround' }]],
  [['act-order'], [{ kind: 'needs', remedy: 'act-order', other: 'gptq' }]],
  [
    ['float-target', 'act-order', 'adaround'],
    [
      { kind: 'needs', remedy: 'act-order', other: 'gptq' },
      { kind: 'needs', remedy: 'float-target', other: 'gptq' },
    ],
  ],
])('of %j says what stands against it', (remedies, problems) => {
  expect(remedyProblems(remedies)).toEqual(problems);
});

it('needs images for all but equalization and the scale of the weights', () => {
  expect(needsImages([])).toBe(false);
  expect(needsImages(['equalize', 'mse-scale'])).toBe(false);
  expect(remedyNames.filter((remedy) => needsImages([remedy]))).toEqual(remedyNames.slice(2));
});

it('needs a Hessian for GPTQ and the scale of the outputs alone', () => {
  expect(remedyNames.filter((remedy) => needsHessian([remedy]))).toEqual(['output-scale', 'gptq']);
});

it('corrects biases with the float target too', () => {
  expect(remedyNames.filter((remedy) => correctsBias([remedy]))).toEqual(['float-target', 'bias']);
});
