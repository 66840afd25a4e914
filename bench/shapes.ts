// What layers of other shapes reach of SimpleCNN's own operations per second on `simd`. Kernels and TF.js alone: what the page does
// around a step is in other rows.
import type { Browser } from 'playwright';
import { buildSmallPage, type SmallPage, serveSmallPage } from '../e2e/support/small-page.ts';
import { isolation } from '../scripts/setup/page-policy.mjs';
import { summarise } from '../src/core/metrics/latency.ts';
import { presets } from '../src/core/network/presets.ts';
import { inTurns } from './in-turns.ts';
import type { NetworkSpeed, NetworksMeasurement, TrainedNetwork } from './pages/shapes/measure.ts';
import { ratios, row, spread } from './report.ts';

const smallPage: SmallPage = { name: 'shapes-page', source: 'bench/pages/shapes', folders: new Map() };

declare global {
  interface Window {
    measureNetworks(measurement: NetworksMeasurement): Promise<NetworkSpeed[]>;
  }
}

const plan = { threads: 2, batchSize: 32, rounds: 5 };

const grey = (blocks: string, side = 28): TrainedNetwork => ({ blocks, side, channels: 1 });
const colour = (blocks: string): TrainedNetwork => ({ blocks, side: 32, channels: 3 });

/** The first is what the others are measured by. */
const simpleCnn = grey(presets.simpleCnn);

const shapes: readonly TrainedNetwork[] = [
  grey('conv:32:5,pool,conv:64:5,pool,dense:128'),
  grey('conv:32:7,pool,conv:64:7,pool,dense:128'),
  grey('conv:32:5,conv:32:5,pool,dense:64'),
  grey('conv:20:5,pool,conv:50:5,pool,dense:500'),
  grey('conv:32:3,conv:32:3,pool,conv:64:3,conv:64:3,pool,dense:128'),
  grey('conv:16:3,conv:16:3,conv:16:3'),
  grey('conv:32:3,conv:64:3,dense:64', 14),
  grey('conv:33:3,conv:50:3,pool,dense:64', 15),
  colour('conv:32:3,pool,conv:64:3,pool,dense:128'),
  colour('conv:32:5,pool,conv:64:5,pool,dense:128'),
  grey('conv:24:3,pool,conv:33:3,pool,dense:64'),
  grey('conv:33:3,pool,conv:50:3,pool,dense:128'),
  grey('conv:10:3,pool,conv:24:3,pool,dense:64'),
  grey('conv:10:5,conv:10:5,pool,dense:64'),
];

/** Prints a row for each shape. */
export async function benchShapes(browser: Browser, runs: number): Promise<void> {
  const measured: NetworkSpeed[][] = [];
  const networks = [simpleCnn, ...shapes];
  const site = await serveNetworks(browser);
  try {
    for (let run = 0; run < runs; run++) measured.push(await site.measure({ ...plan, networks }));
  } finally {
    await site.close();
  }
  printShapes(measured);
}

/** Prints what a second thread adds to training where no page draws beside it. In turns. */
export async function benchThreadsAlone(browser: Browser, runs: number): Promise<void> {
  const site = await serveNetworks(browser);
  const onThreads = (threads: number) => async () => {
    const [speed] = await site.measure({ ...plan, networks: [simpleCnn], threads, rounds: 50 });
    return (1000 * plan.batchSize) / middle(speed);
  };
  try {
    const speeds = await inTurns(runs, onThreads(2), onThreads(1));
    row('  the same without the page', `${spread(speeds.ours)} images/s on two`);
    row('  two threads over one', spread(ratios(speeds.ours, speeds.theirs), 2));
  } finally {
    await site.close();
  }
}

interface NetworksSite {
  /** On a fresh page. */
  measure(measurement: NetworksMeasurement): Promise<NetworkSpeed[]>;
  close(): Promise<void>;
}

async function serveNetworks(browser: Browser): Promise<NetworksSite> {
  await buildSmallPage(smallPage);
  const site = await serveSmallPage(smallPage, isolation);
  return {
    async measure(measurement) {
      const page = await browser.newPage({ baseURL: site.origin });
      await page.goto('/');
      await page.waitForFunction(() => 'measureNetworks' in window);
      const speeds = await page.evaluate((wanted) => window.measureNetworks(wanted), measurement);
      await page.close();
      return speeds;
    },
    close: () => site.close(),
  };
}

function printShapes(measured: readonly (readonly NetworkSpeed[])[]): void {
  const rates = measured.map((speeds) => speeds.map((speed) => speed.operations / middle(speed) / 1e6));
  const own = rates.map(([rate = Number.NaN]) => rate);
  row('SimpleCNN, a training step', `${spread(own, 1)} GFLOP/s`);
  for (const [index, { blocks, side, channels }] of shapes.entries()) {
    const reached = rates.map((each) => each[index + 1] ?? Number.NaN);
    console.log(`  ${blocks} on ${side} x ${side} x ${channels}`);
    row('', `${spread(reached, 1)} GFLOP/s, ${spread(percent(reached, own))} % of SimpleCNN's`);
  }
}

const middle = (speed: NetworkSpeed | undefined): number => summarise(speed?.milliseconds ?? []).median;

const percent = (reached: readonly number[], own: readonly number[]): number[] =>
  ratios(reached, own).map((ratio) => 100 * ratio);
