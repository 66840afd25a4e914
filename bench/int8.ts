// How much faster int8 is than float32 on `simd`: the quantized layers alone, and the whole model.
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { buildSmallPage, mnistFolder, type SmallPage, serveSmallPage } from '../e2e/support/small-page.ts';
import { isolation } from '../scripts/setup/page-policy.mjs';
import { root } from '../scripts/setup/project.mjs';
import type { Int8Measurement, Timing } from './pages/int8/measure.ts';

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
