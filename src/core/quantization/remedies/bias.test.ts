import { expect, it } from 'vitest';
import { correctedBias } from './bias.ts';

it('gives each output the mean that it has in the float network', () => {
  const weight = Float32Array.of(1, 2, -1, 3);
  const quantized = Float32Array.of(1, 3, 0, 3);
  // Two rows: x is (1, 0) and (3, 2), y is (2, 0) and (2, 1).
  const sums = { xSum: Float64Array.of(4, 2), ySum: Float64Array.of(4, 1), count: 2 };
  // Float means 4 + 10 and 1 - 20, quantized ones 3.5 and 1.5.
  expect([...correctedBias(Float32Array.of(10, -20), weight, quantized, sums)]).toEqual([10.5, -20.5]);
});
