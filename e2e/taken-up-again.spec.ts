// Nothing that a person made is lost: a reload, a worker that dies and another tab find the work where it was, to the bit.
import type { Page } from 'playwright';
import { exported, exportedTable, sha256 } from './support/exports.ts';
import { button, chart, notices, reloadWhen, slowly } from './support/parts.ts';
import { act, inView, openPage, openView, text, value, waitForStatus } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

/** Two shuffled epochs of 500 steps, with measurements in between: small batches, so that there is time to interrupt it anywhere. */
const run = {
  epochs: 2,
  trainSize: 1000,
  batchSize: 2,
  testSize: 1500,
  evalEvery: 100,
  evalImages: 50,
  evalBatchSize: 1,
  seed: 7,
  backend: 'simd',
} as const;
const stepsPerEpoch = 500;

interface Outcome {
  readonly weights: string;
  readonly rows: readonly (readonly [string, string, string, string, string])[];
  readonly accuracy: string;
}

/** What a run came to, without what depends on the clock. */
async function outcome(page: Page): Promise<Outcome> {
  const { bytes } = await exported(page, 'Export float safetensors');
  const rows = await exportedTable(page, 'Export metrics CSV');
  return {
    weights: sha256(bytes),
    rows: rows.map((row) => [
      row.step ?? '',
      row.epoch ?? '',
      row.loss ?? '',
      row.learning_rate ?? '',
      row.test_accuracy ?? '',
    ]),
    accuracy: await text(page, 'float-accuracy'),
  };
}

/** The same run, undisturbed. */
async function undisturbed(page: Page): Promise<Outcome> {
  await openPage(page, run);
  await act(page, 'Train');
  const result = await outcome(page);
  expect(result.rows).toHaveLength(2 * stepsPerEpoch);
  return result;
}

const reaches = (page: Page, step: number) =>
  expect.poll(() => value(page, 'step'), { intervals: [20] }).toBeGreaterThanOrEqual(step);

async function killWorker(page: Page): Promise<void> {
  const [worker] = page.workers();
  await worker?.evaluate(() => self.close());
}

test('a training that is interrupted by reloads, and by the death of its worker, ends in the very same bits', async ({
  page,
  context,
}) => {
  const expected = await undisturbed(page);
  const other = await context.newPage();
  await openPage(other, run);
  await button(other, 'Train').click();

  await test.step('a pause outlives a reload', async () => {
    await reaches(other, 60);
    await button(other, 'Pause').click();
    await waitForStatus(other, 'paused');
    const step = await text(other, 'step');
    await other.reload();
    await waitForStatus(other, 'paused');
    expect(await text(other, 'step')).toBe(step);
    await expect(chart(other, 'Loss')).toContainText(`after ${Number(step).toLocaleString('en')} steps`);
    await button(other, 'Resume').click();
  });

  await test.step('a reload in the middle of training leaves it paused where it was last kept', async () => {
    await reaches(other, 250);
    await other.reload();
    await waitForStatus(other, 'paused');
    expect(await value(other, 'step')).toBeGreaterThanOrEqual(60);
    await button(other, 'Resume').click();
  });

  await test.step('a reload in the middle of an evaluation takes that up too', async () => {
    await reloadWhen(other, 'evaluating');
    await waitForStatus(other, 'paused');
    expect(await value(other, 'step')).toBe(stepsPerEpoch);
    await button(other, 'Resume').click();
  });

  await test.step('and so does the death of the worker', async () => {
    await reaches(other, stepsPerEpoch + 150);
    await killWorker(other);
    await waitForStatus(other, 'error');
    await notices(other).getByRole('button', { name: 'Restart' }).click();
    await waitForStatus(other, 'paused');
    await button(other, 'Resume').click();
  });

  await waitForStatus(other, 'idle', { timeout: 120_000 });
  expect(await outcome(other)).toEqual(expected);
});

test('shelf, results and sweep come back after a reload, and what is exported is what is shown', async ({
  page,
}) => {
  await openPage(page, { trainSize: 8, batchSize: 4, testSize: 32, backend: 'simd', mixes: false });
  await act(page, 'Train');
  await act(page, 'Quantize');
  await act(page, 'Sweep');
  const models = ['float', 'int8'].flatMap((model) => [
    `${model}-accuracy`,
    `${model}-bytes`,
    `${model}-latency`,
  ]);
  const names = ['step', 'predictions-changed', ...models];
  const shown = async () => [
    ...(await Promise.all(names.map((name) => text(page, name)))),
    await inView(page, 'Sweep', () => text(page, 'sweep-4-accuracy')),
  ];
  const files = async () => [
    sha256((await exported(page, 'Export float safetensors')).bytes),
    sha256((await exported(page, 'Export int8 safetensors')).bytes),
    sha256((await exported(page, 'Export predictions CSV')).bytes),
    sha256((await exported(page, 'Export sweep CSV')).bytes),
  ];
  const [before, saved] = [await shown(), await files()];

  await page.reload();
  await waitForStatus(page, 'idle');
  expect(await shown()).toEqual(before);
  expect(await files()).toEqual(saved);

  await test.step('a reload in the middle of quantizing leaves what was there before', async () => {
    const reloaded = reloadWhen(page, 'quantizing');
    await button(page, 'Quantize').click();
    await reloaded;
    await waitForStatus(page, 'idle');
    expect(await shown()).toEqual(before);
  });

  await test.step('a point of the sweep takes the place of the candidate, and is what is exported then', async () => {
    await openView(page, 'Sweep');
    await page.getByText('The numbers').click();
    await button(page, '2 bits').click();
    await expect(page.getByTestId('int8-accuracy')).toHaveAttribute(
      'data-value',
      await text(page, 'sweep-2-accuracy'),
    );
    const { bytes } = await exported(page, 'Export int8 safetensors');
    expect(String(bytes.length)).toBe(await text(page, 'int8-bytes'));
    expect(await text(page, 'sweep-2-bytes')).toBe(String(bytes.length));
    await expect(page.getByLabel('Candidate')).toContainText('weight-only 2-bit symmetric, per tensor');
  });

  await test.step('Start afresh empties all of it, after asking', async () => {
    await openView(page, 'Files');
    await button(page, 'Start afresh').click();
    const dialog = page.getByRole('dialog', { name: 'Start afresh?' });
    await dialog.getByRole('button', { name: 'Keep my work' }).click();
    await expect(page.getByLabel('Candidate')).toHaveCount(1);
    await button(page, 'Start afresh').click();
    await dialog.getByRole('button', { name: 'Start afresh' }).click();
    await expect(page.getByLabel('Candidate')).toHaveCount(0);
    await waitForStatus(page, 'idle');
    await openView(page, 'Workbench');
    expect(await value(page, 'step')).toBe(0);
    await page.reload();
    await waitForStatus(page, 'idle');
    expect(await value(page, 'step')).toBe(0);
  });
});

test('a new tab starts fresh and offers what the last one left; two tabs never share their work', async ({
  page,
  context,
}) => {
  await openPage(page, { trainSize: 8, batchSize: 4, testSize: 16, ...slowly });
  await act(page, 'Train');
  await act(page, 'Quantize');
  const { bytes } = await exported(page, 'Export float safetensors');
  const int8 = await text(page, 'int8-accuracy');

  const second = await context.newPage();
  await test.step('nothing is offered while the first tab is open', async () => {
    await openPage(second, { trainSize: 8, ...slowly });
    expect(await value(second, 'step')).toBe(0);
    await expect(notices(second)).toHaveCount(0);
  });

  await page.close();
  await test.step('Continue takes up what it left', async () => {
    await second.reload();
    await waitForStatus(second, 'idle');
    expect(await value(second, 'step')).toBe(0);
    await expect(notices(second)).toContainText('trained for 2 steps, and 1 more on its shelf');
    await button(second, 'Continue').click();
    await expect(second.getByTestId('step')).toHaveAttribute('data-value', '2');
    await waitForStatus(second, 'idle');
    expect(sha256((await exported(second, 'Export float safetensors')).bytes)).toBe(sha256(bytes));
    expect(await text(second, 'int8-accuracy')).toBe(int8);
    await expect(notices(second)).toHaveCount(0);
  });

  await test.step('and keeps it as its own', async () => {
    await second.reload();
    await waitForStatus(second, 'idle');
    expect(await value(second, 'step')).toBe(2);
    const third = await context.newPage();
    await openPage(third, slowly);
    await expect(notices(third)).toHaveCount(0);
  });
});
