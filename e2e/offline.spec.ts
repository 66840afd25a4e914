// After the first visit nothing needs a network: the server is gone, and everything works.
import type { Page } from 'playwright';
import { formatHash } from '../src/core/settings/hash.ts';
import { defaultSettings, type Settings } from '../src/core/settings/settings.ts';
import { exported } from './support/exports.ts';
import { expect, test } from './support/hosted.ts';
import { act, eachView, openPage, openView, text, waitForStatus } from './support/playground.ts';

const quick = { trainSize: 64, testSize: 32, backend: 'simd', calibrationImages: 16 } as const;

const offlineReady = (page: Page) =>
  expect(page.getByTestId('offline-ready')).toHaveAttribute('data-value', 'true', { timeout: 60_000 });

async function change(page: Page, settings: Partial<Settings>): Promise<void> {
  const hash = formatHash({ ...defaultSettings, ...quick, ...settings });
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
}

test('after the first visit the page says that it works offline, and does: training, schemes, exports, views', async ({
  page,
  host,
}) => {
  await openPage(page, quick);
  await offlineReady(page);
  await host.close();
  await page.reload();
  await waitForStatus(page, 'idle');
  await offlineReady(page);

  await act(page, 'Train');
  // Dynamic comes last: every format can hold it.
  for (const scheme of ['weightOnly', 'static', 'dynamic'] as const) {
    await change(page, { scheme });
    await act(page, 'Quantize');
    expect(Number(await text(page, 'int8-accuracy')), scheme).toBeGreaterThan(0);
  }
  await change(page, { mixes: false });
  await act(page, 'Sweep');

  await test.step('every export', async () => {
    await openView(page, 'Files');
    const names = await page
      .getByRole('button', { name: /^Export / })
      .evaluateAll((buttons) =>
        buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent ?? ''),
      );
    expect(names).toHaveLength(13);
    for (const name of [...names, 'Export sweep CSV'])
      expect((await exported(page, name)).bytes.length, name).toBeGreaterThan(10);
    await openView(page, 'Data');
    const data = page.getByRole('button', { name: 'Export data set', exact: true });
    await Promise.all([page.waitForEvent('download'), data.click()]);
  });

  await test.step('every view', () =>
    eachView(page, async (view) => {
      await expect(page.locator('main'), view).not.toContainText('could not be');
    }));

  await test.step('weights that come with the page, and a file that is read', async () => {
    await openView(page, 'Files');
    await page.getByRole('button', { name: 'Load trained weights' }).click();
    await openView(page, 'Workbench');
    await expect(page.getByText('It has the weights of simple-cnn-seed0.safetensors.')).toBeVisible();
  });
});
