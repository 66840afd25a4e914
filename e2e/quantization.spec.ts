// The Quantization panel: int8 as PyTorch makes it, per tensor and per channel, of any weights, small enough.
import { parseSafetensors } from '../src/core/formats/safetensors.ts';
import { exported, importWeights, type NamedFile } from './support/exports.ts';
import { button, notices, panel } from './support/parts.ts';
import { act, openPage, value } from './support/playground.ts';
import { readProjectFile, tensorBytes, trainedWeights } from './support/reference.ts';
import { expect, test } from './support/test.ts';

test('an untrained model quantizes too, within the bytes that were promised', async ({ page }) => {
  await openPage(page, { testSize: 48 });
  await act(page, 'Quantize');
  await expect(notices(page)).toHaveCount(0);
  expect(await value(page, 'float-accuracy')).toBeLessThan(50);
  expect(await value(page, 'int8-accuracy')).toBeLessThan(50);

  await test.step('the files that would be saved, measured', async () => {
    const float = await exported(page, 'Export float safetensors');
    const int8 = await exported(page, 'Export int8 safetensors');
    expect(float.name).toBe('simple-cnn-float.safetensors');
    expect(int8.name).toBe('simple-cnn-int8.safetensors');
    expect(await value(page, 'float-bytes')).toBe(float.bytes.length);
    expect(await value(page, 'int8-bytes')).toBe(int8.bytes.length);
    expect(float.bytes.length).toBeLessThanOrEqual(1_690_000);
    expect(int8.bytes.length).toBeLessThanOrEqual(490_000);
  });

  await test.step('bytes of each layer, before and after', async () => {
    const rows = panel(page, 'Quantization').getByRole('row');
    await expect(rows.filter({ hasText: 'conv1' })).toHaveText('conv11.3 kBstays float');
    await expect(rows.filter({ hasText: 'conv2' })).toHaveText('conv274.0 kBstays float');
    await expect(rows.filter({ hasText: 'fc1' })).toHaveText(/^fc11\.61 MB401\.9 kB\d+\.\d dB$/);
    await expect(rows.filter({ hasText: 'fc2' })).toHaveText(/^fc25\.2 kB1\.3 kB\d+\.\d dB$/);
    await expect(panel(page, 'Quantization')).toContainText(/stand \d+\.\d dB above their rounding noise/);
  });
});

/** fixtures/pytorch/seed0-int8.safetensors names its tensors otherwise than a weights file. */
function expectWeightsOfPyTorch(file: NamedFile, granularity: 'per_tensor' | 'per_channel'): void {
  const ours = tensorBytes(file);
  const theirs = tensorBytes(readProjectFile('fixtures/pytorch/seed0-int8.safetensors'));
  for (const layer of ['fc1', 'fc2']) {
    expect(ours.get(`${layer}.weight`)).toEqual(theirs.get(`${granularity}.${layer}.weight`));
    expect(ours.get(`${layer}.weight_scale`)).toEqual(theirs.get(`${granularity}.${layer}.scale`));
  }
}

test('int8 weights and scales of the trained model are those of PyTorch to the last bit', async ({
  page,
}) => {
  await openPage(page, { testSize: 32 });
  // What the page knows of other weights must not pass for these.
  await act(page, 'Quantize');
  await importWeights(page, trainedWeights);
  const scales = panel(page, 'Quantization').getByRole('radiogroup');

  await test.step('per tensor', async () => {
    const file = await exported(page, 'Export int8 safetensors');
    expectWeightsOfPyTorch(file, 'per_tensor');
    expect(parseSafetensors(file.bytes, file.name).metadata.quantization).toBe('int8 per-tensor');
  });

  await test.step('per channel', async () => {
    await scales.getByRole('radio', { name: 'Per tensor' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(scales.getByRole('radio', { name: 'Per channel' })).toBeChecked();
    await expect(panel(page, 'Quantization')).toContainText('One scale for each output');
    await act(page, 'Quantize');
    const file = await exported(page, 'Export int8 safetensors');
    expectWeightsOfPyTorch(file, 'per_channel');
    expect(file.bytes.length).toBe(await value(page, 'int8-bytes'));
    expect(file.bytes.length).toBeLessThanOrEqual(490_000);
  });

  await test.step('what is saved is what was measured, until it is quantized again', async () => {
    await page.getByText('Per tensor', { exact: true }).click();
    expectWeightsOfPyTorch(await exported(page, 'Export int8 safetensors'), 'per_channel');
    await act(page, 'Quantize');
    expectWeightsOfPyTorch(await exported(page, 'Export int8 safetensors'), 'per_tensor');
    await expect(button(page, 'Quantize')).toBeEnabled();
  });
});
