// The page in every window: numbers have room, a low window is not covered, and forced colours show what colours showed.
import type { Locator, Page } from 'playwright';
import { expectAccessible } from './support/accessibility.ts';
import { paintedContrast } from './support/colours.ts';
import { layoutProblems, letEverythingScroll } from './support/layout.ts';
import { button, chart, panel } from './support/parts.ts';
import { act, eachView, inView, openPage, openView } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

/** Those that people have, and those at which the page begins to be laid out in another way. */
const widths = [320, 390, 481, 621, 768, 901, 1024, 1280, 1440, 1600];

/** Charts take their new width a moment after the window has. */
async function expectRoom(page: Page, when: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => layoutProblems(page), `${width} pixels wide, ${when}`).toEqual([]);
  }
}

test('every text has its room, from 320 to 1600 pixels, in every view and theme', async ({ page }) => {
  // Eleven views at ten widths in two themes, after all that a page can show has been measured.
  test.setTimeout(360_000);
  await openPage(page, {
    ...{ testSize: 200, trainSize: 256, evalEvery: 4, evalImages: 100 },
    ...{ scheme: 'weightOnly', bits: 2, backend: 'simd' },
  });
  await letEverythingScroll(page);
  await expectRoom(page, 'at first');

  // As many digits as a whole training has: 97.60 % and some steps more.
  for (const action of ['Load trained weights', 'Train', 'Quantize', 'Measure latency', 'Sweep'])
    await act(page, action);
  await page.getByText('The whole report').click();
  await button(page, 'Random test image').click();
  await button(page, 'Keep watching').click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await eachView(page, async (view) => {
      if (view === 'Sweep') await page.getByText('The numbers').click();
      // No chart is pointed at: its tip would lie over it.
      await page.mouse.move(0, 0);
      await expectRoom(page, `the view ${view}, ${colorScheme}`);
    });
  }
});

test('the first screen at 1280 x 800 tells the whole story', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openPage(page, { testSize: 64, trainSize: 64 });
  const expectInSight = async (when: string) => {
    const parts = {
      'the scoreboard': page.getByRole('region', { name: 'Scoreboard' }),
      'the pad': page.getByLabel('Draw a digit'),
      'what it says': page.getByTestId('drawn-int8'),
      Train: button(page, 'Train'),
      'the loss': chart(page, 'Loss'),
      'the accuracy': chart(page, 'Test accuracy'),
      Quantize: button(page, 'Quantize'),
    };
    for (const [name, part] of Object.entries(parts)) {
      await expect(part, `${name}, ${when}`).toBeInViewport({ ratio: 1 });
    }
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  };
  await expectInSight('at first');
  await act(page, 'Train');
  await act(page, 'Quantize');
  await expectInSight('with results');
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
        page
          .getByRole('switch', { disabled: false, checked: true })
          .first()
          .locator('xpath=following-sibling::*[1]'),
      );
      await seen('the way of a slider', page.getByRole('slider'));
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

    await test.step('axe finds nothing in any view', () =>
      eachView(page, (view) => expectAccessible(page, `${view}, forced colours on ${colorScheme}`)));
  });
}
