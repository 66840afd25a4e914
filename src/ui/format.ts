/**
 * How numbers and lists are written, in one place and in the language that the page speaks; the examples are English. What is no
 * finite number is a dash, or ∞ where that says something.
 */
import { perLanguage } from './words/per-language.ts';
import { spokenLanguage } from './words/spoken.ts';

const whole = perLanguage((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 0 }));

const decimalSign = perLanguage(
  (language) =>
    new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.',
);

/** Chinese has a comma of its own for lists; `Intl` would leave no room between a Latin name and "and". */
const list = perLanguage((language) =>
  language === 'zh'
    ? { format: (items: readonly string[]) => items.join('、') }
    : new Intl.ListFormat(language, { type: 'conjunction' }),
);

/** A number as JavaScript writes it, with the language's decimal sign. */
export const local = (written: string): string => written.replace('.', decimalSign());

/** Stands where there is no number. */
export const none = '–';

/** 0.05, 0.000001, 60000: as a person types it. */
export const formatTyped = (value: number): string => local(String(value));

/** 98.51, 0.30: a fixed number of decimals. */
export const formatFixed = (value: number, digits: number): string =>
  Number.isFinite(value) ? local(value.toFixed(digits)) : none;

/** 1,406 */
export const formatCount = (value: number): string => (Number.isFinite(value) ? whole().format(value) : none);

const magnitudes = [
  [1e3, 'k'],
  [1e6, 'M'],
  [1e9, 'G'],
] as const;

/** 1,280, 226 k, 3.61 M, 171 M: three digits of what is large, for where there is little room. */
export function formatLarge(value: number): string {
  if (!Number.isFinite(value) || value < 10_000) return formatCount(value);
  // Where rounding reaches the next one, that one is used: never 1.00e+3 k.
  const [size, sign] = magnitudes.find(([one]) => value < 999.5 * one) ?? magnitudes[2];
  return `${local((value / size).toPrecision(3))} ${sign}`;
}

/** 98.51 % */
export const formatPercent = (value: number, digits = 2): string =>
  Number.isFinite(value) ? `${formatFixed(value, digits)} %` : none;

/** −71.6 %: from one value to another. */
export const formatChange = (from: number, to: number, digits: number): string => {
  const change = (100 * (to - from)) / from;
  return Number.isFinite(change) ? `${formatSigned(change, digits)} %` : none;
};

/** 3.52: how many times as much. */
export function formatFactor(factor: number, digits = 2): string {
  if (factor === Number.POSITIVE_INFINITY) return '∞';
  return formatFixed(factor, digits);
}

/** 478.5 kB, 1.69 MB: decimal units, three significant digits or so. */
export function formatBytes(bytes: number): string {
  if (!Number.isFinite(bytes)) return none;
  if (bytes < 1000) return `${bytes} B`;
  // Where rounding reaches the next unit, that unit is used: never 1000.0 kB.
  if (bytes < 999_950) return `${formatFixed(bytes / 1000, 1)} kB`;
  return `${formatFixed(bytes / 1_000_000, 2)} MB`;
}

/** 0.31 ms, 12.4 ms, 240 ms */
export function formatMilliseconds(milliseconds: number): string {
  if (!Number.isFinite(milliseconds)) return none;
  if (milliseconds < 9.995) return `${formatFixed(milliseconds, 2)} ms`;
  return `${formatFixed(milliseconds, milliseconds < 99.95 ? 1 : 0)} ms`;
}

/** 8 s, 2 min 5 s, 3 h 20 min */
export function formatDuration(milliseconds: number): string {
  if (!Number.isFinite(milliseconds)) return none;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${formatCount(Math.floor(minutes / 60))} h ${minutes % 60} min`;
}

/** 2,812 or 4.1: images per second. */
export const formatRate = (rate: number): string => (rate < 99.95 ? formatFixed(rate, 1) : formatCount(rate));

/** 0.0421 */
export const formatLoss = (loss: number): string => formatFixed(loss, 4);

/** +0.02, −0.01, 0.00: always with its sign, a real minus. */
export function formatSigned(value: number, digits: number): string {
  if (!Number.isFinite(value)) return none;
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return local(text);
  return `${value < 0 ? '−' : '+'}${local(text)}`;
}

/** 45.2 dB; ∞ dB where there is no noise at all. */
export function formatDecibels(ratio: number): string {
  if (Number.isNaN(ratio)) return none;
  return `${Number.isFinite(ratio) ? formatFixed(ratio, 1) : '∞'} dB`;
}

/** 0.0213293, −1.5, 0.0000121: significant digits, of which six do to check an arithmetic. */
export function formatPrecise(value: number, digits = 6): string {
  if (!Number.isFinite(value)) return none;
  const options = { maximumSignificantDigits: digits, useGrouping: false };
  const format = new Intl.NumberFormat(spokenLanguage(), options);
  return format.format(value === 0 ? 0 : value).replace('-', '−');
}

/** 15,204 or −7: a whole number with its sign, a real minus. */
export const formatWhole = (value: number): string =>
  Number.isFinite(value)
    ? whole()
        .format(value === 0 ? 0 : value)
        .replace('-', '−')
    : none;

/** 12,345 or 0.01: a number in a sentence, with all its digits. */
export const formatNumber = (value: number): string =>
  Number.isInteger(value) ? formatWhole(value) : formatPrecise(value);

/** conv1, fc1, and fc2 */
export const formatList = (items: readonly string[]): string => list().format(items);
