// While training runs, the main thread is free: no task over 50 ms, and a click is answered within 100 ms.
import type { Page } from 'playwright';
import { button, chart, field, slowly } from './support/parts.ts';
import { openPage, value, waitForStatus } from './support/playground.ts';
import { expect, test } from './support/test.ts';

/** Milliseconds from a click on an element to the frame that shows its effect, on the page's own clock. */
async function clickToFrame(page: Page, selector: string): Promise<number> {
  await page.locator(selector).waitFor({ state: 'attached' });
  // A button may be about to change its name in answer to the click before.
  await page.locator(selector).waitFor();
  const answer = await page.evaluateHandle((target) => {
    const frame = new Promise<number>((resolve) => {
      const onClick = (event: Event) => {
        // A message that is posted within a frame's callback arrives when the frame has been drawn.
        performance.mark(target);
        const drawn = new MessageChannel();
        drawn.port1.onmessage = () => resolve(performance.now() - event.timeStamp);
        requestAnimationFrame(() => drawn.port2.postMessage(undefined));
      };
      document.querySelector(target)?.addEventListener('click', onClick, { once: true });
    });
    return { frame };
  }, selector);
  await page.locator(selector).click();
  return answer.evaluate(({ frame }) => frame);
}

test('no long task while training runs, and clicks are answered at once', async ({ page }) => {
  await openPage(page, {
    trainSize: 400,
    batchSize: 2,
    testSize: 16,
    evalEvery: 4,
    evalImages: 8,
    ...slowly,
  });
  await expect(page.getByTestId('data-images')).toHaveAttribute('data-value', '70000');
  await button(page, 'Train').click();
  // From here on all code has been loaded, that of both charts too.
  await expect(chart(page, 'Test accuracy')).toContainText(/ of 8 test images/);

  const observed = await page.evaluateHandle(() => {
    const longTasks: string[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        const clicks = performance
          .getEntriesByType('mark')
          .filter((mark) => mark.startTime < startTime + duration);
        const last = clicks.at(-1);
        const when = last
          ? `${Math.round(startTime - last.startTime)} ms after a click on ${last.name}`
          : 'before any click';
        longTasks.push(`${duration} ms, ${when}`);
      }
    });
    observer.observe({ type: 'longtask' });
    return { longTasks };
  });
  const from = await value(page, 'step');
  const answers: Record<string, number> = {};

  await test.step('clicks of several kinds', async () => {
    const clicked = {
      'the theme': 'button[aria-label="Use the dark theme"]',
      'the theme again': 'button[aria-label="Use the light theme"]',
      'why here': '[data-testid="backend"]',
      'a scale per channel': 'input[name="granularity"]:not(:checked)',
      'a stage': 'nav a[href="#data"]',
    };
    for (const [what, selector] of Object.entries(clicked))
      answers[what] = await clickToFrame(page, selector);
    await field(page, 'Learning rate').fill('0.005');
  });
  await test.step('a dozen steps more, with accuracies in between', async () => {
    await expect.poll(() => value(page, 'step'), { timeout: 60_000 }).toBeGreaterThan(from + 12);
  });

  // Entries are told of in a task of their own, which has come by the time a later step was seen.
  expect(await observed.evaluate(({ longTasks }) => longTasks), 'tasks over 50 ms').toEqual([]);
  for (const [what, milliseconds] of Object.entries(answers)) expect(milliseconds, what).toBeLessThan(100);
  await button(page, 'Stop').click();
  await waitForStatus(page, 'idle');
});
