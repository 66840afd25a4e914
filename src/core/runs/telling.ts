/** What is told of records of runs and of work that cannot be read, without its words: see core/told.ts. */
import { type Telling, telling } from '../told.ts';

export const recordsTelling = {
  'records/field': ['field', 'problem'],
  'records/chunk': ['numbers'],
  'records/not-integers': [],
  'records/generator': ['words', 'found'],
} as const satisfies Telling;

export const told = telling<typeof recordsTelling>();
