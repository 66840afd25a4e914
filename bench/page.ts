// A fresh page for every measurement, and the page's own clock for what a click takes.
import type { Browser, Page } from 'playwright';
import { waitForStatus } from '../e2e/support/playground.ts';

/** Where the built page is served, and the browser that opens it. */
export interface Bench {
  readonly browser: Browser;
  readonly url: string;
}

/** Nothing that one measurement leaves behind reaches the next, and no service worker keeps files while it is taken. */
export async function onFreshPage<Result>(
  { browser, url }: Bench,
  measure: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await browser.newPage({
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  });
  try {
    return await measure(page);
  } finally {
    await page.close();
  }
}

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

declare global {
  interface Window {
    /** Resolves with the milliseconds from a click to the moment at which the page is idle again. */
    fromClickToIdle?: Promise<number>;
  }
}

/** Seconds from a click on a button until the page is idle again with its results. */
export async function secondsFromClick(page: Page, name: string, timeout: number): Promise<number> {
  await page.evaluate(() => {
    window.fromClickToIdle = new Promise((resolve) => {
      let clickedAt = 0;
      let left = false;
      // No named function in here: tsx marks those with a helper that the page lacks.
      document.addEventListener(
        'click',
        (event) => {
          clickedAt = event.timeStamp;
        },
        { capture: true, once: true },
      );
      const observer = new MutationObserver(() => {
        const status = document.querySelector('[data-testid="status"]')?.getAttribute('data-value');
        if (clickedAt === 0) return;
        if (status !== 'idle') left = true;
        else if (left) {
          observer.disconnect();
          resolve(performance.now() - clickedAt);
        }
      });
      observer.observe(document.body, { subtree: true, attributeFilter: ['data-value'] });
    });
  });
  await button(page, name).click();
  await waitForStatus(page, ['training', 'evaluating', 'quantizing']).catch(() => undefined);
  await waitForStatus(page, 'idle', { timeout });
  return page
    .evaluate(() => window.fromClickToIdle ?? Number.NaN)
    .then((milliseconds) => milliseconds / 1000);
}
