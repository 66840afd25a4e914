// How long a first visit takes from navigation to the first training step, over a slow line, Train pressed as soon as it can be.
import type { Browser } from 'playwright';
import { overSlowLine } from './slow-line.ts';

const longest = 120_000;

declare global {
  interface Window {
    /** Milliseconds after navigation. */
    pressedAt?: number;
    firstStepAt?: number;
  }
}

export interface ColdStart {
  /** From navigation to the first moment at which Train can be pressed. */
  readonly readySeconds: number;
  /** To the first step that is shown. */
  readonly firstStepSeconds: number;
}

/** site: the built page, quickly served. Nothing of it is in the browser's caches. */
export async function measureColdStart(browser: Browser, site: string): Promise<ColdStart> {
  const slow = await overSlowLine(site, { megabitsPerSecond: 10, roundTripMs: 40 });
  const context = await browser.newContext({ baseURL: slow.url, viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      // No named function in here: tsx marks those with a helper that the page lacks.
      const watch = setInterval(() => {
        const train = document.querySelector<HTMLButtonElement>('[data-action="train"]');
        if (window.pressedAt === undefined && train && !train.disabled) {
          window.pressedAt = performance.now();
          train.click();
        }
        const step = document.querySelector('[data-testid="step"]')?.getAttribute('data-value');
        if (!(Number(step) >= 1)) return;
        window.firstStepAt = performance.now();
        clearInterval(watch);
      }, 5);
    });
    await page.goto('/');
    await page.waitForFunction(() => window.firstStepAt !== undefined, undefined, { timeout: longest });
    const [readyMs, firstStepMs] = await page.evaluate(() => [
      window.pressedAt ?? Number.NaN,
      window.firstStepAt ?? Number.NaN,
    ]);
    return {
      readySeconds: (readyMs ?? Number.NaN) / 1000,
      firstStepSeconds: (firstStepMs ?? Number.NaN) / 1000,
    };
  } finally {
    await context.close();
    slow.close();
  }
}
