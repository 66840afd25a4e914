import { expect, it } from 'vitest';
import { softmax } from './softmax.ts';

it('gives the probabilities that torch.softmax gives', () => {
  // torch.softmax(torch.tensor([1., 2., 3.]), 0)
  const expected = [0.09003057, 0.24472848, 0.66524094];
  for (const [index, probability] of softmax(Float32Array.of(1, 2, 3)).entries())
    expect(probability).toBeCloseTo(expected[index] ?? Number.NaN, 7);
});

it('holds logits that are far apart, and keeps NaN', () => {
  expect([...softmax(Float32Array.of(1000, -1000))]).toEqual([1, 0]);
  expect([...softmax(Float32Array.of(1, Number.NaN))]).toEqual([Number.NaN, Number.NaN]);
});
