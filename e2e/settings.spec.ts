// The Settings panel: nonsense is answered in words, and what is set is used.
import type { Page } from 'playwright';
import { column, exported, exportedTable } from './support/exports.ts';
import { button, field, notices, setField, slowly } from './support/parts.ts';
import { act, inView, openPage, openView, text, value, waitForStatus } from './support/playground.ts';
import { recordedTraining, tensorBytes } from './support/reference.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

const address = (page: Page) => new URL(page.url()).hash;

test('a value that cannot be used is answered beside its field, and the last good one is trained with', async ({
  page,
}) => {
  await openPage(page, {
    epochs: 1,
    batchSize: 4,
    learningRate: 0.02,
    trainSize: 8,
    testSize: 16,
    shuffle: false,
  });
  const bad = [
    { label: 'Epochs', key: 'epochs', typed: '0', good: '1' },
    { label: 'Batch size', key: 'batchSize', typed: '0', good: '4' },
    { label: 'Batch size', key: 'batchSize', typed: '100000', good: '4' },
    { label: 'Batch size', key: 'batchSize', typed: '2.5', good: '4' },
    { label: 'Learning rate', key: 'learningRate', typed: '-0.1', good: '0.02' },
    { label: 'Learning rate', key: 'learningRate', typed: '1e9', good: '0.02' },
    { label: 'Learning rate', key: 'learningRate', typed: 'fast', good: '0.02' },
    { label: 'Training images', key: 'trainSize', typed: '', good: '8' },
  ];
  await openView(page, 'Settings');
  await expect.poll(() => address(page)).toContain('view=settings');
  const before = address(page);
  for (const { label, key, typed, good } of bad) {
    const input = field(page, label);
    await input.fill(typed);
    await expect(input).toHaveAttribute('aria-invalid', 'true');
    await expect(input).toHaveAccessibleDescription(new RegExp(`${key} must be .*, not "${typed}"`));
    await expect(input, 'names the value that stays').toHaveAccessibleDescription(
      new RegExp(`\\b${good}\\b`),
    );
  }
  expect(address(page)).toBe(before);

  await act(page, 'Train');
  const metrics = await exportedTable(page, 'Export metrics CSV');
  expect(metrics.map(({ step, epoch, learning_rate }) => [step, epoch, learning_rate])).toEqual([
    ['1', '1', '0.02'],
    ['2', '1', '0.02'],
  ]);

  await setField(page, 'Epochs', '2');
  await expect(field(page, 'Epochs'), 'a good value takes the message away').not.toHaveAttribute(
    'aria-invalid',
    'true',
  );
});

test('a learning rate that changes while training runs is used from then on', async ({ page }) => {
  await openPage(page, { trainSize: 60, batchSize: 2, testSize: 16, shuffle: false, ...slowly });
  await button(page, 'Train').click();
  await expect.poll(() => value(page, 'step')).toBeGreaterThan(1);
  await setField(page, 'Learning rate', '0.003');
  const changedAt = await value(page, 'step');
  await expect.poll(() => value(page, 'step')).toBeGreaterThan(changedAt + 2);
  await button(page, 'Stop').click();
  await waitForStatus(page, 'idle');
  const rates = column(await exportedTable(page, 'Export metrics CSV'), 'learning_rate');
  const firstNew = rates.indexOf(0.003);
  expect(firstNew).toBeGreaterThanOrEqual(changedAt);
  expect(firstNew, 'at once: with the step after the one that was under way').toBeLessThanOrEqual(
    changedAt + 1,
  );
  expect(new Set(rates.slice(0, firstNew))).toEqual(new Set([0.01]));
  expect(new Set(rates.slice(firstNew))).toEqual(new Set([0.003]));
});

test("AdamW on a cosine, chosen by hand, has PyTorch's learning rates exactly, and its losses within 1e-3", async ({
  page,
}) => {
  const recorded = recordedTraining('three-conv');
  const { network, seed, steps, batch_size, weight_decay, learning_rates, losses } = recorded;
  await openPage(page, {
    // PyTorch trained it without what dropout leaves out.
    network: network.replace('dropout:0.25,', ''),
    seed,
    batchSize: batch_size,
    trainSize: steps * batch_size,
    shuffle: false,
    testSize: 16,
    evalEvery: 0,
  });
  await inView(page, 'Settings', async () => {
    await expect(field(page, 'Momentum')).toBeVisible();
    await page.getByLabel('Optimizer', { exact: true }).selectOption('AdamW');
    await expect(field(page, 'Momentum'), 'is one of SGD alone').toHaveCount(0);
    await page.getByLabel('Schedule', { exact: true }).selectOption('cosine');
    await field(page, 'Learning rate').fill(String(learning_rates[0]));
    await field(page, 'Weight decay').fill(String(weight_decay));
  });
  await expect.poll(() => address(page)).toContain('optimizer=adamw');
  await act(page, 'Train');
  const metrics = await exportedTable(page, 'Export metrics CSV');
  expect(column(metrics, 'learning_rate')).toEqual(learning_rates);
  const distances = column(metrics, 'loss').map((loss, step) =>
    Math.abs(loss - (losses[step] ?? Number.NaN)),
  );
  expect(distances).toHaveLength(steps);
  expect(Math.max(...distances)).toBeLessThan(1e-3);
});

test('the threads of simd: as many as the address says, and as many as the field says, with the same weights', async ({
  page,
}) => {
  await openPage(page, { backend: 'simd', threads: 1, trainSize: 256, testSize: 500, evalEvery: 0 });
  const chip = page.getByTestId('backend');
  const weights = async () => tensorBytes(await exported(page, 'Export float safetensors'));
  await inView(page, 'Settings', async () => {
    await expect(field(page, 'Threads')).toHaveValue('1');
    await expect(field(page, 'Threads')).toHaveAccessibleDescription(/0 means all cores/);
  });
  await expect(chip).toContainText('one thread');
  await act(page, 'Train');
  const trained = await weights();
  const accuracy = await value(page, 'float-accuracy');

  await test.step('another number moves the model over, and leaves it as it is', async () => {
    await setField(page, 'Threads', '2');
    await expect(chip).toContainText('2 threads');
    await waitForStatus(page, 'idle');
    await expect.poll(() => address(page)).toContain('threads=2');
    expect(await value(page, 'step')).toBe(8);
    expect(await weights()).toEqual(trained);
    await act(page, 'Evaluate');
    expect(await value(page, 'float-accuracy')).toBe(accuracy);
  });

  await test.step('0 is as many as the processor has', async () => {
    await setField(page, 'Threads', '0');
    const processors = Math.min(16, await page.evaluate(() => navigator.hardwareConcurrency));
    await expect(chip).toContainText(processors === 1 ? 'one thread' : `${processors} threads`);
    await waitForStatus(page, 'idle');
    await expect.poll(() => address(page)).not.toContain('threads');
  });

  await test.step('while something runs, it waits for the next task', async () => {
    await setField(page, 'Training images', '60000');
    await button(page, 'Train').click();
    await expect.poll(() => value(page, 'step')).toBeGreaterThan(8);
    await setField(page, 'Threads', '3');
    await expect(notices(page)).toContainText('The number of threads will change with the next task');
    await expect(chip).not.toContainText('3 threads');
    await button(page, 'Stop').click();
    await waitForStatus(page, 'idle');
    await expect(chip).not.toContainText('3 threads');
    await act(page, 'Evaluate');
    await expect(chip).toContainText('3 threads');
  });
});

test('without cross-origin isolation there is one thread, whatever is asked, with the reason', async ({
  page,
}) => {
  await page.route(
    (url) => url.pathname === '/',
    async (route) =>
      route.fulfill({ response: await route.fetch(), headers: { 'content-type': 'text/html' } }),
  );
  await openPage(page, { backend: 'simd', threads: 2 });
  await expect(page.getByTestId('backend')).toContainText('one thread');
  await page.getByTestId('backend').click();
  await expect(page.getByRole('banner')).toContainText('The page is not cross-origin isolated');
});

test.describe('where the kernels of simd cannot be had', () => {
  test.use({ expectedErrors: [/404.*\.wasm/] });

  test('auto says why and what it passed over, and a backend that is not there is answered', async ({
    page,
  }) => {
    await page.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: 'no such file' }));
    await openPage(page, { trainSize: 4, batchSize: 4, testSize: 16 });
    const chip = page.getByTestId('backend');
    const chooseBackend = (name: string) =>
      inView(page, 'Settings', () => page.getByRole('combobox', { name: 'Runs on' }).selectOption(name));
    await test.step('auto never takes a GPU made of software', async () => {
      await expect(chip).toHaveAttribute('data-value', 'cpu');
      await chip.click();
      const why = page.getByRole('banner');
      await expect(why).toContainText('No real GPU answers');
      await expect(why.getByRole('listitem').filter({ hasText: 'webgl' })).toContainText(
        /its GPU is software \(.*SwiftShader/,
      );
      await chip.click();
    });
    await test.step('a backend by name that cannot be had', async () => {
      await chooseBackend('simd');
      await expect(notices(page)).toContainText('The simd backend cannot be used');
      await expect(notices(page)).toContainText('Running on cpu instead.');
      await waitForStatus(page, 'idle');
      await expect.poll(() => address(page)).toContain('backend=simd');
    });
    await test.step('a change while something runs waits, and the page comes to rest again', async () => {
      await button(page, 'Train').click();
      await waitForStatus(page, ['training', 'evaluating']);
      await chooseBackend('cpu');
      await expect(notices(page)).toContainText('The backend will change with the next task');
      await waitForStatus(page, 'idle');
      expect(await value(page, 'step')).toBe(1);
      // Back to what it has run on all the while: nothing is to be moved.
      await chooseBackend('simd');
      await waitForStatus(page, 'idle');
      await act(page, 'Evaluate');
      expect(await text(page, 'backend')).toBe('cpu');
    });
  });
});
