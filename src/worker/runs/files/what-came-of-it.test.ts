import { expect, it } from 'vitest';
import { told } from '../telling.ts';
import { whatCameOfIt } from './what-came-of-it.ts';

const nothing = { added: 0, present: 0, renamed: 0, lessons: 0 };

/** Sentences, one behind the other. */
const together = (...sentences: string[]): string =>
  sentences.reduce((first, next) => told('kept-runs/and-next', { first, next }));

it.each([
  ['nothing', {}, [told('kept-runs/none', { file: 'mine' })]],
  [
    'lessons alone',
    { lessons: 2 },
    [told('kept-runs/none', { file: 'mine' }), told('kept-runs/lessons', { count: 2 })],
  ],
  [
    'runs that are new',
    { added: 2 },
    [told('kept-runs/added', { file: 'mine', count: 2 }), told('kept-runs/listed')],
  ],
  [
    'runs that were here',
    { present: 1 },
    [told('kept-runs/none-added', { file: 'mine' }), told('kept-runs/present', { count: 1 })],
  ],
  [
    'all of these',
    { added: 1, renamed: 2, present: 3, lessons: 1 },
    [
      told('kept-runs/added', { file: 'mine', count: 3 }),
      told('kept-runs/renamed', { count: 2 }),
      told('kept-runs/present', { count: 3 }),
      told('kept-runs/listed'),
      told('kept-runs/lessons', { count: 1 }),
    ],
  ],
])('says what came of a file with %s', (_, counts, sentences) => {
  expect(whatCameOfIt('mine', { ...nothing, ...counts })).toBe(together(...sentences));
});
