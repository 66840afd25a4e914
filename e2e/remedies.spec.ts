// Remedies: what two bits cost is won back without training, step by step, on training images alone.
import { readNetwork } from '../src/core/formats/safetensors/network-reader.ts';
import { simpleCnn } from '../src/core/network/presets.ts';
import { exported } from './support/exports.ts';
import { button, expectError, panel } from './support/parts.ts';
import { act, openPage, openView, value, waitForStatus } from './support/playground.ts';
import { pytorchWithRemedies } from './support/reference.ts';
import { expect, test } from './support/test.ts';

test('two bits, by hand: GPTQ to the float model wins back what rounding has lost, and a reload keeps it', async ({
  page,
}) => {
  await openPage(page, { scheme: 'weightOnly', bits: 2, calibrationImages: 1024, evalBatchSize: 500 });
  await act(page, 'Load trained weights');
  await act(page, 'Quantize');
  const plain = pytorchWithRemedies('nothing');
  expect((await value(page, 'logit-error')) / (100 * plain.logit_error)).toBeCloseTo(1, 1.9);

  const quantization = panel(page, 'Quantization');
  await quantization.getByText('Remedies without training').click();
  const remedy = (name: string) => quantization.getByRole('switch', { name, exact: true });
  await test.step('an option switches on what it belongs to', async () => {
    await remedy('GPTQ to the float model').focus();
    await page.keyboard.press('Space');
    await expect(remedy('GPTQ')).toBeChecked();
    for (const name of ['GPTQ in act order', 'Output scale', 'Equalization']) {
      await remedy(name).focus();
      await page.keyboard.press('Space');
    }
    await expect
      .poll(() => page.url())
      .toContain('remedies=equalize,output-scale,gptq,act-order,float-target');
  });

  await test.step('what it reaches on 10,000 images: within 0.3 points, and 15 % of the logit error', async () => {
    await act(page, 'Quantize');
    const best = pytorchWithRemedies('equalization + output scale + gptq act-order + float target');
    expect(Math.abs((await value(page, 'int8-accuracy')) - best.correct / 100)).toBeLessThanOrEqual(0.3);
    expect(await value(page, 'logit-error')).toBeLessThan(1.15 * 100 * best.logit_error);
  });

  await test.step('the view Weights holds each figure against plain rounding', async () => {
    await openView(page, 'Weights');
    const figure = (name: string) => page.locator(`[data-testid="remedied"][data-figure="${name}"]`);
    await panel(page, 'One layer on its grid').getByRole('radio', { name: 'fc1', exact: true }).check();
    await expect(panel(page, 'One layer on its grid')).toContainText('fc1 in 2-bit, beside the same layer');
    await expect(figure('evenness')).toBeVisible();
    // The range's scale sends nearly all weights to 0; the outputs ask for a smaller one.
    expect(Number(await figure('scale').getAttribute('data-value'))).toBeLessThan(0.9);
    expect(Number(await figure('zeros').getAttribute('data-before'))).toBeGreaterThan(0.9);
    expect(Number(await figure('zeros').getAttribute('data-value'))).toBeLessThan(0.9);
    // GPTQ moves weights away from their nearest level: they are further off, the logits are not.
    expect(Number(await figure('moved').getAttribute('data-value'))).toBeGreaterThan(0.1);
    const error = figure('error');
    expect(Number(await error.getAttribute('data-value'))).toBeGreaterThan(
      Number(await error.getAttribute('data-before')),
    );
    await expect(panel(page, 'One layer on its grid')).toContainText(
      /The remedies of all layers took .* s: calibration images .* s, Equalization .* s, Output scale .* s, GPTQ .* s\./,
    );
    await expect(panel(page, 'One scale for all rows?').locator('[data-part="rows-before"]')).toBeVisible();
  });

  await test.step('and the view Layers does so for each layer', async () => {
    await openView(page, 'Layers');
    const rows = page.getByTestId('layer-error');
    await expect(rows).toHaveCount(4);
    for (const row of await rows.all()) {
      expect(Number(await row.getAttribute('data-value'))).toBeGreaterThan(
        Number(await row.getAttribute('data-plain')),
      );
    }
    await expect(panel(page, 'Layer errors')).toContainText('Without remedies it would be');
    await openView(page, 'Workbench');
  });

  await test.step('the file says how it was made', async () => {
    const file = await exported(page, 'Export int8 safetensors');
    expect(readNetwork(file.bytes, file.name, simpleCnn)).toMatchObject({
      scheme: {
        bits: 2,
        remedies: ['equalize', 'output-scale', 'gptq', 'act-order', 'float-target'],
        calibrationImages: 1024,
      },
    });
  });

  await test.step('after a reload everything stands where it was', async () => {
    const before = await value(page, 'int8-accuracy');
    await page.reload();
    await waitForStatus(page, 'idle');
    expect(await value(page, 'int8-accuracy')).toBe(before);
  });
});

test('remedies can be paused and stopped, and tell how far they are', async ({ page }) => {
  await openPage(page, {
    ...{ scheme: 'weightOnly', bits: 2, calibrationImages: 256, testSize: 64 },
    remedies: 'adaround',
  });
  await act(page, 'Load trained weights');
  await button(page, 'Quantize').click();
  await expect(panel(page, 'Quantization')).toContainText(/Remedies: \d+ % done/);
  await button(page, 'Pause').click();
  await waitForStatus(page, 'paused');
  await button(page, 'Resume').click();
  await waitForStatus(page, 'quantizing');
  await button(page, 'Stop').click();
  await waitForStatus(page, 'idle');
  await expect(page.getByTestId('int8-accuracy')).not.toHaveAttribute('data-value');
});

test.describe('with few images', () => {
  test.use({ mnist: 'beginning' });

  test('remedies that do not go together are refused with words', async ({ page }) => {
    await openPage(page, { scheme: 'weightOnly', remedies: 'act-order', calibrationImages: 8, testSize: 16 });
    await act(page, 'Quantize');
    await expectError(page, ['act order is an option of GPTQ']);
  });
});
