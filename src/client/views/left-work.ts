import type { LeftWorkspace } from '../../protocol/queries.ts';
import { told } from '../store/telling.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The message that offers it. now: milliseconds since 1970. */
export function leftWork({ savedAt, step, models }: LeftWorkspace, now: number): string {
  const ago = agoOf(now - savedAt);
  const others = models - 1;
  if (step === 0 && others > 0) return told('notice/left-untrained-shelf', { ago, others });
  if (step === 0) return told('notice/left-untrained', { ago });
  if (others > 0) return told('notice/left-trained-shelf', { ago, steps: step, others });
  return told('notice/left-trained', { ago, steps: step });
}

function agoOf(milliseconds: number): string {
  if (milliseconds < minute) return told('notice/a-moment-ago');
  if (milliseconds < hour) return told('notice/minutes-ago', { minutes: Math.floor(milliseconds / minute) });
  if (milliseconds < day) return told('notice/hours-ago', { hours: Math.floor(milliseconds / hour) });
  return told('notice/days-ago', { days: Math.floor(milliseconds / day) });
}
