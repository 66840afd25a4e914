// How fast the page trains on one backend, and whether it stays responsive meanwhile.
import type { Page } from 'playwright';
import { openPage, text, waitForStatus } from '../e2e/support/playground.ts';
import type { BackendChoice } from '../src/core/settings/settings.ts';
import { observeMainThread, type Responsiveness, responsiveness } from './responsiveness.ts';

export const batchSize = 32;

/** A run is measured from its first finished step (what is before is warm-up) for so long. */
const measuredMilliseconds = 6_000;
/** TF.js's own cpu backend needs seconds for one step. */
const longestMilliseconds = 45_000;

interface Sample {
  /** performance.now() of the page. */
  readonly now: number;
  readonly step: number;
  readonly status: string | null;
}

export interface TrainingRun extends Responsiveness {
  /** What the page says it ran on. */
  readonly ranOn: string;
  readonly imagesPerSecond: number;
}

/** Reads both values in one go. No named function inside: tsx marks those with a helper that the page lacks. */
const sample = (page: Page): Promise<Sample> =>
  page.evaluate(() => ({
    now: performance.now(),
    step: Number(document.querySelector('[data-testid="step"]')?.getAttribute('data-value') ?? Number.NaN),
    status: document.querySelector('[data-testid="status"]')?.getAttribute('data-value') ?? null,
  }));

/** Samples until enough is measured. Returns the moments at which the shown step changed. */
async function watchSteps(page: Page): Promise<Sample[]> {
  const first = await sample(page);
  const changes: Sample[] = [];
  for (let last = first; last.now - first.now < longestMilliseconds; last = await sample(page)) {
    if (changes.length > 0 && last.status !== 'training') break;
    const before = changes.at(-1)?.step ?? 0;
    if (last.step > before) changes.push(last);
    const [start] = changes;
    if (start && changes.length > 2 && last.now - start.now >= measuredMilliseconds) break;
    await page.waitForTimeout(100);
  }
  return changes;
}

function rate(changes: readonly Sample[]): number {
  const [start] = changes;
  const end = changes.at(-1);
  if (!start || !end || start === end) return Number.NaN;
  return ((end.step - start.step) * batchSize * 1000) / (end.now - start.now);
}

/** Trains on a fresh page until enough is measured, pausing and resuming once to time how clicks are answered. */
export async function measureTraining(page: Page, backend: BackendChoice): Promise<TrainingRun> {
  await observeMainThread(page);
  // Accuracy is measured elsewhere: here nothing but training steps.
  await openPage(page, { backend, batchSize, evalEvery: 0, testSize: batchSize });
  const ranOn = await text(page, 'backend');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const started = await sample(page);
  await button('Train').click();
  await waitForStatus(page, 'training', { timeout: longestMilliseconds });
  const changes = await watchSteps(page);
  if ((await sample(page)).status === 'training') {
    await button('Pause').click();
    await waitForStatus(page, 'paused', { timeout: longestMilliseconds });
    await button('Resume').click();
    await waitForStatus(page, 'training', { timeout: longestMilliseconds });
    await button('Stop').click();
  }
  await waitForStatus(page, 'idle', { timeout: longestMilliseconds });
  return { ranOn, imagesPerSecond: rate(changes), ...(await responsiveness(page, started.now)) };
}
