// The rows of a whole visit: from navigation to the first step, two clicks, and the memory of it all.
import type { BackendChoice } from '../src/core/settings/settings.ts';
import { measureClicks } from './clicks.ts';
import { measureColdStart } from './cold-start.ts';
import { MemoryWatch, measureMemory } from './memory.ts';
import { type Bench, onFreshPage } from './page.ts';
import { row, spread } from './report.ts';

const megabytes = (bytes: readonly number[]): string => `${spread(bytes.map((one) => one / 1e6))} MB`;

/** What so many runs give, one after the other. */
async function repeated<Result>(runs: number, measure: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let run = 0; run < runs; run++) results.push(await measure());
  return results;
}

const seconds = (values: readonly number[], digits: number): string => `${spread(values, digits)} s`;

export async function benchColdStart({ browser, url }: Bench, runs: number): Promise<void> {
  const starts = await repeated(runs, () => measureColdStart(browser, url));
  const ready = starts.map(({ readySeconds }) => readySeconds);
  const firstStep = starts.map(({ firstStepSeconds }) => firstStepSeconds);
  row('10 Mbit/s, 40 ms: Train can be pressed', seconds(ready, 1));
  row('  first training step', seconds(firstStep, 1));
}

export async function benchClicks(bench: Bench, backend: BackendChoice, runs: number): Promise<void> {
  const clicks = await repeated(runs, () => onFreshPage(bench, (page) => measureClicks(page, backend)));
  const quantize = clicks.map(({ quantizeSeconds }) => quantizeSeconds);
  const sweep = clicks.map(({ sweepSeconds }) => sweepSeconds);
  const mixes = clicks.map(({ mixesSeconds }) => mixesSeconds);
  row('Quantize, from click to comparison', seconds(quantize, 2));
  row('Sweep, 8 to 2 bits and each layer', seconds(sweep, 2));
  row('  with a width for each layer', seconds(mixes, 1));
}

export async function benchMemory(bench: Bench, backend: BackendChoice, runs: number): Promise<void> {
  if (process.platform !== 'linux') return row('resident memory', 'not measured: only Linux tells it');
  const figures = await repeated(runs, () =>
    onFreshPage(bench, async (page) =>
      measureMemory(page, backend, await MemoryWatch.of(bench.browser, page)),
    ),
  );
  row('resident memory, idle', megabytes(figures.map(({ idle }) => idle)));
  row('  peak in an epoch', megabytes(figures.map(({ epochPeak }) => epochPeak)));
  row('  peak in a sweep', megabytes(figures.map(({ sweepPeak }) => sweepPeak)));
}
