/** Does something right after each training step, before anybody else hears of it. */
import { type MockInstance, vi } from 'vitest';
import { Stepper } from '../../worker/training/stepper.ts';

const { take } = Stepper.prototype;

/** then: told how many steps were taken since. Restore what this gives to end it. */
export function afterSteps(then: (taken: number) => unknown): MockInstance<Stepper['take']> {
  let taken = 0;
  return vi.spyOn(Stepper.prototype, 'take').mockImplementation(function (this: Stepper, step) {
    const loss = take.call(this, step);
    taken++;
    then(taken);
    return loss;
  });
}
