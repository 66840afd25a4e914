/** What the page itself tells, without its words: see core/told.ts. */
import { type Telling, telling } from '../core/told.ts';

export const pageTelling = {
  'page/code-not-loaded': ['what'],
  'page/action': [],
  'page/charts': [],
  'page/explanations': [],
  'page/lesson': [],
  'page/part': ['name'],
  'page/language': ['name'],
  'page/sentences': [],
} as const satisfies Telling;

export const told = telling<typeof pageTelling>();
