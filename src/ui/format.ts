/** How numbers are written, in one place. What is no finite number is a dash, or ∞ where that says something. */

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** Stands where there is no number. */
const none = '–';

/** 1,406 */
export const formatCount = (value: number): string => (Number.isFinite(value) ? whole.format(value) : none);

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
  return `${(value / size).toPrecision(3)} ${sign}`;
}

/** 98.51 % */
export const formatPercent = (value: number, digits = 2): string =>
  Number.isFinite(value) ? `${value.toFixed(digits)} %` : none;

/** −71.6 %: from one value to another. */
export const formatChange = (from: number, to: number, digits: number): string => {
  const change = (100 * (to - from)) / from;
  return Number.isFinite(change) ? `${formatSigned(change, digits)} %` : none;
};

/** 3.52: how many times as much. */
export function formatFactor(factor: number, digits = 2): string {
  if (factor === Number.POSITIVE_INFINITY) return '∞';
  return Number.isFinite(factor) ? factor.toFixed(digits) : none;
}

/** How often chance does something, 0 to 1, as a sentence has it: 12 %, 0.4 %, fewer than 0.1 %. */
export function formatChance(share: number): string {
  if (share < 0.001) return `fewer than ${formatPercent(0.1, 1)}`;
  return formatPercent(100 * share, share < 0.05 ? 1 : 0);
}

/** 478.5 kB, 1.69 MB: decimal units, three significant digits or so. */
export function formatBytes(bytes: number): string {
  if (!Number.isFinite(bytes)) return none;
  if (bytes < 1000) return `${bytes} B`;
  // Where rounding reaches the next unit, that unit is used: never 1000.0 kB.
  if (bytes < 999_950) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(2)} MB`;
}

/** 0.31 ms, 12.4 ms, 240 ms */
export function formatMilliseconds(milliseconds: number): string {
  if (!Number.isFinite(milliseconds)) return none;
  if (milliseconds < 9.995) return `${milliseconds.toFixed(2)} ms`;
  return `${milliseconds.toFixed(milliseconds < 99.95 ? 1 : 0)} ms`;
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
export const formatRate = (rate: number): string => (rate < 99.95 ? rate.toFixed(1) : formatCount(rate));

/** 0.0421 */
export const formatLoss = (loss: number): string => (Number.isFinite(loss) ? loss.toFixed(4) : none);

/** +0.02, −0.01, 0.00: always with its sign, a real minus. */
export function formatSigned(value: number, digits: number): string {
  if (!Number.isFinite(value)) return none;
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}

/** 0.00123, 1.23e-7: three significant digits, for what lies near 0. */
export function formatSmall(value: number): string {
  if (!Number.isFinite(value)) return none;
  return value === 0 ? '0' : value.toPrecision(3);
}

/** −0.01046, 1.230e−7: four significant digits, a real minus. */
export function formatWeight(value: number): string {
  if (!Number.isFinite(value)) return none;
  return value === 0 ? '0' : value.toPrecision(4).replaceAll('-', '−');
}

/** 45.2 dB; ∞ dB where there is no noise at all. */
export function formatDecibels(ratio: number): string {
  if (Number.isNaN(ratio)) return none;
  return `${Number.isFinite(ratio) ? ratio.toFixed(1) : '∞'} dB`;
}

/** 0.0213293, −1.5, 0.0000121: significant digits, of which six do to check an arithmetic. */
export function formatPrecise(value: number, digits = 6): string {
  if (!Number.isFinite(value)) return none;
  const format = new Intl.NumberFormat('en', { maximumSignificantDigits: digits, useGrouping: false });
  return format.format(value === 0 ? 0 : value).replace('-', '−');
}

/** 15,204 or −7: a whole number with its sign, a real minus. */
export const formatWhole = (value: number): string =>
  Number.isFinite(value) ? whole.format(value === 0 ? 0 : value).replace('-', '−') : none;
