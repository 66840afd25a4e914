/** What the page tells in notices of its own, without its words: see core/told.ts. */
import { type Telling, telling } from '../../core/told.ts';

export const noticeTelling = {
  'notice/simd-unavailable': ['reason'],
  'notice/backend-unavailable': ['wished', 'reason', 'present'],
  'notice/diverged': ['step', 'learningRate', 'lastGoodStep'],
  'notice/file-not-fetched': ['file', 'status'],
  'notice/no-picture': ['file'],
  'notice/new-version': [],
  'notice/left-trained': ['ago', 'steps'],
  'notice/left-trained-shelf': ['ago', 'steps', 'others'],
  'notice/left-untrained': ['ago'],
  'notice/left-untrained-shelf': ['ago', 'others'],
  'notice/a-moment-ago': [],
  'notice/minutes-ago': ['minutes'],
  'notice/hours-ago': ['hours'],
  'notice/days-ago': ['days'],
} as const satisfies Telling;

export const told = telling<typeof noticeTelling>();
