// What can go wrong in the middle of the work: the loss blows up, the worker dies, storage is refused or spoiled.
import type { Page } from 'playwright';
import { rewriteEntryScripts } from './support/entry-scripts.ts';
import { column, exported, exportedTable, importWeights } from './support/exports.ts';
import { button, chart, expectError, field, notices, panel, setField, slowly } from './support/parts.ts';
import { act, inView, openPage, text, value, waitForStatus } from './support/playground.ts';
import { tensorBytes, trainedWeights } from './support/reference.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

/** Ends the worker behind the page's back, as a browser does that is out of memory: no event tells of it. */
async function killWorker(page: Page): Promise<void> {
  const [worker, ...others] = page.workers();
  expect(others).toHaveLength(0);
  await worker?.evaluate(() => self.close());
}

/** Cuts the weights that the page has stored in half. */
async function spoilWeights(page: Page): Promise<void> {
  const spoiled = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('quantization-playground');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          let count = 0;
          const change = opening.result.transaction('parts', 'readwrite');
          const walk = change.objectStore('parts').openCursor();
          walk.onsuccess = () => {
            const cursor = walk.result;
            if (!cursor) return;
            if (String(cursor.key).endsWith(',weights')) {
              cursor.update(cursor.value.slice(0, cursor.value.length / 2));
              count++;
            }
            cursor.continue();
          };
          change.oncomplete = () => {
            opening.result.close();
            resolve(count);
          };
        };
      }),
  );
  expect(spoiled).toBe(1);
}

test('the loss becomes NaN: training stops and says why, and goes back to sound weights at half the rate', async ({
  page,
}) => {
  // With this much momentum the weights leave the range of float32 before the network falls silent.
  await openPage(page, {
    trainSize: 4,
    batchSize: 2,
    momentum: 0.999,
    testSize: 16,
    evalEvery: 0,
    ...slowly,
  });
  await act(page, 'Train');
  const sound = tensorBytes(await exported(page, 'Export float safetensors'));
  await setField(page, 'Learning rate', '10');
  await setField(page, 'Training images', '28');

  await test.step('it stops', async () => {
    await button(page, 'Train').click();
    await expect(page.getByTestId('error')).toBeVisible({ timeout: 60_000 });
    await expectError(page, [
      /Training stopped at step \d+/,
      'no numbers any more',
      'A learning rate of 10',
      'step 2',
    ]);
    await waitForStatus(page, 'error');
    const losses = (await exportedTable(page, 'Export metrics CSV')).map(({ loss }) => loss);
    expect(losses.length).toBeLessThan(16);
    expect(losses.at(-1)).toBe('NaN');
  });

  await test.step('back to the weights of step 2 with half the learning rate', async () => {
    await notices(page).getByRole('button', { name: 'Go back and halve it' }).click();
    await waitForStatus(page, 'idle');
    await expect(notices(page)).toHaveCount(0);
    await inView(page, 'Settings', () => expect(field(page, 'Learning rate')).toHaveValue('5'));
    await expect.poll(() => page.url()).toContain('learningRate=5');
    expect(await value(page, 'step')).toBe(2);
    await expect(panel(page, 'Training')).toContainText('The weights are back where they were at step 2.');
    expect(tensorBytes(await exported(page, 'Export float safetensors'))).toEqual(sound);
    await expect(chart(page, 'Loss')).toContainText('after 2 steps it is');
  });

  await test.step('and training goes on from there', async () => {
    await setField(page, 'Learning rate', '0.01');
    await setField(page, 'Training images', '4');
    await act(page, 'Train');
    const rows = await exportedTable(page, 'Export metrics CSV');
    expect(column(rows, 'step')).toEqual([1, 2, 3, 4]);
    expect(column(rows, 'learning_rate')).toEqual([0.01, 0.01, 0.01, 0.01]);
  });
});

test('the worker dies while nothing runs: all results stay, and Restart goes on with the same weights', async ({
  page,
}) => {
  await openPage(page, { trainSize: 8, batchSize: 4, testSize: 32, ...slowly });
  await act(page, 'Train');
  await act(page, 'Quantize');
  const weights = tensorBytes(await exported(page, 'Export float safetensors'));
  const names = [
    'step',
    'float-accuracy',
    'int8-accuracy',
    'float-bytes',
    'int8-bytes',
    'epoch-loss',
    'predictions-changed',
  ];
  const shown = () => Promise.all(names.map((name) => text(page, name)));
  const before = await shown();

  await test.step('the page says so and keeps what it knows', async () => {
    await killWorker(page);
    await waitForStatus(page, 'error');
    await expectError(page, ['The worker that trains the model stopped', 'Restart']);
    expect(await shown()).toEqual(before);
    await button(page, 'Train').click();
    await expect(notices(page)).toContainText('The worker is not running. Press Restart.');
    const rows = await exportedTable(page, 'Export metrics CSV');
    expect(column(rows, 'step')).toEqual([1, 2]);
  });

  await test.step('Restart', async () => {
    await notices(page).getByRole('button', { name: 'Restart' }).click();
    await waitForStatus(page, 'idle');
    await expect(panel(page, 'Training')).toContainText('trained for 2 steps');
    expect(await shown()).toEqual(before);
    expect(tensorBytes(await exported(page, 'Export float safetensors'))).toEqual(weights);
    await expect(notices(page).getByText('The worker that trains the model stopped')).toHaveCount(0);
  });

  await test.step('and everything works again', async () => {
    await act(page, 'Train');
    expect(await value(page, 'step')).toBe(4);
    await act(page, 'Quantize');
    await expect(page.getByTestId('int8-accuracy')).toHaveAttribute('data-value', /\d/);
  });
});

test('the worker dies in the middle of a run: after Restart the run is paused where it was kept, and Stop leaves its weights', async ({
  page,
}) => {
  await openPage(page, { trainSize: 100, batchSize: 2, testSize: 16, evalEvery: 0, ...slowly });
  await importWeights(page, trainedWeights);
  await button(page, 'Train').click();
  await expect.poll(() => value(page, 'step')).toBeGreaterThan(1);
  // A run is kept every few seconds, and at once when it is paused.
  await button(page, 'Pause').click();
  await waitForStatus(page, 'paused');
  await button(page, 'Resume').click();
  const resumedAt = await value(page, 'step');
  await expect.poll(() => value(page, 'step')).toBeGreaterThan(resumedAt);
  await killWorker(page);
  await waitForStatus(page, 'error');
  await expectError(page, ['The worker that trains the model stopped']);
  const reached = await value(page, 'step');
  expect(reached).toBeGreaterThan(1);
  await expect(chart(page, 'Loss')).toContainText(/The loss began at [\d.]+; after \d steps/);

  await notices(page).getByRole('button', { name: 'Restart' }).click();
  await waitForStatus(page, 'paused');
  const kept = await value(page, 'step');
  expect(kept).toBeLessThanOrEqual(reached);
  await button(page, 'Stop').click();
  await waitForStatus(page, 'idle');
  expect(await value(page, 'step')).toBe(kept);
  await setField(page, 'Training images', '4');
  await act(page, 'Train');
  expect(await value(page, 'step')).toBe(kept + 2);
  expect(await value(page, 'float-accuracy')).toBeGreaterThan(0);
});

test('weights that were reached by Stop survive the worker too', async ({ page }) => {
  await openPage(page, { trainSize: 100, batchSize: 2, testSize: 16, evalEvery: 0, ...slowly });
  await button(page, 'Train').click();
  await expect.poll(() => value(page, 'step')).toBeGreaterThan(1);
  await button(page, 'Stop').click();
  await waitForStatus(page, 'idle');
  const reached = await value(page, 'step');
  const weights = tensorBytes(await exported(page, 'Export float safetensors'));
  await killWorker(page);
  await waitForStatus(page, 'error');
  await notices(page).getByRole('button', { name: 'Restart' }).click();
  await waitForStatus(page, 'idle');
  expect(await value(page, 'step')).toBe(reached);
  expect(tensorBytes(await exported(page, 'Export float safetensors'))).toEqual(weights);
});

test('saved weights that cannot be read back are told, and the page begins anew', async ({ page }) => {
  await openPage(page, { trainSize: 8, batchSize: 4, testSize: 16, ...slowly });
  await act(page, 'Train');
  await spoilWeights(page);
  await killWorker(page);
  await waitForStatus(page, 'error');
  await notices(page).getByRole('button', { name: 'Restart' }).click();
  await waitForStatus(page, 'idle');
  await expect(notices(page)).toContainText('The weights of step 2 were stored, but cannot be read back');
  await expect(notices(page)).toContainText('The page begins with fresh weights');
  await expect(panel(page, 'Training')).toContainText('fresh weights from seed 0');
  await act(page, 'Train');
  expect(await value(page, 'step')).toBe(2);
});

test('storage that is refused is told once, and the page works without it', async ({ page }) => {
  // A private window: opening a database fails.
  await rewriteEntryScripts(page, (code) => code.replaceAll('indexedDB.open(', 'indexedDB.closedForTest('));
  await openPage(page, { trainSize: 4, batchSize: 4, testSize: 16 });
  await expect(notices(page)).toContainText('The browser does not let the page use its storage');
  await act(page, 'Train');
  await expect(notices(page).getByRole('status')).toHaveCount(1);
  expect(await value(page, 'step')).toBe(1);
});
