/** What is told of work that is kept, and of what cannot be read back, without its words: see core/told.ts. */
import { type Telling, telling } from '../../core/told.ts';

export const workTelling = {
  'work/fresh-weights': ['problem'],
  'work/open-elsewhere': [],
  'work/gone': [],
  'work/no-room': ['megabytes', 'name'],
  'work/unreadable': ['step', 'cause'],
  'work/partly-read': ['lost'],
  'work/partly-read-without-images': ['lost'],
  'work/lost': ['what', 'cause'],
  'work/stored-weights': [],
  'work/stored-model': ['model'],
  'work/order-of-images': [],
  'work/curves': [],
  'work/training-under-way': [],
  'work/weights-of-step': ['step'],
  'work/answers-of': ['model'],
  'work/images-of': ['name'],
  'work/part-missing': ['part'],
  'work/part-cut-off': ['part'],
  'work/part-not-float': ['part'],
  'work/is-float': [],
  'work/moments-do-not-fit': [],
  'work/answers-incomplete': ['model'],
  'work/train-images-incomplete': [],
  'work/test-images-incomplete': [],
} as const satisfies Telling;

export const told = telling<typeof workTelling>();
