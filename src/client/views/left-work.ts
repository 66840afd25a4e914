import type { LeftWorkspace } from '../../protocol/queries.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** now: milliseconds since 1970. */
export function leftWorkInWords({ savedAt, step, models }: LeftWorkspace, now: number): string {
  const steps = step === 0 ? 'not trained yet' : `trained for ${step.toLocaleString('en')} steps`;
  const others = models > 1 ? `, and ${models - 1} more on its shelf` : '';
  return `You left work behind ${ago(now - savedAt)}: a model, ${steps}${others}. Continue where you were?`;
}

function ago(milliseconds: number): string {
  if (milliseconds < minute) return 'a moment ago';
  if (milliseconds < hour) return counted(Math.floor(milliseconds / minute), 'minute');
  if (milliseconds < day) return counted(Math.floor(milliseconds / hour), 'hour');
  return counted(Math.floor(milliseconds / day), 'day');
}

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'} ago`;
