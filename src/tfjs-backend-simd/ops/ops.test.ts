// Bounds: see test-support/rounding.ts.
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import {
  abs,
  grads,
  mul,
  type Rank,
  reshape,
  setBackend,
  sum,
  type Tensor,
  tidy,
} from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { allowedDifferences, disagreement } from '../test-support/disagreement.ts';
import { kinds } from '../test-support/random.ts';
import { registerForTests } from '../test-support/register.ts';
import { type DenseActivation, dense, gatherNormalised } from './ops.ts';

describe('ops on simd agree with stock operations on cpu', () => {
  beforeAll(async () => {
    await registerForTests();
  });

  it('dense with and without ReLU, of any rank, and its gradients, within what rounding allows', async () => {
    const size = fc.constantFrom(1, 2, 3, 5, 8, 17, 33, 130);
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(size, size, size),
        fc.boolean(),
        fc.constantFrom<DenseActivation>('linear', 'relu'),
        kinds,
        fc.integer({ min: 1, max: 1_000_000 }),
        async ([rows, half, units], deep, activation, kind, seed) => {
          const depth = 2 * half;
          const operands = () => [
            kind.tensor(deep ? [rows, half, 2] : [rows, depth], seed),
            kind.tensor([depth, units], seed + 1),
            kind.tensor([units], seed + 2),
            kind.tensor([rows, units], seed + 3),
          ];
          const layer = (wanted: DenseActivation) => (x: Tensor, weights: Tensor, bias: Tensor) =>
            dense(x, reshape<Rank.R2>(weights, [depth, units]), reshape<Rank.R1>(bias, [units]), wanted);
          /** Returns value and gradients. With absolute values and without ReLU they are the sums of all terms' magnitudes. */
          const both = (wanted: DenseActivation, [x, weights, bias, slopes]: readonly Tensor[]) => {
            if (!x || !weights || !bias || !slopes) throw new Error('A layer has four operands.');
            const weighted = (...inputs: [Tensor, Tensor, Tensor]) =>
              sum(mul(layer(wanted)(...inputs), slopes));
            return [layer(wanted)(x, weights, bias), ...grads(weighted)([x, weights, bias])];
          };
          const magnitudes = () =>
            both(
              'linear',
              operands().map((operand) => abs(operand)),
            );
          // A product for each input and the bias; in the gradients one for each unit, or for each row.
          const roundings = [depth + 1, units, rows, rows].map(kind.roundings);

          // Where a value is closer to 0 than rounding allows, either backend may let it through: then its gradient rightly differs.
          await setBackend('cpu');
          const clear = tidy(() => {
            const values = both('linear', operands())[0]?.dataSync() ?? [];
            const allowed = allowedDifferences(magnitudes()[0]?.dataSync() ?? [], roundings[0] ?? 0);
            return values.every((value, i) => allowed[i] === 0 || Math.abs(value) > (allowed[i] ?? 0))
              ? 1
              : 0;
          });
          fc.pre(activation === 'linear' || clear === 1);
          const difference = await disagreement(() => both(activation, operands()), {
            roundings,
            magnitudes,
          });
          expect(difference).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 40 * inject('runsFactor') },
    );
  });

  it('gatherNormalised to the last bit', async () => {
    const pixels = Uint8Array.from({ length: 5 * 3 * 7 }, (_, i) => (i * 37) % 256);
    const results: ArrayLike<number>[] = [];
    for (const backend of ['cpu', 'simd']) {
      await setBackend(backend);
      results.push(
        gatherNormalised(pixels, [4, 0, 0, 2], [3, 7, 1], { mean: 0.1307, std: 0.3081 }).dataSync(),
      );
    }
    expect(results[1]).toEqual(results[0]);
    expect(() => gatherNormalised(pixels, [5], [3, 7, 1], { mean: 0, std: 1 })).toThrow(/no image 5 in 5/);
  });
});
