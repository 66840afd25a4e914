/** What is told of settings (core/settings/telling.ts). */
import type { settingsTelling } from '../../../../core/settings/telling.ts';

export const settingsTold: Readonly<Record<keyof typeof settingsTelling, string>> = {
  'settings/whole-number': '{key} must be a whole number from {min} to {max}, not "{text}".',
  'settings/number': '{key} must be a number from {min} to {max}, not "{text}".',
  'settings/number-above': '{key} must be a number above {min}, up to {max}, not "{text}".',
  'settings/flag': '{key} must be true or false, not "{text}".',
  'settings/choice': '{key} must be one of {choices}, not "{text}".',
  'settings/lesson': '{key} must be a lesson of at most {most} characters, not "{text}".',
  'settings/names': '{key} must be names with commas between them, not "{text}".',
  'settings/remedies': '{key} must be some of {names}, with commas between them, not "{text}".',
  'settings/widths':
    '{key} must be 2 to 8 or float for each layer, with commas between them (3,3,3,2), not "{text}".',
  'settings/unusable': "{key} can't be used. {why}",
  'settings/using': '{problem} Using {fallback} instead.',
  'settings/ignored': '{problem} It is ignored.',
  'settings/unknown': 'There is no setting "{key}". It is ignored.',
  'settings/given-twice': '{key} is given more than once. Its first value is used, "{text}" is ignored.',
  'settings/newer-link':
    'This link was made by a newer version of the page (v={version}). Reload the page to get the newest.',
};
