// The Data panel: MNIST streaming in, whole and verified, and what happens when a part of it does not come.
import type { Page } from 'playwright';
import { button, expectError, notices, panel, slowly } from './support/parts.ts';
import { act, inView, openPage, value, waitForStatus } from './support/playground.ts';
import { firstImages } from './support/reference.ts';
import { corruptShard, dropShard, holdShard, loseShard } from './support/shards.ts';
import { expect, test } from './support/test.ts';

const imageCount = (page: Page) => page.getByTestId('data-images');

const wholeTrainingSet = [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949];

async function expectComplete(page: Page): Promise<void> {
  await expect(imageCount(page)).toHaveAttribute('data-value', '70000', { timeout: 30_000 });
  await inView(page, 'Data', () =>
    expect(panel(page, 'Data')).toContainText(
      'up to 60,000 training images. The test set holds 10,000 more.',
    ),
  );
}

test('shards stream in; the panel tells bytes, images and classes and shows real samples', async ({
  page,
}) => {
  const release = await holdShard(page, 'train-03.shard');
  const warnings: string[] = [];
  page.on('console', (message) => warnings.push(message.text()));
  await openPage(page, { view: 'data' });
  const data = panel(page, 'Data');
  await expect(page.getByTestId('dataset')).toHaveAttribute('data-value', 'MNIST');

  await test.step('on the way: 15,000 to train on and the first 5,000 to test with', async () => {
    await expect(imageCount(page)).toHaveAttribute('data-value', '20000');
    await expect(data).toContainText(
      /20,000 of 70,000 images have arrived: 2\.\d\d MB of 8\.\d\d MB\. Training can already start\./,
    );
    const arrived = Number(await data.getByRole('progressbar').getAttribute('aria-valuenow'));
    expect(arrived).toBeGreaterThan(20);
    expect(arrived).toBeLessThan(40);
  });

  await test.step('all of it, every shard verified', async () => {
    release();
    await expectComplete(page);
    await expect(data).toContainText('are verified');
    expect(warnings.join('\n'), 'unpacked by WebAssembly').not.toContain('unpacked in JavaScript');
    const counts = await data.getByRole('row').last().getByRole('cell').allInnerTexts();
    expect(counts.map(Number)).toEqual(wholeTrainingSet);
  });

  await test.step('the samples are the images of MNIST, under their labels', async () => {
    await expect(data.getByRole('columnheader')).toHaveText([
      '0',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
    ]);
    for (let digit = 0; digit < 10; digit++) {
      const canvas = data.getByRole('img', { name: `Samples of ${digit}` });
      const pixels = await canvas.evaluate((element: HTMLCanvasElement) => {
        const { width, height } = element;
        const rgba = element.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
        return [...rgba].filter((_, index) => index % 4 === 0);
      });
      expect(pixels, `samples of ${digit}`).toEqual(firstImages(digit, 4));
    }
  });
});

test('trains on the first shard while the last is held back', async ({ page }) => {
  const release = await holdShard(page, 'test-01.shard');
  await openPage(page, { trainSize: 8, batchSize: 4, testSize: 16 });
  await act(page, 'Train');
  expect(await value(page, 'step')).toBe(2);
  expect(await value(page, 'float-accuracy')).toBeGreaterThanOrEqual(0);
  await expect(imageCount(page)).toHaveAttribute('data-value', '65000');
  release();
  await expectComplete(page);
});

test('training waits in words for images on their way, can be stopped meanwhile, and goes on when they come', async ({
  page,
}) => {
  const release = await holdShard(page, 'train-01.shard');
  await openPage(page, { batchSize: 4, testSize: 16, evalEvery: 0, ...slowly });
  const waiting = panel(page, 'Training').getByText('Waiting for images that are still on their way.');

  await button(page, 'Train').click();
  await expect(waiting).toBeVisible();
  await button(page, 'Stop').click();
  await waitForStatus(page, 'idle');
  await expect(waiting).toHaveCount(0);

  await button(page, 'Train').click();
  await expect(waiting).toBeVisible();
  const before = await value(page, 'step');
  release();
  await expect(waiting).toHaveCount(0);
  await expect.poll(() => value(page, 'step')).toBeGreaterThan(before);
  await button(page, 'Stop').click();
  await waitForStatus(page, 'idle');
});

test.describe('when a shard does not come as it should', () => {
  test.use({ expectedErrors: [/Failed to load resource.*(404|ERR_CONNECTION_RESET)/] });

  const misfortunes = [
    { what: 'damaged', cause: corruptShard, says: 'arrived damaged' },
    { what: 'not there', cause: loseShard, says: 'the server answered 404' },
    { what: 'cut off', cause: dropShard, says: 'no connection' },
  ];
  for (const { what, cause, says } of misfortunes) {
    test(`one that is ${what}: a message names it, the rest can be used, Retry fetches it`, async ({
      page,
    }) => {
      const end = await cause(page, 'train-01.shard');
      await openPage(page, { trainSize: 4, batchSize: 4, testSize: 16 }, { waitFor: undefined });
      await expectError(page, ['train-01.shard', says, 'Retry']);
      await expect(page.getByTestId('status')).toHaveAttribute('data-value', 'idle');
      await inView(page, 'Data', () =>
        expect(panel(page, 'Data')).toContainText('Not all images could be loaded.'),
      );
      await expect(imageCount(page)).toHaveAttribute('data-value', '10000');

      await notices(page).getByRole('button', { name: 'Retry' }).click();
      await expectError(page, ['train-01.shard', says]);
      await act(page, 'Train');
      expect(await value(page, 'step')).toBe(1);

      await end();
      await notices(page).getByRole('button', { name: 'Retry' }).click();
      await expectComplete(page);
      await expect(notices(page)).toHaveCount(0);
      expect(await value(page, 'step'), 'the run that was there').toBe(1);
    });
  }

  for (const file of ['manifest.json', 'train-00.shard']) {
    test(`nothing can begin without ${file}, and Retry makes the page ready`, async ({ page }) => {
      const end = await loseShard(page, file);
      await openPage(page, {}, { waitFor: 'error' });
      await expectError(page, [file, 'the server answered 404']);
      await expect(button(page, 'Train'), 'still here, once there are images').toBeVisible();
      await end();
      await inView(page, 'Data', () => panel(page, 'Data').getByRole('button', { name: 'Retry' }).click());
      await waitForStatus(page, 'idle');
      await expectComplete(page);
    });
  }
});
