// What the main thread was busy with: long tasks and the time that clicks took to be answered, as the browser saw them.
import type { Page } from 'playwright';

export interface Responsiveness {
  /** Milliseconds of every main-thread task over 50 ms. */
  readonly longTasks: readonly number[];
  /** Milliseconds from a click to the next frame, the slowest of all; NaN if there was no click over 16 ms. */
  readonly slowestClick: number;
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

/** To be called before the page is opened. */
export async function observeMainThread(page: Page): Promise<void> {
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

/** since: performance.now() of the page. */
export async function responsiveness(page: Page, since: number): Promise<Responsiveness> {
  const all = await page.evaluate(() => window.benchEntries ?? []);
  const entries = all.filter(({ start }) => start >= since);
  const clicks = entries.filter(({ type }) => type === 'click').map(({ duration }) => duration);
  return {
    longTasks: entries.filter(({ type }) => type === 'longtask').map(({ duration }) => duration),
    slowestClick: clicks.length > 0 ? Math.max(...clicks) : Number.NaN,
  };
}
