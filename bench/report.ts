// How measurements are written down: the middle of several runs, with the smallest and largest beside it.
import { cpus, totalmem, type } from 'node:os';
import { summarise } from '../src/core/metrics/latency.ts';

/** "123.4 (120.0 to 130.1, 3 runs)"; "not measured" if there is no number. */
export function spread(values: readonly number[], digits = 0): string {
  const numbers = values.filter(Number.isFinite);
  if (numbers.length === 0) return 'not measured';
  const shown = (value: number) => value.toFixed(digits);
  const range = `${shown(Math.min(...numbers))} to ${shown(Math.max(...numbers))}`;
  const runs = `${numbers.length} ${numbers.length === 1 ? 'run' : 'runs'}`;
  return `${shown(summarise(numbers).median)} (${range}, ${runs})`;
}

/** Run by run, of runs that were made in turns: what slows the machine down for a while slows down both. */
export const ratios = (ours: readonly number[], theirs: readonly number[]): number[] =>
  ours.map((value, run) => value / (theirs[run] ?? Number.NaN));

export function row(what: string, figures: string): void {
  console.log(`  ${what.padEnd(34)} ${figures}`);
}

export function machine(): string {
  const [first] = cpus();
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  return `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${gibibytes} GiB, ${type()}`;
}
