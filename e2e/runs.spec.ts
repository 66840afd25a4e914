// Every training stays, with what was quantized of it: listed, compared, opened, deleted; in all tabs and after a reload.
import type { Page } from 'playwright';
import { exported, sha256 } from './support/exports.ts';
import { act, inView, openPage, openView, text, value, waitForStatus } from './support/playground.ts';
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

  await rows(page).nth(1).getByRole('button', { name: 'Open' }).click();
  await waitForStatus(page, 'evaluating');
  await waitForStatus(page, 'idle');
  expect(await weights(page)).toBe(first);
  expect(await text(page, 'float-accuracy')).toBe(accuracy);
  expect(await inView(page, 'Workbench', () => value(page, 'step'))).toBe(10);
  expect(second).not.toBe(first);

  await page.reload();
  await waitForStatus(page, 'idle');
  await openView(page, 'Runs');
  await expect(rows(page)).toHaveCount(3);
});
