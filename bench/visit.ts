// The rows of a whole visit: from navigation to the first step, two clicks, and the memory of it all.
import type { BackendChoice } from '../src/core/settings/settings.ts';
import { type Clicks, type Memory, measureClicks, measureMemory } from './clicks.ts';
import { type ColdStart, measureColdStart } from './cold-start.ts';
import { MemoryWatch } from './memory.ts';
import { type Bench, onFreshPage } from './page.ts';
import { row, spread } from './report.ts';

const megabytes = (bytes: readonly number[]): string => `${spread(bytes.map((one) => one / 1e6))} MB`;

export async function benchColdStart({ browser, url }: Bench, runs: number): Promise<void> {
  const starts: ColdStart[] = [];
  for (let run = 0; run < runs; run++) starts.push(await measureColdStart(browser, url));
  row('first visit, 10 Mbit/s and 40 ms', '');
  row(
    '  Train can be pressed',
    `${spread(
      starts.map(({ readySeconds }) => readySeconds),
      1,
    )} s`,
  );
  row(
    '  first training step',
    `${spread(
      starts.map(({ firstStepSeconds }) => firstStepSeconds),
      1,
    )} s`,
  );
}

export async function benchClicks(bench: Bench, backend: BackendChoice, runs: number): Promise<void> {
  const clicks: Clicks[] = [];
  for (let run = 0; run < runs; run++)
    clicks.push(await onFreshPage(bench, (page) => measureClicks(page, backend)));
  row(
    'Quantize, from click to comparison',
    `${spread(
      clicks.map(({ quantizeSeconds }) => quantizeSeconds),
      2,
    )} s`,
  );
  row(
    'Sweep, 8 to 2 bits and each layer',
    `${spread(
      clicks.map(({ sweepSeconds }) => sweepSeconds),
      2,
    )} s`,
  );
}

export async function benchMemory(bench: Bench, backend: BackendChoice, runs: number): Promise<void> {
  if (process.platform !== 'linux') return row('resident memory', 'not measured: /proc is Linux');
  const figures: Memory[] = [];
  for (let run = 0; run < runs; run++) {
    figures.push(
      await onFreshPage(bench, async (page) =>
        measureMemory(page, backend, await MemoryWatch.of(bench.browser, page)),
      ),
    );
  }
  row('resident memory, idle', megabytes(figures.map(({ idle }) => idle)));
  row('  peak in an epoch', megabytes(figures.map(({ epochPeak }) => epochPeak)));
  row('  peak in a sweep', megabytes(figures.map(({ sweepPeak }) => sweepPeak)));
}
