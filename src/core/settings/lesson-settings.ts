/** The settings of lessons that are text: a lesson itself, and lists of names. */
import { longestLesson } from '../lessons/names.ts';
import type { TextSpec } from './kinds.ts';
import { told } from './telling.ts';

/** A surrogate without its other half cannot be written into an address. */
const canBeWritten = (text: string): boolean => !/\p{Surrogate}/u.test(text);

export const lessonTextSetting: TextSpec = {
  kind: 'text',
  default: '',
  parse: (text) => (text.length <= longestLesson && canBeWritten(text) ? text : undefined),
  refuse: ({ key, shown }) => told('settings/lesson', { key, most: String(longestLesson), text: shown }),
};

const list = /^([A-Za-z][A-Za-z0-9-]*(,[A-Za-z][A-Za-z0-9-]*)*)?$/;

export const namesSetting: TextSpec = {
  kind: 'text',
  default: '',
  parse: (text) => (list.test(text) ? text : undefined),
  refuse: ({ key, shown }) => told('settings/names', { key, text: shown }),
};
