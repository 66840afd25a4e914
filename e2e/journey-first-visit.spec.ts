// The first visit: the page is ready by itself, Train is the thing to do, then Quantize, and the results stand there.
import { column, exported, exportedTable } from './support/exports.ts';
import { button, clickAndTimeStart, notices, obviousActions, panel, slowly } from './support/parts.ts';
import { openPage, text, value, waitForStatus } from './support/playground.ts';
import { expect, test } from './support/test.ts';

const small = { trainSize: 32, batchSize: 8, testSize: 96, evalEvery: 0 };

/** No exponent, no separators, no unit. */
const plainDecimal = /^-?\d+(\.\d+)?$/;

test('with nothing chosen, the page is ready with the real data, and one click on Train starts it', async ({
  page,
}) => {
  await openPage(page);
  await test.step('what one finds', async () => {
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await expect(page.getByTestId('backend')).toHaveAttribute('data-value', 'simd');
    await expect(page.getByTestId('data-images')).toHaveAttribute('data-value', '70000');
    await expect(obviousActions(page)).toHaveText(['Train']);
    await expect(page.getByRole('region', { name: 'Scoreboard' })).toContainText(
      'Train the model, then quantize it.',
    );
    await expect(notices(page)).toHaveCount(0);
  });
  await test.step('the status leaves idle within a second, and a first step follows', async () => {
    expect(await clickAndTimeStart(page, button(page, 'Train'))).toBeLessThan(1000);
    expect(await text(page, 'status')).toBe('training');
    await expect.poll(() => value(page, 'step'), { timeout: 60_000 }).toBeGreaterThan(0);
    await expect(panel(page, 'Training')).toContainText('of 1,875');
    await button(page, 'Stop').click();
    await waitForStatus(page, 'idle');
  });
});

test('the code of other views comes when nothing is computed, not while somebody trains', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/assets\/(Data|Runs)-/.test(request.url())) asked.push(request.url());
  });
  // The last file before the page leaves the processor to what is in sight for five seconds.
  const forTheWorkbench = page.waitForResponse(/assets\/ReportFigures-/);
  await page.clock.install();
  await openPage(page);
  await (await forTheWorkbench).finished();
  await button(page, 'Train').click();
  await expect.poll(() => value(page, 'step'), { timeout: 60_000 }).toBeGreaterThan(0);
  await page.clock.fastForward(5_000);
  const step = await value(page, 'step');
  await expect.poll(() => value(page, 'step'), { timeout: 60_000 }).toBeGreaterThan(step + 50);
  expect(asked).toEqual([]);
  await button(page, 'Stop').click();
  await expect.poll(() => asked.length).toBe(2);
});

test('from Train to Quantize to the differences', async ({ page }) => {
  await openPage(page, small);
  const scoreboard = page.getByRole('region', { name: 'Scoreboard' });

  await test.step('when training ends, the accuracy on the test set is known', async () => {
    expect(await clickAndTimeStart(page, button(page, 'Train'))).toBeLessThan(1000);
    await waitForStatus(page, 'idle');
    expect(await value(page, 'step')).toBe(4);
    await expect(scoreboard).toContainText('Accuracy, 96 test images');
    const correct = (96 * (await value(page, 'float-accuracy'))) / 100;
    expect(correct, 'a whole number of images').toBeCloseTo(Math.round(correct), 8);
    await expect(scoreboard).toContainText('Quantize to see int8 beside it.');
    await expect(obviousActions(page)).toHaveText(['Quantize']);
  });

  await test.step('when quantizing ends, both sides are known', async () => {
    expect(await clickAndTimeStart(page, button(page, 'Quantize'))).toBeLessThan(1000);
    expect(await text(page, 'status')).toBe('quantizing');
    await waitForStatus(page, 'idle');
    const predictions = await exportedTable(page, 'Export predictions CSV');
    const right = (name: string) =>
      predictions.filter((row) => row[`${name}_prediction`] === row.label).length;
    expect(predictions).toHaveLength(96);
    expect(await value(page, 'float-accuracy')).toBeCloseTo((100 * right('float')) / 96, 10);
    expect(await value(page, 'int8-accuracy')).toBeCloseTo((100 * right('int8')) / 96, 10);
    await expect(panel(page, 'Comparison').getByRole('row', { name: /Accuracy/ })).toBeVisible();
  });

  await test.step('values are plain decimals, as exact as they were measured', async () => {
    const numbers = [
      'step',
      'epoch-loss',
      'throughput',
      'float-accuracy',
      'int8-accuracy',
      'float-bytes',
      'int8-bytes',
    ];
    for (const name of [...numbers, 'float-latency', 'int8-latency']) {
      expect(await text(page, name), name).toMatch(plainDecimal);
    }
    const losses = column(await exportedTable(page, 'Export metrics CSV'), 'loss');
    const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
    expect(await value(page, 'epoch-loss')).toBeCloseTo(mean, 7);
    for (const kind of ['float', 'int8'] as const) {
      const { bytes } = await exported(page, `Export ${kind} safetensors`);
      expect(await value(page, `${kind}-bytes`)).toBe(bytes.length);
      expect(await value(page, `${kind}-latency`)).toBeGreaterThan(0);
    }
  });
});

test('a second click on Train, as on a double click, does not pause what has just begun', async ({
  page,
}) => {
  await openPage(page, { ...small, ...slowly, testSize: 16, batchSize: 4 });
  await button(page, 'Train').dblclick();
  await expect.poll(() => value(page, 'step')).toBeGreaterThan(1);
  expect(await text(page, 'status')).toBe('training');
  await expect(notices(page)).toHaveCount(0);
  await waitForStatus(page, 'idle');
  const metrics = await exportedTable(page, 'Export metrics CSV');
  expect(column(metrics, 'step')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(new Set(column(metrics, 'epoch'))).toEqual(new Set([1]));
});
