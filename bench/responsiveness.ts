// How free the main thread is while the page trains: tasks over 50 ms, and the time that clicks took to be answered.
import type { Page } from 'playwright';
import { openPage, waitForStatus } from '../e2e/support/playground.ts';
import type { BackendChoice } from '../src/core/settings/settings.ts';
import { button } from './page.ts';

export interface Responsiveness {
  /** Milliseconds of every main-thread task over 50 ms, from the click on Train to the end of the run. */
  readonly longTasks: readonly number[];
  /** Milliseconds from each click to the frame that shows its effect, as Event Timing tells it: in steps of 8, from 16. */
  readonly clicks: readonly number[];
}

interface Entry {
  readonly type: string;
  readonly start: number;
  readonly duration: number;
}

declare global {
  interface Window {
    benchEntries?: Entry[];
  }
}

/** Call this before the page is opened. */
async function observeMainThread(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const entries: Entry[] = [];
    window.benchEntries = entries;
    const observer = new PerformanceObserver((list) => {
      for (const { entryType, name, startTime, duration } of list.getEntries()) {
        const type = entryType === 'longtask' ? 'longtask' : name;
        entries.push({ type, start: startTime, duration });
      }
    });
    observer.observe({ type: 'longtask', buffered: true });
    observer.observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
}

/** What somebody does who looks around while the page trains, and how long they look before the next thing. */
const lookingMilliseconds = 800;
const clicked = (page: Page) => [
  page.getByRole('button', { name: 'Use the dark theme' }),
  page.getByRole('button', { name: 'Use the light theme' }),
  page.getByTestId('backend'),
  page.getByText('Per channel', { exact: true }),
  page.getByRole('link', { name: 'Data', exact: true }),
  page.getByRole('link', { name: 'Workbench', exact: true }),
  button(page, 'Pause'),
  button(page, 'Resume'),
  button(page, 'Stop'),
];

export async function measureResponsiveness(page: Page, backend: BackendChoice): Promise<Responsiveness> {
  await observeMainThread(page);
  await openPage(page, { backend, evalEvery: 50, evalImages: 200, epochs: 10 });
  // A person has moved the pointer some time before they press Train.
  await page.mouse.move(700, 500);
  await page.waitForTimeout(lookingMilliseconds);
  const since = await page.evaluate(() => performance.now());
  await button(page, 'Train').click();
  await page.waitForTimeout(4 * lookingMilliseconds);
  for (const target of clicked(page)) {
    await target.click();
    await page.waitForTimeout(lookingMilliseconds);
  }
  await waitForStatus(page, 'idle');
  const all = await page.evaluate(() => window.benchEntries ?? []);
  const durations = (type: string) =>
    all.filter((entry) => entry.type === type && entry.start >= since).map(({ duration }) => duration);
  return { longTasks: durations('longtask'), clicks: durations('click') };
}
