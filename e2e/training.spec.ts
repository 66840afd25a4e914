// The Training panel: a run from its first step to its end, what is drawn of it, and how it is paused, resumed, stopped and reset.
import type { Page } from 'playwright';
import { column, exported, exportedTable, sha256 } from './support/exports.ts';
import { button, chart, panel, setField, slowly } from './support/parts.ts';
import { act, inView, openPage, value, waitForStatus } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

const step = (page: Page) => value(page, 'step');

/** Every accuracy that 16 images can give. */
const sixteenths = Array.from({ length: 17 }, (_, correct) => (100 * correct) / 16);

test('a run: progress, speed, the losses of every step, accuracy at intervals, the mean loss of the epoch', async ({
  page,
}) => {
  await openPage(page, {
    trainSize: 22,
    batchSize: 4,
    testSize: 48,
    evalEvery: 2,
    evalImages: 16,
    evalBatchSize: 8,
    learningRate: 0.05,
    ...slowly,
  });
  const training = panel(page, 'Training');
  const progress = training.getByRole('progressbar', { name: 'Progress' });
  const accuracyChart = chart(page, 'Test accuracy');

  await test.step('while it runs', async () => {
    await button(page, 'Train').click();
    await expect(training).toContainText('of 22');
    await expect(accuracyChart).toContainText(/At step [24] .* % of 16 test images/);
    const share = Number(await progress.getAttribute('aria-valuenow'));
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(100);
    expect(await value(page, 'throughput-now')).toBeGreaterThan(0);
    await expect(training).toContainText(/so far\d+ s/);
    await expect(training).toContainText(/left\d+ s/);
    await waitForStatus(page, 'evaluating');
    await training.getByText(/^\d+ of 48 test images classified$/).waitFor();
  });

  await test.step('when it has ended', async () => {
    await waitForStatus(page, 'idle');
    expect(await step(page)).toBe(6);
    await expect(progress).toHaveAttribute('aria-valuenow', '100');
    await expect(training).toContainText('images22 of 22');
    expect(await value(page, 'throughput')).toBeGreaterThan(0);
    const meanLoss = await value(page, 'epoch-loss');
    await expect(training).toContainText(`Epoch [1/1], Loss: ${meanLoss.toFixed(4)}`);
    await expect(accuracyChart).toContainText(/At step 6 .* of 48 test images/);
  });

  await test.step('drawn: the loss of every step under its smoothed line, and the accuracies', async () => {
    const drawn = (name: string) => chart(page, name).locator('path.recharts-line-curve');
    await expect(drawn('Loss')).toHaveCount(2);
    await expect(drawn('Test accuracy')).toHaveCount(1);
    await expect(accuracyChart.locator('.recharts-line-dot')).toHaveCount(3);
  });

  await test.step('the metrics, to take away', async () => {
    const file = await exported(page, 'Export metrics CSV');
    expect(file.name).toBe('metrics.csv');
    const rows = await exportedTable(page, 'Export metrics CSV');
    const columns = ['step', 'epoch', 'loss', 'learning_rate', 'images_per_second', 'test_accuracy'];
    expect(Object.keys(rows[0] ?? {})).toEqual(columns);
    expect(column(rows, 'step')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(column(rows, 'epoch')).toEqual([1, 1, 1, 1, 1, 1]);
    for (const loss of column(rows, 'loss')) expect(loss).toBeGreaterThan(0);
    expect(new Set(column(rows, 'learning_rate'))).toEqual(new Set([0.05]));
    for (const rate of column(rows, 'images_per_second')) expect(rate).toBeGreaterThan(0);
    const measured = rows.filter((row) => row.test_accuracy !== '').map((row) => row.step);
    expect(measured).toEqual(['2', '4', '6']);
    const [second, fourth, last] = [1, 3, 5].map((index) => Number(rows[index]?.test_accuracy));
    for (const accuracy of [second, fourth]) expect(sixteenths).toContain(accuracy);
    expect(last).toBe(await value(page, 'float-accuracy'));
  });

  await test.step('the loss chart in words, and its values under the pointer', async () => {
    const losses = column(await exportedTable(page, 'Export metrics CSV'), 'loss').map((loss) =>
      loss.toFixed(4),
    );
    const loss = chart(page, 'Loss');
    await expect(loss).toContainText(`The loss began at ${losses[0]}; after 6 steps it is ${losses[5]}`);
    const picture = loss.locator('svg').first();
    const box = await picture.boundingBox();
    if (!box) throw new Error('The loss chart has no picture.');
    await picture.hover({ position: { x: box.width - 14, y: box.height / 2 } });
    await expect(loss).toContainText('Step 6');
    await expect(loss).toContainText(`Every step ${losses[5]}`);
    await picture.hover({ position: { x: 46, y: box.height / 2 } });
    await expect(loss).toContainText('Step 1');
    await expect(loss).toContainText(`Every step ${losses[0]}`);
  });

  await test.step('smoothing and the logarithmic axis, by keyboard', async () => {
    const loss = chart(page, 'Loss');
    const slider = page.getByRole('slider', { name: 'Smoothing' });
    const smoothed = async () => (await loss.textContent())?.match(/smoothed ([\d.]+)\./)?.[1];
    const before = await smoothed();
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(slider).toHaveValue('0.89');
    await expect.poll(smoothed).not.toBe(before);
    await page.keyboard.press('Home');
    await expect(slider).toHaveValue('0');
    const last = column(await exportedTable(page, 'Export metrics CSV'), 'loss')
      .at(-1)
      ?.toFixed(4);
    await expect.poll(smoothed, 'without smoothing, the last loss itself').toBe(last);
    await expect.poll(() => page.url(), 'the address is written at rest').toContain('smoothing=0');

    const curve = () => loss.locator('path.recharts-line-curve').first().getAttribute('d');
    const linear = await curve();
    const switched = page.getByRole('switch', { name: 'Log axis' });
    await switched.focus();
    await page.keyboard.press('Space');
    await expect(switched).toBeChecked();
    await expect.poll(() => page.url()).toContain('logLoss=true');
    await expect.poll(curve).not.toBe(linear);
    await expect(loss.getByText('0', { exact: true }), 'no zero on a logarithmic axis').toHaveCount(0);
  });
});

test('Pause, Resume, Stop and Reset', async ({ page }) => {
  await openPage(page, { trainSize: 200, batchSize: 2, testSize: 16, evalEvery: 0, ...slowly });
  const model = panel(page, 'Training');
  await expect(button(page, 'Pause')).toHaveCount(0);
  await expect(button(page, 'Stop')).toHaveCount(0);
  await inView(page, 'Files', () =>
    expect(button(page, 'Export metrics CSV'), 'there is nothing to export').toBeDisabled(),
  );

  await test.step('a pause holds every step, and meanwhile the model can be measured', async () => {
    await button(page, 'Train').click();
    await expect.poll(() => step(page)).toBeGreaterThan(1);
    await button(page, 'Pause').click();
    await waitForStatus(page, 'paused');
    const pausedAt = await step(page);
    await button(page, 'Evaluate').click();
    await waitForStatus(page, 'evaluating');
    await waitForStatus(page, 'paused');
    expect(await value(page, 'float-accuracy')).toBeGreaterThanOrEqual(0);
    expect(await step(page)).toBe(pausedAt);

    await button(page, 'Resume').click();
    await waitForStatus(page, 'training');
    await expect.poll(() => step(page)).toBeGreaterThan(pausedAt);
    await expect(page.getByTestId('float-accuracy'), 'of weights that are no more').not.toHaveAttribute(
      'data-value',
    );
  });

  await test.step('Stop keeps what was reached, and Train goes on from there', async () => {
    await button(page, 'Stop').click();
    await waitForStatus(page, 'idle');
    const stoppedAt = await step(page);
    await expect(model).toContainText(`trained for ${stoppedAt} steps.`);
    await button(page, 'Train').click();
    await expect.poll(() => step(page)).toBeGreaterThan(stoppedAt);
    const rows = await exportedTable(page, 'Export metrics CSV');
    expect(column(rows, 'step')).toEqual(rows.map((_, index) => index + 1));
  });

  await test.step('Stop ends a paused run too', async () => {
    await button(page, 'Pause').click();
    await waitForStatus(page, 'paused');
    await button(page, 'Stop').click();
    await waitForStatus(page, 'idle');
  });

  await test.step('Reset in the middle of a run: the weights of the seed, no results, step 0', async () => {
    await button(page, 'Train').click();
    await waitForStatus(page, 'training');
    await button(page, 'Reset').click();
    await waitForStatus(page, 'idle');
    await expect(model).toContainText('fresh weights from seed 0');
    expect(await step(page)).toBe(0);
    await expect(chart(page, 'Loss')).toContainText('Press Train');
    await inView(page, 'Files', () => expect(button(page, 'Export metrics CSV')).toBeDisabled());
    await setField(page, 'Training images', '2');
    await act(page, 'Train');
    expect(await step(page)).toBe(1);
  });
});

test('results are those of the weights at the end, in a second epoch too and after a look in between', async ({
  page,
}) => {
  await openPage(page, {
    epochs: 2,
    trainSize: 24,
    batchSize: 4,
    testSize: 32,
    learningRate: 0.05,
    evalEvery: 0,
    ...slowly,
  });
  await button(page, 'Train').click();
  await expect.poll(() => step(page)).toBeGreaterThan(0);
  await button(page, 'Pause').click();
  await waitForStatus(page, 'paused');
  await button(page, 'Quantize').click();
  await waitForStatus(page, 'quantizing');
  await waitForStatus(page, 'paused');
  await expect(page.getByTestId('int8-accuracy')).toHaveAttribute('data-value', /\d/);

  await button(page, 'Resume').click();
  await expect(panel(page, 'Training')).toContainText('Epoch [1/2], Loss:');
  await expect(panel(page, 'Training')).toContainText('Epoch [2/2], Loss:', { timeout: 60_000 });
  await waitForStatus(page, 'idle');
  expect(await step(page)).toBe(12);
  await expect(page.getByTestId('int8-accuracy'), 'int8 was made of other weights').not.toHaveAttribute(
    'data-value',
  );

  const atTheEnd = await exported(page, 'Export predictions CSV');
  const accuracy = await value(page, 'float-accuracy');
  await act(page, 'Evaluate');
  expect(await value(page, 'float-accuracy')).toBe(accuracy);
  expect(sha256((await exported(page, 'Export predictions CSV')).bytes)).toBe(sha256(atTheEnd.bytes));
  const metrics = await exportedTable(page, 'Export metrics CSV');
  expect(column(metrics, 'epoch')).toEqual([1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]);
});
