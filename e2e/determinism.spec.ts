// The same seed and settings give the same run; another seed gives another.
import type { Page } from 'playwright';
import { exported, exportedTable, sha256 } from './support/exports.ts';
import { button, panel, setField } from './support/parts.ts';
import { act, openPage, waitForStatus } from './support/playground.ts';
import { expect, test } from './support/test.ts';

const settings = { seed: 3, trainSize: 20, batchSize: 4, testSize: 32, evalEvery: 2, evalImages: 8 };

/** Everything of a run but its speed. */
async function trainedRun(page: Page): Promise<unknown> {
  await act(page, 'Train');
  const metrics = await exportedTable(page, 'Export metrics CSV');
  expect(metrics).toHaveLength(5);
  const { bytes: predictions } = await exported(page, 'Export predictions CSV');
  return { steps: metrics.map(({ images_per_second, ...rest }) => rest), predictions: sha256(predictions) };
}

test('Reset with the same seed, a page opened anew, and another seed', async ({ page }) => {
  await openPage(page, settings);
  const first = await trainedRun(page);
  const weights = await exported(page, 'Export float safetensors');

  await test.step('after Reset: every loss, accuracy, logit and weight is the same', async () => {
    await act(page, 'Reset');
    await expect(panel(page, 'Training')).toContainText('fresh weights from seed 3');
    expect(await trainedRun(page)).toEqual(first);
    const again = await exported(page, 'Export float safetensors');
    expect(sha256(again.bytes)).toBe(sha256(weights.bytes));
  });

  await test.step('in a page that was opened anew', async () => {
    const other = await page.context().newPage();
    await openPage(other, settings);
    expect(await trainedRun(other)).toEqual(first);
    await other.close();
  });

  await test.step('another seed takes hold at Reset', async () => {
    await setField(page, 'Seed', '4');
    await button(page, 'Reset').click();
    await expect(panel(page, 'Training')).toContainText('fresh weights from seed 4');
    expect(await trainedRun(page)).not.toEqual(first);
  });
});

test('simd: one, two and three threads give the same bits', async ({ page }) => {
  await openPage(page, { ...settings, backend: 'simd', threads: 1 });
  const one = await trainedRun(page);
  for (const threads of ['2', '3']) {
    await setField(page, 'Threads', threads);
    await expect(page.getByTestId('backend')).toContainText(`${threads} threads`);
    await waitForStatus(page, 'idle');
    await act(page, 'Reset');
    expect(await trainedRun(page)).toEqual(one);
  }
});
