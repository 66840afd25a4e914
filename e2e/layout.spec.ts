// The page in every window: numbers have room, a low window is not covered, and forced colours show what colours showed.
import type { Page } from 'playwright';
import { layoutProblems } from './support/layout.ts';
import { button, panel } from './support/parts.ts';
import { act, openPage, value, waitForStatus } from './support/playground.ts';
import { expect, test } from './support/test.ts';

const widths = [320, 360, 390, 481, 621, 761, 901, 1000, 1181, 1280, 1366, 1440, 1680];

/** Charts take their new width a moment after the window has. */
async function expectRoom(page: Page, when: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => layoutProblems(page), `${width} pixels wide, ${when}`).toEqual([]);
  }
}

test('numbers never break, touch or leave the window, from 320 to 1680 pixels', async ({ page }) => {
  await openPage(page, { testSize: 500, evalEvery: 0, smoothing: 0 });
  // What stays at the top would lie over what is scrolled below it.
  await page.addStyleTag({ content: '[class*="inSight"] { position: static !important; }' });
  await expectRoom(page, 'at first');

  await button(page, 'Train').click();
  // As many digits as a whole epoch has.
  await expect.poll(() => value(page, 'step'), { timeout: 60_000 }).toBeGreaterThan(1000);
  await button(page, 'Stop').click();
  await waitForStatus(page, 'idle');
  for (const action of ['Quantize', 'Measure latency', 'Sweep']) await act(page, action);
  await page.getByText('The whole report').click();
  await page.getByText('The numbers').click();
  await expectRoom(page, 'with results');
});

test('on little height nothing stays over the page: 1280 x 720 at 400 %', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 180 });
  await openPage(page, { trainSize: 8, testSize: 16 });
  await button(page, 'Train').scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 100);
  await expect(page.getByTestId('float-accuracy')).not.toBeInViewport();
  await button(page, 'Train').click();
  await expect(page.getByTestId('step')).toHaveAttribute('data-value', '1');

  await page.setViewportSize({ width: 1280, height: 720 });
  await panel(page, 'Sweep').scrollIntoViewIfNeeded();
  await expect(page.getByTestId('float-accuracy'), 'with room for it, it stays').toBeInViewport();
});
