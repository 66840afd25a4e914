import { expect, it } from 'vitest';
import { cosine } from './cosine.ts';

// Computed with 60 digits (Python's decimal) and rounded once.
it.each([
  [0, 1],
  [Math.PI / 60, 0.9986295347545738],
  [(Math.PI * 20) / 60, 0.5000000000000001],
  [Math.PI / 2, 6.123233995736766e-17],
  [Math.PI, -1],
])('of %f', (x, expected) => {
  expect(cosine(x)).toBe(expected);
});

it('is within one unit in the last place of what the engine gives, everywhere', () => {
  for (let i = 0; i <= 5000; i++) {
    const x = (Math.PI * i) / 5000;
    const unit = 2 ** (Math.floor(Math.log2(Math.abs(cosine(x)))) - 52);
    expect(Math.abs(cosine(x) - Math.cos(x))).toBeLessThanOrEqual(unit);
  }
});
