/** What is told of settings, without its words: see core/told.ts. */
import { type Telling, telling } from '../told.ts';

export const settingsTelling = {
  'settings/whole-number': ['key', 'min', 'max', 'text'],
  'settings/number': ['key', 'min', 'max', 'text'],
  'settings/number-above': ['key', 'min', 'max', 'text'],
  'settings/flag': ['key', 'text'],
  'settings/choice': ['key', 'choices', 'text'],
  'settings/lesson': ['key', 'most', 'text'],
  'settings/names': ['key', 'text'],
  'settings/remedies': ['key', 'names', 'text'],
  'settings/widths': ['key', 'text'],
  'settings/unusable': ['key', 'why'],
  'settings/using': ['problem', 'fallback'],
  'settings/ignored': ['problem'],
  'settings/unknown': ['key'],
  'settings/given-twice': ['key', 'text'],
  'settings/newer-link': ['version'],
} as const satisfies Telling;

export const told = telling<typeof settingsTelling>();
