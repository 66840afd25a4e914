/** What goes wrong with stored data, without its words: see core/told.ts. */
import { type Telling, telling } from '../core/told.ts';

export const storageTelling = {
  'storage/missing': [],
  'storage/silent': [],
  'storage/blocked': [],
  'storage/full': [],
  'storage/newer': [],
  'storage/refused': ['cause'],
  'storage/description-not-written': [],
  'storage/part-not-written': ['part'],
  'storage/part-gone': ['part'],
  'storage/parts-gone': [],
  'storage/saved-by-another-tab': [],
  'storage/index-damaged': [],
  'storage/description-damaged': ['cause'],
  'storage/parts-damaged': ['parts'],
} as const satisfies Telling;

export const told = telling<typeof storageTelling>();
