import { expect, it } from 'vitest';
import { leftWorkInWords } from './left-work.ts';

const minute = 60_000;
const now = Date.UTC(2024, 1, 29);
const left = (ago: number, step = 1875, models = 1) =>
  leftWorkInWords({ id: 'left', savedAt: now - ago, step, models }, now);

it.each([
  [0, 'a moment ago'],
  [59_999, 'a moment ago'],
  [minute, '1 minute ago'],
  [59.9 * minute, '59 minutes ago'],
  [60 * minute, '1 hour ago'],
  [23.9 * 60 * minute, '23 hours ago'],
  [24 * 60 * minute, '1 day ago'],
  [29 * 24 * 60 * minute, '29 days ago'],
])('%d ms are "%s"', (ago, words) => {
  expect(left(ago)).toBe(
    `You left work behind ${words}: a model, trained for 1,875 steps. Continue where you were?`,
  );
});

it('names the other models, and weights that no step has changed', () => {
  expect(left(0, 0, 3)).toBe(
    'You left work behind a moment ago: a model, not trained yet, and 2 more on its shelf. Continue where you were?',
  );
});
