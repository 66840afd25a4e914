// The page in every window: numbers have room, a low window is not covered, and forced colours show what colours showed.
import type { Locator, Page } from 'playwright';
import { paintedContrast } from './support/colours.ts';
import { layoutProblems } from './support/layout.ts';
import { button, chart, panel } from './support/parts.ts';
import { act, inView, openPage, openView, value, waitForStatus } from './support/playground.ts';
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
  await expectRoom(page, 'with results');
  for (const view of ['Data', 'Network', 'Sweep', 'Files', 'Settings'] as const) {
    await openView(page, view);
    if (view === 'Sweep') await page.getByText('The numbers').click();
    await expectRoom(page, `the view ${view}`);
  }
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
  await panel(page, 'Comparison').scrollIntoViewIfNeeded();
  await expect(page.getByTestId('float-accuracy'), 'with room for it, it stays').toBeInViewport();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in forced colours on a ${colorScheme} ground, what colours show can still be seen`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    // A whole run, so that its lines fill their charts on any machine.
    await openPage(page, { trainSize: 3200, testSize: 100, evalEvery: 20, evalImages: 50, smoothing: 0.5 });
    await act(page, 'Train');
    for (const action of ['Quantize', 'Sweep']) await act(page, action);
    const data = panel(page, 'Data');
    const bars = data.getByRole('row').last().getByRole('cell').first();
    // WCAG 2.1, 1.4.11: 3 to 1 for what is needed to understand a picture or to see a control's state.
    const seen = async (what: string, part: Locator, share?: number) =>
      expect.poll(() => paintedContrast(part, share), what).toBeGreaterThanOrEqual(3);

    await test.step('progress, bars and controls', async () => {
      const progress = page.getByRole('progressbar', { name: 'Progress' });
      await seen('how far the training is', progress);
      await inView(page, 'Data', () => seen('bars of the digits', bars.locator('span').first()));
      await seen(
        'a switch that is on',
        page.locator('.mantine-Switch-track', { hasNot: page.locator(':disabled') }).first(),
      );
      await seen('the way of a slider', page.locator('.mantine-Slider-trackContainer'));
    });

    await test.step('what is chosen looks unlike what is not', async () => {
      const background = (name: string) =>
        page.getByText(name, { exact: true }).evaluate((label) => {
          return getComputedStyle(label.closest('label') ?? label).backgroundColor;
        });
      expect(await background('Dynamic int8')).not.toBe(await background('Weight-only'));
    });

    await test.step('charts', async () => {
      for (const name of ['Loss', 'Test accuracy', 'Is it faster here?', 'What do fewer bits cost?']) {
        if (name.startsWith('What')) await openView(page, 'Sweep');
        const plot = chart(page, name).locator('.recharts-layer path, .recharts-layer circle');
        await expect(plot.first(), name).toBeAttached();
        // A line that is two pixels wide covers less than a hundredth of its picture.
        await seen(name, chart(page, name).locator('svg').first(), 0.001);
      }
    });
  });
}
