import { describe, expect, it } from 'vitest';
import { referenceNetwork } from '../../testing/networks/reference-networks.ts';
import { LearningRates } from './learning-rates.ts';

const ratesOf = (rates: LearningRates, base: number, steps: number) =>
  Array.from({ length: steps }, (_, step) => rates.at(base, step));

describe('the learning rates of a training', () => {
  it.each([
    ['lenet', 'constant'],
    ['fashion', 'step'],
    ['three-conv', 'cosine'],
  ] as const)("are PyTorch's to the last bit: %s, %s", (tag, schedule) => {
    const { learning_rate, learning_rates, steps, ...recorded } = referenceNetwork(tag);
    expect(recorded.schedule).toBe(schedule);
    expect(ratesOf(new LearningRates(schedule, steps), learning_rate, steps)).toEqual(learning_rates);
  });

  it('do not depend on which were asked for before', () => {
    const inOrder = ratesOf(new LearningRates('cosine', 50), 0.1, 50);
    const rates = new LearningRates('cosine', 50);
    for (const step of [49, 3, 20, 3, 0]) expect(rates.at(0.1, step)).toBe(inOrder[step]);
  });

  it('follow a base that changes on the way, as if it had been so from the first step on', () => {
    const rates = new LearningRates('step', 9);
    expect(rates.at(0.1, 4)).toBe(0.1 * 0.1);
    expect(rates.at(0.5, 4)).toBe(0.5 * 0.1);
    expect(rates.at(0.1, 5)).toBe(0.1 * 0.1);
  });

  it.each(['constant', 'step', 'cosine'] as const)('of a training of one step: %s', (schedule) => {
    expect(new LearningRates(schedule, 1).at(0.1, 0)).toBe(0.1);
  });
});
