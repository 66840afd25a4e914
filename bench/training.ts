// How fast the page trains, and how long it takes from a click to a trained and tested network.
import type { Page } from 'playwright';
import { openPage, text, value, waitForStatus } from '../e2e/support/playground.ts';
import { type Settings, settingSpecs } from '../src/core/settings/settings.ts';
import { button, secondsFromClick } from './page.ts';

/** What is before is warm-up: code that is still being optimised, charts that are drawn for the first time. */
const warmUpMilliseconds = 1_500;
const measuredMilliseconds = 5_000;
/** TF.js's own cpu backend needs seconds for one step. */
const longestMilliseconds = 45_000;
const longestEpoch = 600_000;

/** What trains at what size; `threads` 0 stands for all. SimpleCNN where no network is named. */
export type Work = Pick<Settings, 'backend' | 'batchSize' | 'threads'> & Partial<Pick<Settings, 'network'>>;

interface ShownStep {
  /** performance.now() of the page when it was first shown. */
  readonly at: number;
  readonly step: number;
}

declare global {
  interface Window {
    shownSteps?: ShownStep[];
  }
}

/** Makes the page note when it shows which step. No question from outside disturbs it meanwhile. */
const noteSteps = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const shown: ShownStep[] = [];
    window.shownSteps = shown;
    const element = document.querySelector('[data-testid="step"]');
    if (!element) throw new Error('The page shows no step.');
    new MutationObserver(() => {
      shown.push({ at: performance.now(), step: Number(element.getAttribute('data-value')) });
    }).observe(element, { attributeFilter: ['data-value'] });
  });

const stepsShown = (page: Page): Promise<ShownStep[]> => page.evaluate(() => window.shownSteps ?? []);

function imagesPerSecond(shown: readonly ShownStep[], batchSize: number): number {
  const [start] = shown;
  const end = shown.at(-1);
  if (!start || !end || start === end) return Number.NaN;
  return ((end.step - start.step) * batchSize * 1000) / (end.at - start.at);
}

/** Training steps and what the page draws of them; accuracies are measured elsewhere. Stops when enough is measured. */
export async function measureTraining(page: Page, work: Work): Promise<number> {
  await openPage(page, { ...work, epochs: 10, evalEvery: 0, testSize: work.batchSize });
  await button(page, 'Train').click();
  await waitForStatus(page, 'training', { timeout: longestMilliseconds });
  await page.waitForTimeout(warmUpMilliseconds);
  await noteSteps(page);
  await page.waitForTimeout(measuredMilliseconds);
  let shown = await stepsShown(page);
  for (let waited = measuredMilliseconds; shown.length < 3 && waited < longestMilliseconds; waited += 2_000) {
    await page.waitForTimeout(2_000);
    shown = await stepsShown(page);
  }
  await button(page, 'Stop').click();
  await waitForStatus(page, 'idle', { timeout: longestMilliseconds });
  return imagesPerSecond(shown, work.batchSize);
}

/** What the page takes when this backend is asked for. */
export async function backendTaken(page: Page, backend: Work['backend']): Promise<Work['backend']> {
  await openPage(page, { backend });
  const shown = await text(page, 'backend');
  const taken = settingSpecs.backend.choices.find((choice) => choice === shown);
  if (!taken) throw new Error(`The page says that it runs on "${shown}", which is no backend.`);
  return taken;
}

export interface Epoch {
  readonly seconds: number;
  /** Percent of all 10,000 test images. */
  readonly accuracy: number;
}

/** One epoch as somebody gets it who changes nothing but the seed: accuracies in between, all test images at its end. */
export async function measureEpoch(page: Page, backend: Work['backend'], seed: number): Promise<Epoch> {
  await openPage(page, { backend, seed });
  const images = page.getByTestId('data-images');
  await images.and(page.locator('[data-value="70000"]')).waitFor();
  const seconds = await secondsFromClick(page, 'Train', longestEpoch);
  return { seconds, accuracy: await value(page, 'float-accuracy') };
}
