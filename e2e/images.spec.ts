// The view of test images: the very images that a count counts, what is taken for what, and how decided both models are.
import type { Page } from 'playwright';
import { expectAccessible } from './support/accessibility.ts';
import { exportedTable, type Row } from './support/exports.ts';
import { button, panel } from './support/parts.ts';
import { act, openPage, openView, value } from './support/playground.ts';
import { expect, test } from './support/test.ts';

const images = (page: Page) => page.getByTestId('image');
const cells = (page: Page, model: 'float' | 'int8') =>
  page.locator(`[data-testid="confusion-cell"][data-model="${model}"]`);

/** Trained weights, and two bits a weight: enough images change their answer. */
async function openCompared(page: Page): Promise<Row[]> {
  await openPage(page, { backend: 'simd', testSize: 1000, scheme: 'weightOnly', bits: 2 });
  await act(page, 'Load trained weights');
  await act(page, 'Quantize');
  return exportedTable(page, 'Export predictions CSV');
}

/** What is listed, as index, label, float, int8. */
const listed = (page: Page): Promise<string[]> =>
  images(page).evaluateAll((elements) =>
    elements.map((element) => {
      const { index, label, float, int8 } = (element as HTMLElement).dataset;
      return [index, label, float, int8].join();
    }),
  );

const asListed = (rows: readonly Row[]): string[] =>
  rows.map((row) => [row.index, row.label, row.float_prediction, row.int8_prediction].join());

test('a count opens exactly the images that it counts', async ({ page }) => {
  const rows = await openCompared(page);
  const changed = rows.filter((row) => row.float_prediction !== row.int8_prediction);
  expect(changed.length).toBeGreaterThan(20);

  await test.step('the predictions that changed', async () => {
    await button(page, 'see the images').click();
    await expect(images(page)).toHaveCount(await value(page, 'predictions-changed'));
    expect(await listed(page)).toEqual(asListed(changed));
  });

  await test.step('those that only one of the two gets right', async () => {
    await page.getByText(/^Only the baseline is right: /).click();
    const lost = changed.filter((row) => row.float_prediction === row.label);
    await expect(images(page)).toHaveCount(lost.length);
    expect(await listed(page)).toEqual(asListed(lost));
  });

  await test.step('all mistakes of one, the surest first', async () => {
    await page.getByText(/^Mistakes of the candidate: /).click();
    const wrong = rows.filter((row) => row.int8_prediction !== row.label);
    await expect(images(page)).toHaveCount(wrong.length);
    const margin = (row: Row) => {
      const logits = Array.from({ length: 10 }, (_, digit) => Number(row[`int8_logit_${digit}`]));
      const [best = 0, second = 0] = logits.sort((a, b) => b - a);
      return best - second;
    };
    const [surest] = [...wrong].sort((a, b) => margin(b) - margin(a));
    expect((await listed(page))[0]).toBe(asListed(surest ? [surest] : [])[0]);
  });
});

test('what is taken for what: every cell counts its images, and opens them', async ({ page }) => {
  const rows = await openCompared(page);
  await openView(page, 'Images');
  await expect(cells(page, 'float')).toHaveCount(100);
  await expect(cells(page, 'int8')).toHaveCount(100);
  for (const model of ['float', 'int8'] as const) {
    const counted = await cells(page, model).evaluateAll((elements) =>
      elements.map((element) => {
        const { label, prediction, value } = (element as HTMLElement).dataset;
        return [`${label},${prediction}`, Number(value)] as const;
      }),
    );
    const expected = new Map<string, number>();
    for (const row of rows) {
      const key = `${row.label},${row[`${model}_prediction`]}`;
      expected.set(key, (expected.get(key) ?? 0) + 1);
    }
    for (const [key, count] of counted) expect(count, key).toBe(expected.get(key) ?? 0);
  }

  const nines = rows.filter((row) => row.label === '9' && row.int8_prediction === '4');
  await page
    .locator('[data-testid="confusion-cell"][data-model="int8"][data-label="9"][data-prediction="4"]')
    .click();
  await expect(images(page)).toHaveCount(nines.length);
  expect(await listed(page)).toEqual(asListed(nines));
  await expect(panel(page, 'Images')).toContainText(`${nines.length} images of 9 that 2-bit takes for 4.`);
});

test('the margins show how many changed, in a picture and in words', async ({ page }) => {
  await openCompared(page);
  await openView(page, 'Images');
  const changed = await value(page, 'predictions-changed');
  const margins = panel(page, 'Margins');
  await expect(margins.getByRole('figure')).toContainText(`${changed} of 1,000 images changed their answer.`);
  const painted = await margins.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return [...data].filter((value, index) => index % 4 === 3 && value > 0).length;
  });
  expect(painted, 'points of a thousand images').toBeGreaterThan(1000);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the view of images, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openPage(page, { backend: 'simd', testSize: 64, view: 'images' });
    await expect(panel(page, 'Images')).toContainText('Evaluate the model');
    await expectAccessible(page, `${colorScheme}, without answers`);
    await act(page, 'Quantize');
    await expect(cells(page, 'int8').first()).toBeAttached();
    await expectAccessible(page, `${colorScheme}, with answers`);
  });
}
