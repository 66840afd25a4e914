// How measurements are written down: the middle of several runs, with the smallest and largest beside it.
import { readFileSync } from 'node:fs';
import { cpus, totalmem, type } from 'node:os';
import type { Browser } from 'playwright';
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

/** What the kernels could make use of, as Linux tells it: instructions that multiply bytes, and how wide numbers lie side by side. */
const instructions = [
  { flag: /\b(avx512_vnni|avx_vnni)\b/, name: 'VNNI' },
  { flag: /\basimddp\b/, name: 'SDOT' },
  { flag: /\bavx512f\b/, name: 'AVX-512' },
  { flag: /\bavx2\b/, name: 'AVX2' },
  { flag: /\bfma\b/, name: 'FMA' },
] as const;

function features(): string {
  if (process.platform !== 'linux') return 'features not told';
  const told = readFileSync('/proc/cpuinfo', 'utf8');
  const has = instructions.filter(({ flag }) => flag.test(told)).map(({ name }) => name);
  return has.join(', ') || 'none of the features looked for';
}

export function machine(): string {
  const [first] = cpus();
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  const cores = `${cpus().length} cores (${features()})`;
  return `${first?.model.trim() ?? 'unknown processor'}, ${cores}, ${gibibytes} GiB, ${type()}`;
}

/** Whether the browser has it, as words behind its name. */
export async function relaxedSimd(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  try {
    // The smallest module with i8x16.relaxed_swizzle.
    const has = await page.evaluate(() =>
      WebAssembly.validate(
        Uint8Array.of(
          ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 1, 253],
          ...[15, 65, 2, 253, 15, 253, 128, 2, 11],
        ),
      ),
    );
    return has ? ', relaxed SIMD' : ', no relaxed SIMD';
  } finally {
    await page.close();
  }
}
