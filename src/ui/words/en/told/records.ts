/** What is told of records of runs and of work that cannot be read (core/runs/telling.ts). */
import type { recordsTelling } from '../../../../core/runs/telling.ts';

export const recordsTold: Readonly<Record<keyof typeof recordsTelling, string>> = {
  'records/field': '{field}: {problem}',
  'records/chunk': 'Every chunk but the last must hold {numbers} numbers.',
  'records/not-integers': 'not a scheme of integers',
  'records/generator': "A generator's snapshot has {words} words, not {found}.",
};
