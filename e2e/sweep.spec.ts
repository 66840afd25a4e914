// The Sweep panel: accuracy against bytes for 8 to 2 bits, and each layer alone, of the weights that ship with the page.
import type { Page } from 'playwright';
import type { Settings } from '../src/core/settings/settings.ts';
import { expectAccessibleInBothThemes } from './support/accessibility.ts';
import { column, exported, exportedTable } from './support/exports.ts';
import { button, chart, panel } from './support/parts.ts';
import { act, inView, openPage, openView, text, value, waitForStatus } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

const widths = [8, 7, 6, 5, 4, 3, 2];

async function openTrained(page: Page, settings: Partial<Settings>): Promise<void> {
  await openPage(page, { backend: 'simd', mixes: false, ...settings });
  await button(page, 'Load trained weights').click();
  await expect(panel(page, 'Training')).toContainText('the weights of simple-cnn-seed0.safetensors');
}

test('every width and every layer of the trained model is measured, against the float one', async ({
  page,
}) => {
  await openTrained(page, { testSize: 500 });
  await act(page, 'Quantize');
  const before = await Promise.all(['int8-accuracy', 'int8-bytes'].map((id) => text(page, id)));
  await act(page, 'Sweep');
  const rows = await exportedTable(page, 'Export sweep CSV');
  const [float = {}, ...points] = rows;

  await test.step('8 bits are as good as float, within its interval', () => {
    expect(float.scheme).toBe('float32');
    const eight = Number(points[0]?.accuracy);
    expect(eight).toBeGreaterThan(Number(float.accuracy_low));
    expect(eight).toBeLessThanOrEqual(Number(float.accuracy_high));
    return Promise.resolve();
  });

  await test.step('bytes and signal to noise fall with every bit', () => {
    const tried = points.slice(0, widths.length);
    expect(column(tried, 'bits')).toEqual(widths);
    for (const name of ['file_bytes', 'signal_to_noise_db']) {
      const values = column(tried, name);
      expect(values).toEqual([...new Set(values)].sort((a, b) => b - a));
    }
    expect(points.slice(widths.length).map(({ layers }) => layers)).toEqual(['fc1', 'fc2']);
    return Promise.resolve();
  });

  await test.step('the page shows the same, in a picture, in words and as a table', async () => {
    await openView(page, 'Sweep');
    expect(await value(page, 'sweep-float-accuracy')).toBe(Number(float.accuracy));
    expect(await value(page, 'float-accuracy')).toBe(Number(float.accuracy));
    for (const [index, bits] of widths.entries()) {
      expect(await value(page, `sweep-${bits}-bytes`)).toBe(Number(points[index]?.file_bytes));
      expect(await value(page, `sweep-${bits}-accuracy`)).toBe(Number(points[index]?.accuracy));
    }
    await expect(chart(page, 'What do fewer bits cost?').locator('circle')).toHaveCount(widths.length);
    await expect(panel(page, 'Sweep')).toContainText(/\d bits are enough: [\d.]+ kB, [\d.]+ × smaller/);
    const layers = points.slice(widths.length);
    const noise = Math.min(...column(layers, 'signal_to_noise_db'));
    const noisiest = layers.find((row) => Number(row.signal_to_noise_db) === noise);
    const least = `${noisiest?.layers} has the most noise: its signal to noise is ${noise.toFixed(1)} dB`;
    await expect(panel(page, 'Sweep')).toContainText(least);
  });

  await test.step('results of the models stay as they were', async () => {
    expect(await Promise.all(['int8-accuracy', 'int8-bytes'].map((id) => text(page, id)))).toEqual(before);
  });

  await test.step('a model that is quantized so has the bytes and the accuracy that the sweep promised', async () => {
    for (const bits of [5, 2]) {
      await page.evaluate((width) => {
        location.hash = `#testSize=500&backend=simd&scheme=weightOnly&bits=${width}&view=sweep`;
      }, bits);
      await act(page, 'Quantize');
      const file = await exported(page, 'Export int8 safetensors');
      expect(file.bytes.length).toBe(await value(page, `sweep-${bits}-bytes`));
      expect(await value(page, 'int8-accuracy')).toBe(await value(page, `sweep-${bits}-accuracy`));
    }
  });
});

test('a sweep can be paused and resumed, and what was found before it is stopped stays', async ({ page }) => {
  await openTrained(page, { testSize: 4000 });
  await openView(page, 'Sweep');
  await button(page, 'Sweep').click();
  const sweep = panel(page, 'Sweep');
  await expect(sweep).toContainText(/Point \d of 9, [\d,]+ of 4,000 images/);
  await expect(page.getByTestId('sweep-8-accuracy')).toBeAttached();
  await button(page, 'Pause').click();
  await waitForStatus(page, 'paused');
  await expect(sweep).toContainText(/Paused at point \d of 9/);
  await button(page, 'Resume').click();
  await waitForStatus(page, 'quantizing');
  await button(page, 'Stop sweep').click();
  await waitForStatus(page, 'idle');
  await expect(sweep).toContainText(/[1-8] of 9 points measured\./);
  await expect(button(page, 'Stop sweep')).toBeDisabled();
  const rows = await exportedTable(page, 'Export sweep CSV');
  expect(rows[1]?.bits).toBe('8');
  expect(rows.length).toBeLessThan(10);
});

test('other weights have no sweep yet, and the panel says what to do', async ({ page }) => {
  await openPage(page, { testSize: 16, backend: 'simd', view: 'sweep' });
  const figure = chart(page, 'What do fewer bits cost?');
  await expect(figure).toContainText('Press Sweep');
  await act(page, 'Sweep');
  await expect(figure.locator('circle')).toHaveCount(widths.length);
  await inView(page, 'Workbench', () => button(page, 'Load trained weights').click());
  await expect(figure).toContainText('Press Sweep');
  await expect(button(page, 'Export sweep CSV')).toBeDisabled();
});

test('with results axe finds nothing in either theme, and a phone is wide enough', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openTrained(page, { testSize: 64 });
  await act(page, 'Sweep');
  await openView(page, 'Sweep');
  await expect(chart(page, 'What do fewer bits cost?').locator('circle')).toHaveCount(widths.length);
  await panel(page, 'Sweep').getByText('The numbers').click();
  await expectAccessibleInBothThemes(page, 'with a sweep');
  const beside = await panel(page, 'Sweep').evaluate((section) =>
    [section, ...section.querySelectorAll('*')]
      .filter((element) => element.checkVisibility())
      .map((element) => element.getBoundingClientRect().right - document.documentElement.clientWidth),
  );
  expect(Math.max(...beside)).toBeLessThanOrEqual(0);
});
