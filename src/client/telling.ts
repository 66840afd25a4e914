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
  'page/worker-stopped': ['cause'],
  'page/script-not-loaded': [],
  'page/ended-silently': [],
  'page/silent-at-start': [],
  'page/worker-not-running': [],
} as const satisfies Telling;

export const told = telling<typeof pageTelling>();
