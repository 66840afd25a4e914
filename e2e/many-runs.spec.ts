// A term's work: 200 rows are listed, found, compared and opened; and what an earlier release has stored is a run like the others.
import type { Page } from 'playwright';
import { act, actOn, inView, openPage, openView, text, value, waitForStatus } from './support/playground.ts';
import { savedBy } from './support/saved.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

const few = { trainSize: 320, testSize: 200, network: 'conv:4:3,pool,dense:16', backend: 'simd' } as const;

const rows = (page: Page) => page.getByTestId('run-row');

interface RunsList {
  readonly runs: readonly {
    readonly id: string;
    readonly record: { readonly work: { readonly run: object } };
  }[];
}

/** The list of runs with each of them so many times, under other names. */
function multiplied(json: string, times: number): string {
  const list: RunsList = JSON.parse(json);
  const copies = Array.from({ length: times }, (_, copy) =>
    list.runs.map((run) => {
      const id = `${run.id}-${copy}`;
      const { work } = run.record;
      return { ...run, id, record: { ...run.record, work: { ...work, run: { ...work.run, id } } } };
    }),
  );
  return JSON.stringify({ ...list, runs: copies.flat() });
}

test('200 rows are listed, filtered, compared with a pinned one, and one is opened', async ({ page }) => {
  await openPage(page, few);
  await act(page, 'Train');
  await act(page, 'Quantize');
  const accuracy = await text(page, 'float-accuracy');
  await openView(page, 'Runs');
  await expect(rows(page)).toHaveCount(2);
  const { bytes } = await savedBy(page, 'Export runs JSON');
  await page.getByLabel('Import runs').setInputFiles({
    name: 'a term.json',
    mimeType: 'application/json',
    buffer: Buffer.from(multiplied(Buffer.from(bytes).toString(), 99)),
  });
  await expect(rows(page)).toHaveCount(200);

  const filter = page.getByRole('textbox', { name: 'Filter' });
  await filter.fill('int8');
  await expect(rows(page)).toHaveCount(100);
  await filter.fill('');
  await expect(rows(page)).toHaveCount(200);
  await rows(page).nth(1).getByRole('button', { name: 'Pin as baseline' }).click();
  await expect(rows(page).nth(198)).toContainText('no real difference');
  expect(await value(page, 'runs-bytes')).toBeLessThan(200_000_000);

  await actOn(page, rows(page).nth(198).getByRole('button', { name: 'Open' }));
  expect(await text(page, 'float-accuracy')).toBe(accuracy);
});

test('work that an earlier release has stored is taken up, and is a run from then on', async ({ page }) => {
  await openPage(page, few);
  await act(page, 'Train');
  await act(page, 'Quantize');
  const accuracy = await text(page, 'float-accuracy');
  // Away from the page, so that nothing of it is stored any more.
  await page.goto('/old-browser.js');
  await page.evaluate(async () => {
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('quantization-playground-runs').onsuccess = resolve;
    });
    const opened = indexedDB.open('quantization-playground');
    await new Promise((resolve) => {
      opened.onsuccess = resolve;
    });
    const store = opened.result.transaction('workspaces', 'readwrite').objectStore('workspaces');
    const cursor = store.openCursor();
    await new Promise<void>((resolve) => {
      cursor.onsuccess = () => {
        const at = cursor.result;
        if (!at) return resolve();
        const { id: _, settings: __, ...run } = at.value.record.run;
        at.update({ ...at.value, record: { ...at.value.record, run } });
        at.continue();
      };
    });
    opened.result.close();
  });
  await page.goBack();
  await waitForStatus(page, 'idle');
  expect(await text(page, 'float-accuracy')).toBe(accuracy);
  expect(await inView(page, 'Workbench', () => value(page, 'step'))).toBe(10);

  await act(page, 'Quantize');
  await openView(page, 'Runs');
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first().getByRole('button', { name: 'Open' })).toBeVisible();
});
