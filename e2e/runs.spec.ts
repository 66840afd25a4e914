// Every training stays, with what was quantized of it: listed, compared, opened, deleted; in all tabs and after a reload.
import type { Page } from 'playwright';
import { exported, sha256 } from './support/exports.ts';
import { act, actOn, inView, openPage, openView, text, value, waitForStatus } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

const few = { trainSize: 320, testSize: 200, backend: 'simd' } as const;

const rows = (page: Page) => page.getByTestId('run-row');

const weights = (page: Page) =>
  inView(page, 'Files', async () => sha256((await exported(page, 'Export float safetensors')).bytes));

test('two trainings are kept, and the first one is opened again', async ({ page, context }) => {
  await openPage(page, few);
  await act(page, 'Train');
  await act(page, 'Quantize');
  const [first, accuracy] = [await weights(page), await text(page, 'float-accuracy')];
  await inView(page, 'Settings', () => page.getByRole('textbox', { name: 'Seed' }).fill('1'));
  await act(page, 'Reset');
  await act(page, 'Train');
  const second = await weights(page);

  await openView(page, 'Runs');
  await expect(rows(page)).toHaveCount(3);

  await test.step('a pinned row is what the others are compared with', async () => {
    await rows(page).nth(1).getByRole('button', { name: 'Pin as baseline' }).click();
    await expect(rows(page).nth(2)).toContainText(/−7\d %/);
    await expect(rows(page).nth(2)).toContainText('no real difference');
  });

  await test.step('another tab has the same list', async () => {
    const other = await context.newPage();
    await openPage(other, '#view=runs');
    await expect(rows(other)).toHaveCount(3);
    await rows(other).nth(0).getByRole('button', { name: 'Delete' }).click();
    await expect(rows(page)).toHaveCount(2);
    await other.getByRole('button', { name: 'Undo' }).click();
    await expect(rows(page)).toHaveCount(3);
    await other.close();
  });

  await actOn(page, rows(page).nth(1).getByRole('button', { name: 'Open' }));
  expect(await weights(page)).toBe(first);
  expect(await text(page, 'float-accuracy')).toBe(accuracy);
  expect(await inView(page, 'Workbench', () => value(page, 'step'))).toBe(10);
  expect(second).not.toBe(first);

  await page.reload();
  await waitForStatus(page, 'idle');
  await openView(page, 'Runs');
  await expect(rows(page)).toHaveCount(3);
});

test('two models are compared, curves are laid over each other, and old runs make room', async ({ page }) => {
  await openPage(page, { ...few, evalEvery: 5 });
  await act(page, 'Train');
  await act(page, 'Quantize');
  const [first] = [await text(page, 'float-accuracy')];
  await inView(page, 'Settings', () => page.getByRole('textbox', { name: 'Learning rate' }).fill('0.05'));
  await act(page, 'Reset');
  await act(page, 'Train');
  await openView(page, 'Runs');
  await expect(rows(page)).toHaveCount(3);

  await test.step('side by side: settings, what the difference means, classes, changed images', async () => {
    await rows(page).nth(1).getByRole('checkbox').check();
    await rows(page).nth(0).getByRole('checkbox').check();
    const pair = page.getByTestId('run-pair');
    await expect(pair.getByRole('table', { name: 'Settings that differ' })).toContainText(
      /Learning rate.*0\.01.*0\.05/s,
    );
    const points = Number(await page.getByTestId('run-pair-verdict').getAttribute('data-value'));
    const second = await text(page, 'float-accuracy');
    expect(points).toBeCloseTo(Number.parseFloat(second) - Number.parseFloat(first), 1);
    const changed = await value(page, 'run-pair-changed');
    await expect(page.getByTestId('run-pair-image')).toHaveCount(Math.min(24, changed));
    await expect(page.getByTestId('run-pair-image').first().locator('img')).toBeVisible();
  });

  await test.step('curves by step and by time', async () => {
    const curves = page.getByRole('region', { name: 'Curves' });
    const loss = curves.getByRole('figure', { name: 'Training loss, smoothed' });
    const line = loss.locator('path.recharts-line-curve').first();
    await expect(loss.locator('path.recharts-line-curve')).toHaveCount(2);
    const [bySteps] = [await line.getAttribute('d')];
    await curves.getByText('Time', { exact: true }).click();
    await expect(line).not.toHaveAttribute('d', bySteps ?? '');
    const [raw] = [await line.getAttribute('d')];
    await curves.getByRole('slider', { name: 'Smoothing' }).fill('0');
    await expect(line).not.toHaveAttribute('d', raw ?? '');
  });

  await test.step('a point of the chart opens its model', async () => {
    const chart = page.getByRole('figure', { name: 'Accuracy against bytes' });
    await expect(chart.locator('circle[r="5"]')).toHaveCount(2);
    await chart.locator('rect[width="9"]').first().click();
    await waitForStatus(page, 'idle');
    await expect.poll(() => text(page, 'float-accuracy')).toBe(first);
  });

  await test.step('making room asks, says how much it frees, and spares what a person has named', async () => {
    await rows(page).nth(2).getByRole('button', { name: 'Name and note' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('the best');
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(rows(page).filter({ hasText: 'the best' })).toHaveCount(1);
    const dialog = page.getByRole('dialog', { name: 'Make room' });
    const keepOne = async () => {
      await page.getByRole('button', { name: 'Make room' }).click();
      await dialog.getByRole('textbox', { name: 'Keep the newest runs' }).fill('1');
    };
    await keepOne();
    await expect(dialog).toContainText('There is nothing to delete. One older run stays');
    await page.keyboard.press('Escape');
    const before = await value(page, 'runs-bytes');
    await rows(page).nth(2).getByRole('button', { name: 'Name and note' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('');
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(rows(page).filter({ hasText: 'the best' })).toHaveCount(0);
    await keepOne();
    await expect(dialog).toContainText('deletes one older run');
    await dialog.getByRole('button', { name: 'Delete older runs' }).click();
    await expect(rows(page)).toHaveCount(1);
    await expect.poll(() => value(page, 'runs-bytes')).toBeLessThan(before / 2);
    expect(await text(page, 'float-accuracy')).toBe(first);
  });
});
