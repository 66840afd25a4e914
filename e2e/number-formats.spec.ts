// Weights in the number formats that people talk about: by address and by hand, measured on all test images, saved and read back, drawn.
import { parseSafetensors } from '../src/core/formats/safetensors/safetensors.ts';
import { exported, importWeights } from './support/exports.ts';
import { expectError, panel } from './support/parts.ts';
import { act, openPage, openView, value } from './support/playground.ts';
import { pytorchInFormat } from './support/reference.ts';
import { expect, test } from './support/test.ts';

test('NF4 of the trained weights, by address: PyTorch’s accuracy, logit error and bytes, and a file that comes back', async ({
  page,
}) => {
  const expected = pytorchInFormat('nf4-64');
  await openPage(page, { scheme: 'weightOnly', format: 'nf4', evalBatchSize: 500 });
  await act(page, 'Load trained weights');
  await act(page, 'Quantize');
  await test.step('what it reaches on 10,000 images, within 2 of them', async () => {
    expect(Math.abs((await value(page, 'int8-accuracy')) - expected.correct / 100)).toBeLessThanOrEqual(0.02);
    expect((await value(page, 'logit-error')) / (100 * expected.logit_error)).toBeCloseTo(1, 1.9);
    expect((await value(page, 'int8-bytes')) - expected.bytes).toBeGreaterThan(0);
    expect((await value(page, 'int8-bytes')) - expected.bytes).toBeLessThan(2000);
  });

  await test.step('its name', async () => {
    await expect(panel(page, 'Comparison').getByRole('columnheader', { name: 'NF4' })).toBeVisible();
  });

  await test.step('the file is read back as the same model', async () => {
    const accuracy = await value(page, 'int8-accuracy');
    const file = await exported(page, 'Export int8 safetensors');
    expect(file.bytes.length).toBe(await value(page, 'int8-bytes'));
    await importWeights(page, file);
    await act(page, 'Evaluate');
    expect(await value(page, 'int8-accuracy')).toBe(accuracy);
  });
});

test.describe('with few images', () => {
  test.use({ mnist: 'beginning' });

  test('chosen by hand, a format says who uses it, and needs no widths', async ({ page }) => {
    await openPage(page, { testSize: 32 });
    const quantization = panel(page, 'Quantization');
    await page.getByText('Weight-only', { exact: true }).click();
    const formats = quantization.getByRole('radiogroup', { name: 'Format' });
    await expect(formats.getByRole('radio')).toHaveCount(9);
    await expect(quantization.getByRole('radiogroup', { name: 'Bits per weight' })).toBeVisible();
    await formats.getByText('MXFP4', { exact: true }).click();
    await expect(quantization).toContainText('gpt-oss');
    await expect(quantization.getByRole('radiogroup', { name: 'Bits per weight' })).toHaveCount(0);
    await expect.poll(() => page.url()).toContain('scheme=weightOnly&format=mxfp4');
    await act(page, 'Quantize');
    const { tensors } = parseSafetensors((await exported(page, 'Export int8 safetensors')).bytes, 'x');
    expect(tensors.get('fc1.weight_scale')).toMatchObject({ dtype: 'F8_E8M0', shape: [(128 * 3136) / 32] });

    await test.step('FP8 may have one scale for each output', async () => {
      await formats.getByText('FP8 E4M3', { exact: true }).click();
      await quantization.getByText('Per channel', { exact: true }).click();
      await act(page, 'Quantize');
      const file = parseSafetensors((await exported(page, 'Export int8 safetensors')).bytes, 'x');
      expect(file.tensors.get('fc1.weight')).toMatchObject({ dtype: 'F8_E4M3', shape: [128, 3136] });
      expect(file.tensors.get('fc1.weight_scale')).toMatchObject({ dtype: 'F32', shape: [128] });
    });
  });

  test('its levels stand close together near 0, and a weight is scale × number', async ({ page }) => {
    await openPage(page, { testSize: 32, scheme: 'weightOnly', format: 'nvfp4', backend: 'simd' });
    await act(page, 'Load trained weights');
    await act(page, 'Quantize');
    await openView(page, 'Weights');
    const levels = panel(page, 'One layer on its grid');
    await expect(levels.locator('[data-part="levels"]')).toHaveAttribute('data-count', '15');
    await expect(levels).toContainText('close together near 0');
    const equation = levels.getByTestId('equation');
    const numbers = await equation.evaluate(({ dataset }: HTMLElement) => ({ ...dataset }));
    const { weight, scale, number, value: stands } = numbers;
    expect([0, 0.5, 1, 1.5, 2, 3, 4, 6]).toContain(Math.abs(Number(number)));
    expect(Number(stands)).toBe(Math.fround(Number(scale) * Number(number)));
    expect(Math.abs(Number(weight) - Number(stands))).toBeLessThanOrEqual(Number(scale) + 1e-9);
  });

  test('is not fine-tuned, and the page says what to do', async ({ page }) => {
    await openPage(page, { testSize: 16, scheme: 'weightOnly', format: 'nf4', qatSteps: 50 });
    await act(page, 'Quantize');
    await expectError(page, ['NF4', 'fine-tuning steps to 0']);
  });
});
