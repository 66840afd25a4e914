/** Numbers as only what is loaded late writes them, most of them by their significant digits. */
import { formatDuration, formatFixed, local, none } from './format.ts';

/** 0.00123, 1.23e-7: three significant digits, for what lies near 0. */
export function formatSmall(value: number): string {
  if (!Number.isFinite(value)) return none;
  return value === 0 ? '0' : local(value.toPrecision(3));
}

/** −0.01046, 1.230e−7: four significant digits, a real minus. */
export function formatWeight(value: number): string {
  if (!Number.isFinite(value)) return none;
  return value === 0 ? '0' : local(value.toPrecision(4)).replaceAll('-', '−');
}

/** 0.3, 98.5, 40: at most so many significant digits, as few as there are. */
export const formatShort = (value: number, digits: number): string =>
  Number.isFinite(value) ? local(String(Number(value.toPrecision(digits)))) : none;

/** 0.4 s, 9.1 s, 1 min 20 s: what some work took. */
export const formatSeconds = (seconds: number): string =>
  seconds < 10 ? `${formatFixed(seconds, 1)} s` : formatDuration(1000 * seconds);
