// Whatever takes time can be paused: the page says so, offers Resume, and goes on to the result that it would have come to anyway.
import type { Page } from 'playwright';
import { importWeights } from './support/exports.ts';
import { button, clickAndPause, panel } from './support/parts.ts';
import { act, openPage, openView, text, waitForStatus } from './support/playground.ts';
import { trainedWeights } from './support/reference.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

/** Batches of one image: thousands of places to pause at. */
const slow = { backend: 'simd', evalBatchSize: 1, testSize: 3000, trainSize: 2000, batchSize: 2 } as const;

/** Begins something, pauses it, sees to it that nothing goes on, and resumes it. */
async function pauseAndResume(
  page: Page,
  action: string,
  running: 'evaluating' | 'quantizing',
): Promise<void> {
  await clickAndPause(page, action);
  await waitForStatus(page, 'paused');
  await expect(button(page, 'Resume')).toBeEnabled();
  await expect(button(page, 'Pause')).toHaveCount(0);
  await button(page, 'Resume').click();
  await waitForStatus(page, [running, 'idle']);
}

test('evaluation, quantization, fine-tuning, a sweep and a timing each rest at Pause and go on at Resume', async ({
  page,
}) => {
  await openPage(page, slow);
  await importWeights(page, trainedWeights);

  await test.step('a quantization, and what comes of it is what comes of it undisturbed', async () => {
    await pauseAndResume(page, 'Quantize', 'quantizing');
    await waitForStatus(page, 'idle');
    const disturbed = await text(page, 'int8-accuracy');
    await act(page, 'Quantize');
    expect(await text(page, 'int8-accuracy')).toBe(disturbed);
  });

  await test.step('an evaluation', async () => {
    await pauseAndResume(page, 'Evaluate', 'evaluating');
    await waitForStatus(page, 'idle');
    await expect(page.getByTestId('float-accuracy')).toHaveAttribute('data-value', /\d/);
  });

  await test.step('fine-tuning', async () => {
    await page.getByRole('textbox', { name: 'Fine-tuning steps', exact: true }).fill('400');
    await clickAndPause(page, 'Quantize');
    await waitForStatus(page, 'paused');
    await expect(panel(page, 'Quantization')).toContainText(/Fine-tuning: \d+ of 400 steps/);
    await button(page, 'Resume').click();
    await waitForStatus(page, 'idle');
    await page.getByRole('textbox', { name: 'Fine-tuning steps', exact: true }).fill('0');
  });

  await test.step('a timing', async () => {
    await pauseAndResume(page, 'Measure latency', 'evaluating');
    await waitForStatus(page, 'idle');
  });

  await test.step('a sweep, which is stopped while it rests', async () => {
    await openView(page, 'Sweep');
    await clickAndPause(page, 'Sweep');
    await waitForStatus(page, 'paused');
    await button(page, 'Stop sweep').click();
    await waitForStatus(page, 'idle');
  });
});
