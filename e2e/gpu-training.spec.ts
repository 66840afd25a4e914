// Training on a GPU: the losses of PyTorch, an epoch, int8, and a device that is lost in the middle. The GPU is made of software here,
// so network and batches are small.
import type { Browser } from 'playwright';
import { column, exportedTable } from './support/exports.ts';
import { button, expectError, notices } from './support/parts.ts';
import { act, openPage, text, value, waitForStatus } from './support/playground.ts';
import { recordedTraining } from './support/reference.ts';
import { expect, test } from './support/test.ts';

const pytorch = recordedTraining('small');
/** A GPU made of software compiles its programs for a while, and longer where other tests run beside this one. */
const longest = 240_000;

/** Ends the browser's whole GPU process, as it ends with a driver that crashes. Of that no answer comes. */
async function crashGpu(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  void session.send('Browser.crashGpuProcess').catch(() => undefined);
}

const lost = { webgl: 'The WebGL context was lost.', webgpu: 'The GPU was lost' } as const;

for (const backend of ['webgl', 'webgpu'] as const) {
  test(`${backend}: an epoch whose losses are PyTorch's within 1e-4, int8, and a device that is lost in the middle`, async ({
    page,
    browser,
  }) => {
    test.slow();
    const settings = {
      ...{ backend, network: pytorch.network, seed: pytorch.seed, shuffle: false },
      ...{ batchSize: pytorch.batch_size, trainSize: pytorch.batch_size * pytorch.steps },
      ...{ testSize: 32, evalEvery: 0 },
    };
    await openPage(page, settings, { waitFor: undefined });
    await waitForStatus(page, 'idle', { timeout: longest });
    expect(await text(page, 'backend')).toBe(backend);

    await test.step('the losses', async () => {
      await act(page, 'Train', { timeout: longest });
      const losses = column(await exportedTable(page, 'Export metrics CSV'), 'loss');
      expect(losses).toHaveLength(pytorch.steps);
      for (const [index, loss] of pytorch.losses.entries())
        expect(Math.abs((losses[index] ?? Number.NaN) - loss), `step ${index + 1}`).toBeLessThan(1e-4);
    });

    await test.step('int8 beside float', async () => {
      await act(page, 'Quantize', { timeout: longest });
      expect(await value(page, 'predictions-changed')).toBeLessThanOrEqual(1);
    });

    await test.step('the device is lost: the page says so, and Restart goes on from what was kept', async () => {
      await button(page, 'Train').click();
      await expect.poll(() => value(page, 'step'), { timeout: longest }).toBeGreaterThan(pytorch.steps);
      await crashGpu(browser);
      await waitForStatus(page, 'error');
      await expectError(page, [lost[backend]]);
      await notices(page).getByRole('button', { name: 'Restart' }).click();
      await waitForStatus(page, 'paused', { timeout: longest });
      expect(await text(page, 'backend')).toBe(backend);
      const kept = await value(page, 'step');
      expect(kept).toBeGreaterThanOrEqual(pytorch.steps);
      await button(page, 'Resume').click();
      await expect.poll(() => value(page, 'step'), { timeout: longest }).toBeGreaterThan(kept);
      await button(page, 'Stop').click();
      await waitForStatus(page, 'idle', { timeout: longest });
      await expect(notices(page)).toHaveCount(0);
    });
  });
}
