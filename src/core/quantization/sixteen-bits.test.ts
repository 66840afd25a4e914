import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyState } from '../../testing/networks/any-network.ts';
import { tensorOf } from '../network/state-dict.ts';
import { activationsInSixteenBits, inSixteenBits } from './sixteen-bits.ts';

const largest = (values: Float32Array): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

it('moves no weight by more than half of a 65,535th of the range, and no other tensor at all', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const rounded = inSixteenBits(state, ['fc1']);
      for (const name of state.tensors.keys()) {
        const [before, after] = [tensorOf(state, name), tensorOf(rounded, name)];
        const step = name === 'fc1.weight' ? (2 * largest(before)) / 65_535 : 0;
        const moved = Math.max(...before.map((value, index) => Math.abs(value - (after[index] ?? 0))));
        expect(moved).toBeLessThanOrEqual(0.51 * step);
        if (step > 0) expect(moved).toBeGreaterThan(0);
      }
    }),
  );
});

it('moves no activation by more than half of a 65,535th of their range, and 0 not at all', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -8, max: 30, noNaN: true }), { minLength: 1, maxLength: 40 }),
      (values) => {
        const x = Float32Array.of(0, 30, ...values);
        const rounded = activationsInSixteenBits(x);
        expect(rounded[0]).toBe(0);
        const step = (30 - Math.min(0, ...x)) / 65_535;
        for (const [index, value] of x.entries())
          expect(Math.abs(value - (rounded[index] ?? 0))).toBeLessThanOrEqual(1.01 * step);
      },
    ),
  );
});
