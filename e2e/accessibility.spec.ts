// Everyone can use it: axe finds nothing, all of it goes by keyboard, charts have words, a phone is wide enough.
import type { Page } from 'playwright';
import { expectAccessibleInBothThemes } from './support/accessibility.ts';
import { chooseWeights, importWeights } from './support/exports.ts';
import { button, chart, expectError, notices, slowly } from './support/parts.ts';
import { act, imagesArrived, openPage, openView, value, waitForStatus } from './support/playground.ts';
import { trainedWeights } from './support/reference.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

const notWeights = { name: 'notes.safetensors', bytes: new TextEncoder().encode('no weights at all') };

/** Where Tab leads, by role and name, from the top of the page until it leaves the page. */
async function tabStops(page: Page): Promise<string[]> {
  const stops: string[] = [];
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
  });
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return undefined;
      const labelled = focused instanceof HTMLInputElement || focused instanceof HTMLSelectElement;
      const labels = labelled ? [...(focused.labels ?? [])] : [];
      const name = focused.getAttribute('aria-label') ?? labels[0]?.textContent ?? focused.textContent;
      return `${focused.tagName.toLowerCase()} ${name?.trim()}`;
    });
    if (stop === undefined) return stops;
    stops.push(stop);
    if (stops.length > 100) throw new Error(`Tab never leaves the page: ${stops.join(', ')}`);
  }
}

test('axe finds nothing in either theme: at first, with notices, with results', async ({ page }) => {
  await openPage(page, { testSize: 32 });
  await expectAccessibleInBothThemes(page, 'first visit');

  await page.evaluate(() => {
    location.hash = '#testSize=32&epochs=0&colour=red';
  });
  await chooseWeights(page, notWeights);
  await expectError(page, [notWeights.name]);
  await expect(notices(page).getByRole('status')).toHaveCount(2);
  await openView(page, 'Settings');
  await page.getByRole('textbox', { name: 'Batch size' }).fill('0');
  await page.getByTestId('backend').click();
  await expectAccessibleInBothThemes(page, "with notices, a refused setting and the backend's reasons");

  await page.getByTestId('backend').click();
  await page.getByRole('textbox', { name: 'Batch size' }).fill('1');
  await page.getByRole('textbox', { name: 'Training images' }).fill('2');
  for (const view of ['Data', 'Network', 'Sweep', 'Files', 'Workbench'] as const) {
    await openView(page, view);
    await expectAccessibleInBothThemes(page, `the view ${view}`);
  }
  await act(page, 'Train');
  await act(page, 'Quantize');
  await expect(chart(page, 'Is it faster here?').locator('svg').first()).toBeVisible();
  await expectAccessibleInBothThemes(page, 'with results');

  await page.getByText('Weight-only', { exact: true }).click();
  await page.getByText('Per group', { exact: true }).click();
  await page.getByText('The whole report').click();
  await act(page, 'Measure latency');
  await expectAccessibleInBothThemes(page, 'with the choices of a scheme, its report and latencies');
});

test('everything can be reached and worked by keyboard', async ({ page }) => {
  await openPage(page, { trainSize: 2, batchSize: 1, testSize: 16, ...slowly });

  await test.step('Tab leads to every control of every view', async () => {
    let controls = 0;
    for (const view of ['Workbench', 'Data', 'Network', 'Images', 'Sweep', 'Files', 'Settings'] as const) {
      await openView(page, view);
      if (view === 'Data') await imagesArrived(page);
      const stops = await tabStops(page);
      // Of a group of radio buttons, the chosen one stands for all.
      const names = await page
        .locator('main')
        .locator('button:enabled:visible, input:enabled:not([type="radio"]):visible, select')
        .evaluateAll((elements) =>
          elements.map((element) => {
            const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
            const labels = isField ? element.labels : [];
            return element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent;
          }),
        );
      for (const name of names) expect(stops.join('\n'), view).toContain(name);
      controls += names.length;
      if (view !== 'Workbench') continue;
      for (const name of [
        'Smoothing',
        'Log axis',
        'Per tensor',
        'Draw a digit',
        'Use the dark theme',
        'Files',
      ]) {
        expect(stops.join('\n')).toContain(name);
      }
    }
    expect(controls).toBeGreaterThan(30);
    await openView(page, 'Workbench');
  });

  await test.step('the whole way with keys alone', async () => {
    await button(page, 'Train').focus();
    await page.keyboard.press('Enter');
    await waitForStatus(page, ['training', 'evaluating']);
    await waitForStatus(page, 'idle');
    expect(await value(page, 'step')).toBe(2);
    await page.getByRole('link', { name: 'Data', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Data', exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'Workbench', exact: true }).focus();
    await page.keyboard.press('Enter');
    await button(page, 'Quantize').focus();
    await page.keyboard.press('Space');
    await waitForStatus(page, 'quantizing');
    await waitForStatus(page, 'idle');
    await expect(page.getByTestId('int8-accuracy')).toHaveAttribute('data-value', /\d/);
  });

  await test.step('every chart says in words what it shows', async () => {
    const figures = page.getByRole('figure');
    await expect(figures).toHaveCount(5);
    for (const figure of await figures.all()) {
      await expect(figure).toHaveAccessibleName(/\w{4}/);
      await expect(figure.locator('figcaption')).toHaveText(/\w+ .*\d/);
    }
  });

  await test.step('values of a chart with the arrow keys', async () => {
    const loss = chart(page, 'Loss');
    await loss.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await expect(loss).toContainText(/Step [12]/);
    await expect(loss).toContainText('Every step');
  });
});

test('nothing lies beside the window, before and after there are results', async ({ page }) => {
  await openPage(page, { testSize: 16 });
  const expectRoom = async (when: string) => {
    for (const width of [390, 1600]) {
      await page.setViewportSize({ width, height: 844 });
      const overflow = () =>
        page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          // What only those hear who cannot see the page is clipped away, with all that is in it.
          const isHeardOnly = (element: Element | null): boolean =>
            element !== null &&
            (getComputedStyle(element).clipPath !== 'none' || isHeardOnly(element.parentElement));
          const wide = [...document.querySelectorAll('main *, header *')].filter(
            (element) =>
              element.checkVisibility() &&
              element.getBoundingClientRect().right > clientWidth + 1 &&
              !isHeardOnly(element),
          );
          return { page: scrollWidth - clientWidth, elements: wide.map((element) => element.className) };
        });
      // Charts take their new width a moment after the window has.
      await expect.poll(overflow, `${width} pixels wide, ${when}`).toEqual({ page: 0, elements: [] });
    }
  };
  await expectRoom('at first');
  await page.getByTestId('backend').click();
  await expectRoom("with the backend's reasons");
  await page.getByTestId('backend').click();
  await chooseWeights(page, notWeights);
  await expectError(page, [notWeights.name]);
  await importWeights(page, trainedWeights);
  await act(page, 'Quantize');
  await expect(chart(page, 'Is it faster here?').locator('svg').first()).toBeVisible();
  await expectRoom('with results');
  await act(page, 'Measure latency');
  await expectRoom('with latencies');
  await page.getByText('Static int8', { exact: true }).click();
  await page.getByText('Per channel', { exact: true }).click();
  await act(page, 'Quantize');
  await page.getByText('The whole report').click();
  await expectRoom('with the whole report');
  await expect(page.getByTestId('int8-accuracy')).toBeInViewport();
});
