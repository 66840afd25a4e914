// How fast jax-js trains the same network on the same images, in the same browser: on its WebAssembly device with threads, or on WebGPU.
import type { Browser } from 'playwright';
import { initialWeights, pytorchLosses } from '../e2e/support/reference.ts';
import { buildSmallPage, mnistFolder, type SmallPage, serveSmallPage } from '../e2e/support/small-page.ts';
import { isolation } from '../scripts/setup/page-policy.mjs';
import { defaultSettings } from '../src/core/settings/settings.ts';
import { inTurns } from './in-turns.ts';
import { type Bench, onFreshPage } from './page.ts';
import type { JaxTraining, JaxWork } from './pages/jax/train.ts';
import { ratios, row, spread } from './report.ts';
import { measureTraining, type Work } from './training.ts';

const smallPage: SmallPage = {
  name: 'jax-page',
  source: 'bench/pages/jax',
  folders: new Map([['/mnist/', mnistFolder]]),
};

declare global {
  interface Window {
    trainWithJax(work: JaxWork): Promise<JaxTraining>;
  }
}

/** PyTorch's recorded run has batches of this size. */
const recordedBatch = 32;
const lossesCompared = 4;
/** A speed counts only where the work was done. */
const lossTolerance = 1e-4;

/** Images per second. Throws where its losses are not PyTorch's, or it could not have threads. */
async function measureJax(browser: Browser, device: JaxWork['device'], batchSize: number): Promise<number> {
  await buildSmallPage(smallPage);
  const site = await serveSmallPage(smallPage, isolation);
  const page = await browser.newPage({ baseURL: site.origin });
  try {
    await page.goto('/');
    await page.waitForFunction(() => 'trainWithJax' in window);
    const { learningRate, momentum } = defaultSettings;
    const work = { device, batchSize, learningRate, momentum, lossesWanted: lossesCompared, seconds: 5 };
    const training = await page.evaluate(
      ([{ weights, ...rest }]) => window.trainWithJax({ ...rest, weights: Uint8Array.from(weights) }),
      [{ ...work, weights: [...initialWeights.bytes] }] as const,
    );
    if (batchSize === recordedBatch) checkLosses(training.losses);
    if (!training.crossOriginIsolated)
      throw new Error('jax-js could not have threads: the page is not isolated.');
    return training.imagesPerSecond;
  } finally {
    await page.close();
    await site.close();
  }
}

function checkLosses(losses: readonly number[]): void {
  for (const [index, expected] of pytorchLosses(lossesCompared).entries()) {
    const loss = losses[index] ?? Number.NaN;
    if (!(Math.abs(loss - expected) <= lossTolerance))
      throw new Error(`jax-js's loss of step ${index + 1} is ${loss}, PyTorch's ${expected}.`);
  }
}

/** The page's training and jax-js's, in turns. */
export async function benchJax(
  bench: Bench,
  backend: 'simd' | 'webgpu',
  batchSize: number,
  runs: number,
): Promise<void> {
  const work: Work = { backend, batchSize, threads: 0 };
  const ours = () => onFreshPage(bench, (page) => measureTraining(page, work));
  const theirs = () => measureJax(bench.browser, backend === 'simd' ? 'wasm' : 'webgpu', batchSize);
  const speeds = await inTurns(runs, ours, theirs);
  row(`training, batch ${batchSize}, beside jax-js`, `${spread(speeds.ours)} images/s`);
  row('  jax-js', `${spread(speeds.theirs, 1)} images/s`);
  row('  ratio', spread(ratios(speeds.ours, speeds.theirs)));
}
