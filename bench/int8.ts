// How much faster int8 is than float32 on `simd`, and weights of 4 bits and fewer: the quantized layers alone, and the whole model.
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { buildSmallPage, mnistFolder, type SmallPage, serveSmallPage } from '../e2e/support/small-page.ts';
import { isolation } from '../scripts/setup/page-policy.mjs';
import { root } from '../scripts/setup/project.mjs';
import type { Int8Measurement, Timing } from './pages/int8/measure.ts';
import { packedNames } from './pages/int8/packed-schemes.ts';
import { ratios, row, spread } from './report.ts';

const smallPage: SmallPage = {
  name: 'int8-page',
  source: 'bench/pages/int8',
  folders: new Map([
    ['/mnist/', mnistFolder],
    ['/models/', join(root, 'public', 'models')],
  ]),
};

declare global {
  interface Window {
    measureInt8(measurement: Int8Measurement): Promise<Timing>;
  }
}

export type { Int8Measurement };

/** Runs each measurement `runs` times, one after another, each time on a fresh page. */
export async function measureInt8(
  browser: Browser,
  measurements: readonly Int8Measurement[],
  runs: number,
): Promise<Map<Int8Measurement, Timing[]>> {
  await buildSmallPage(smallPage);
  const site = await serveSmallPage(smallPage, isolation);
  const timings = new Map<Int8Measurement, Timing[]>(measurements.map((measurement) => [measurement, []]));
  try {
    for (let run = 0; run < runs; run++) {
      for (const measurement of measurements) {
        const page = await browser.newPage({ baseURL: site.origin });
        await page.goto('/');
        await page.waitForFunction(() => 'measureInt8' in window);
        timings
          .get(measurement)
          ?.push(await page.evaluate((wanted) => window.measureInt8(wanted), measurement));
        await page.close();
      }
    }
  } finally {
    await site.close();
  }
  return timings;
}

const int8Measurements: readonly Int8Measurement[] = [
  { what: 'fc1 + fc2', batchSize: 1, threads: 2 },
  { what: 'fc1 + fc2', batchSize: 32, threads: 2 },
  { what: 'fc1 + fc2', batchSize: 256, threads: 2 },
  { what: 'whole model, static', batchSize: 32, threads: 2 },
  { what: 'whole model, dynamic', batchSize: 256, threads: 2 },
  { what: 'whole model, dynamic', batchSize: 1, threads: 2 },
];

/** Int8, and weights of 4 bits and fewer, beside float32 on `simd`, kernels and TF.js alone: what the page does around them is in the rows above. */
export async function benchInt8(browser: Browser, runs: number): Promise<void> {
  const timings = await measureInt8(browser, int8Measurements, runs);
  for (const [{ what, batchSize: batch }, measured] of timings) {
    const [float, int8] = [measured.map(({ float }) => float), measured.map(({ int8 }) => int8)];
    row(`${what}, batch ${batch}, float`, `${spread(float, 3)} ms`);
    row('  int8', `${spread(int8, 3)} ms, ${spread(perSecond(int8, batch))} images/s`);
    row('  times faster', spread(ratios(float, int8), 2));
    for (const name of packedNames) {
      const packed = measured.flatMap((timing) => timing[name] ?? []);
      if (packed.length === 0) continue;
      row(`  ${name}`, `${spread(packed, 3)} ms, ${spread(perSecond(packed, batch))} images/s`);
      row('  times faster than int8', spread(ratios(int8, packed), 2));
    }
  }
}

const perSecond = (milliseconds: readonly number[], batch: number): number[] =>
  milliseconds.map((time) => (1000 * batch) / time);
