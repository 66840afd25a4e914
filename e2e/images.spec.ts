// The view of test images: the very images that a count counts, what is taken for what, and how decided both models are.
import type { Locator, Page } from 'playwright';
import { expectAccessibleInBothThemes } from './support/accessibility.ts';
import { exportedTable, type Row } from './support/exports.ts';
import { button, panel } from './support/parts.ts';
import { act, openPage, openView, value } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

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

/** Pixels of an image of 28 x 28 that are not black. */
const inkOf = (picture: Locator): Promise<number> =>
  picture.evaluate((image: HTMLCanvasElement | HTMLImageElement) => {
    const context = new OffscreenCanvas(28, 28).getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, 28, 28) ?? { data: [] };
    return [...data].filter((value, index) => index % 4 === 0 && value > 0).length;
  });

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

test('who is right about how many: counts, the difference of the matrices, and what they open', async ({
  page,
}) => {
  const rows = await openCompared(page);
  await openView(page, 'Images');
  const right = (row: Row, model: 'float' | 'int8') => row[`${model}_prediction`] === row.label;
  const agreement = panel(page, 'Right and wrong');
  const lists = {
    bothRight: rows.filter((row) => right(row, 'float') && right(row, 'int8')),
    onlyBaselineRight: rows.filter((row) => right(row, 'float') && !right(row, 'int8')),
    onlyCandidateRight: rows.filter((row) => !right(row, 'float') && right(row, 'int8')),
    bothWrong: rows.filter((row) => !right(row, 'float') && !right(row, 'int8')),
  };
  for (const [list, expected] of Object.entries(lists)) {
    const count = agreement.locator(`[data-list="${list}"]`);
    await expect(count).toHaveText(expected.length.toLocaleString('en'));
    if (expected.length === 0 || list === 'bothRight') continue;
    await count.click();
    await expect(images(page)).toHaveCount(expected.length);
    expect(await listed(page)).toEqual(asListed(expected));
  }
  await expect(agreement).toContainText('With 95 % confidence, the true accuracy of 2-bit lies between');
  const won = lists.onlyCandidateRight.length;
  await expect(agreement).toContainText(
    `${won} ${won === 1 ? 'image was' : 'images were'} won and ${lists.onlyBaselineRight.length} lost.`,
  );

  await test.step('a cell of the difference', async () => {
    const differences = page.getByTestId('confusion-difference');
    await expect(differences).toHaveCount(100);
    const values = await differences.evaluateAll((elements) =>
      elements.map((element) => Number((element as HTMLElement).dataset.value)),
    );
    expect(
      values.reduce((sum, value) => sum + value, 0),
      'an image that leaves a cell comes into another',
    ).toBe(0);
    const most = Math.max(...values);
    expect(most).toBeGreaterThan(0);
    const cell = differences.nth(values.indexOf(most));
    const [label, prediction] = [
      await cell.getAttribute('data-label'),
      await cell.getAttribute('data-prediction'),
    ];
    const isIn = (row: Row, model: 'float' | 'int8') =>
      row.label === label && row[`${model}_prediction`] === prediction;
    const moved = rows.filter((row) => isIn(row, 'float') !== isIn(row, 'int8'));
    expect(
      moved.filter((row) => isIn(row, 'int8')).length - moved.filter((row) => isIn(row, 'float')).length,
    ).toBe(most);
    await cell.click();
    await expect(images(page)).toHaveCount(moved.length);
    expect(await listed(page)).toEqual(asListed(moved));
  });

  await test.step('the counts of the scoreboard and of the comparison', async () => {
    await button(page, `${lists.onlyBaselineRight.length} worse`).click();
    await expect(images(page)).toHaveCount(lists.onlyBaselineRight.length);
    await openView(page, 'Workbench');
    await panel(page, 'Comparison').locator('[data-list="candidateWrong"]').click();
    await expect(images(page)).toHaveCount(rows.filter((row) => !right(row, 'int8')).length);
  });
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

  await test.step('the image behind a point, by pointer', async () => {
    await margins
      .locator('canvas')
      .first()
      .hover({ position: { x: 60, y: 200 } });
    const pointed = margins.getByTestId('pointed-image');
    const index = await pointed.getAttribute('data-index');
    await expect(pointed).toContainText(`Test image ${Number(index).toLocaleString('en')}, a`);
    await expect(pointed).toContainText(/float32 says \d, leads by [\d.]+/);
    expect(await inkOf(pointed.getByRole('img')), 'a digit').toBeGreaterThan(20);
  });

  await test.step('by keyboard, from one changed answer to the next', async () => {
    await margins.getByLabel('Margins of the test images').focus();
    const seen = new Set<string | null>();
    for (let press = 0; press < changed; press++) {
      await page.keyboard.press('ArrowRight');
      const pointed = margins.getByTestId('pointed-image');
      seen.add(await pointed.getAttribute('data-index'));
      const [float, int8] = await pointed.getByText(/ says /).allInnerTexts();
      expect(float?.match(/says (\d)/)?.[1]).not.toBe(int8?.match(/says (\d)/)?.[1]);
    }
    expect(seen.size).toBe(changed);
  });
});

test('axe finds nothing in the view of images, in either theme', async ({ page }) => {
  await openPage(page, { backend: 'simd', testSize: 64, view: 'images' });
  await expect(panel(page, 'Images')).toContainText('Evaluate the model');
  await expectAccessibleInBothThemes(page, 'without answers');
  await act(page, 'Quantize');
  await expect(cells(page, 'int8').first()).toBeAttached();
  await expectAccessibleInBothThemes(page, 'with answers');
});
