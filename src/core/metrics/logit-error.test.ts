import { expect, it } from 'vitest';
import { logitError } from './logit-error.ts';

it('is the squared distance over the squared length', () => {
  expect(logitError(Float32Array.of(3, 4), Float32Array.of(3, 5))).toBeCloseTo(1 / 25, 12);
  expect(logitError(Float32Array.of(1, -2, 2), Float32Array.of(-1, 2, -2))).toBeCloseTo(4, 12);
});

it('is 0 for the same logits, zeros too, and without bound for what is compared with nothing', () => {
  expect(logitError(Float32Array.of(0, 0), Float32Array.of(0, 0))).toBe(0);
  expect(logitError(Float32Array.of(0, 0), Float32Array.of(0, 1))).toBe(Number.POSITIVE_INFINITY);
});

it('refuses logits of other images', () => {
  expect(() => logitError(Float32Array.of(1), Float32Array.of(1, 2))).toThrow(/1 logits against 2/);
});
