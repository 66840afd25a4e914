// One round of what a person does who works with the page for days.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { exported, importWeights } from '../e2e/support/exports.ts';
import { button, notices } from '../e2e/support/parts.ts';
import { act, inView, value, waitForStatus } from '../e2e/support/playground.ts';
import { formatHash } from '../src/core/settings/hash.ts';
import { defaultSettings, type Settings } from '../src/core/settings/settings.ts';
import type { MemoryWatch } from './memory.ts';

/** An epoch takes minutes on a slow machine. */
const longest = 3_600_000;

export type SoakWork = Pick<Settings, 'network' | 'batchSize'>;

export interface Round {
  readonly steps: number;
  /** While it trained, what the page draws of it included. */
  readonly imagesPerSecond: number;
  /** At the end, before the page is loaded anew. */
  readonly bytesBefore: number;
  /** And after it was. */
  readonly bytesAfter: number;
}

const fashion = new URL('../fixtures/fashion-mnist/', import.meta.url);

/** Trains on MNIST for an epoch. Gives steps and seconds from its first step to its last. */
async function train(page: Page, work: SoakWork): Promise<{ steps: number; imagesPerSecond: number }> {
  const before = await value(page, 'step');
  await button(page, 'Train').click();
  await waitForStatus(page, 'training', { timeout: longest });
  const [began, first] = [performance.now(), await value(page, 'step')];
  await waitForStatus(page, 'evaluating', { timeout: longest });
  const [seconds, last] = [(performance.now() - began) / 1000, await value(page, 'step')];
  await waitForStatus(page, 'idle', { timeout: longest });
  const steps = (await value(page, 'step')) - before;
  return { steps, imagesPerSecond: ((last - first) * work.batchSize) / seconds };
}

/** Imports a data set, and goes back to MNIST. */
async function visitOtherData(page: Page): Promise<void> {
  const names = ['train-images-idx3', 'train-labels-idx1', 't10k-images-idx3', 't10k-labels-idx1'];
  const files = await Promise.all(
    names.map(async (name) => ({
      name: `${name}-ubyte.gz`,
      mimeType: '',
      buffer: await readFile(new URL(`${name}-ubyte.gz`, fashion)),
    })),
  );
  const dataSet = (name: string) => page.locator(`[data-testid="dataset"][data-value="${name}"]`).waitFor();
  await inView(page, 'Data', async () => {
    await page.getByLabel('Import data', { exact: true }).setInputFiles(files);
    await dataSet('Fashion-MNIST');
    await waitForStatus(page, 'idle', { timeout: longest });
    await button(page, 'Back to MNIST').click();
    await dataSet('MNIST');
    await waitForStatus(page, 'idle', { timeout: longest });
  });
}

/** Trains, quantizes, sweeps, saves and loads weights, looks at other data, and loads the page anew. It must be open. */
export async function soakRound(page: Page, work: SoakWork, memory: MemoryWatch): Promise<Round> {
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    formatHash({ ...defaultSettings, ...work, evalEvery: 0 }),
  );
  const { steps, imagesPerSecond } = await train(page, work);
  await act(page, 'Quantize', { timeout: longest });
  await act(page, 'Sweep', { timeout: longest });
  await importWeights(page, await exported(page, 'Export float safetensors'));
  await act(page, 'Evaluate', { timeout: longest });
  await visitOtherData(page);
  const bytesBefore = await memory.residentBytesAtRest();
  const problems = await notices(page).getByTestId('error').allTextContents();
  if (problems.length > 0) throw new Error(`The page says: ${problems.join(' ')}`);
  await page.reload();
  await waitForStatus(page, 'idle', { timeout: longest });
  return { steps, imagesPerSecond, bytesBefore, bytesAfter: await memory.residentBytesAtRest() };
}
