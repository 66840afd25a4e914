// The Quantization panel: int8 as PyTorch makes it, per tensor and per channel, of any weights, small enough; other schemes by
// hand and by address, and a report that agrees with the file.

import { readNetwork } from '../src/core/formats/safetensors/network-reader.ts';
import { parseSafetensors } from '../src/core/formats/safetensors/safetensors.ts';
import { simpleCnn } from '../src/core/network/presets.ts';
import { exported, importWeights, type NamedFile } from './support/exports.ts';
import { button, expectError, field, notices, panel } from './support/parts.ts';
import { act, openPage, value } from './support/playground.ts';
import { readProjectFile, tensorBytes, trainedWeights } from './support/reference.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

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
    await expect(rows.filter({ hasText: 'conv1' })).toHaveText('conv11.3 kBstays float: dense layers only');
    await expect(rows.filter({ hasText: 'conv2' })).toHaveText('conv274.0 kBstays float: dense layers only');
    await expect(rows.filter({ hasText: 'fc1' })).toHaveText(/^fc11\.61 MB401\.9 kB\d+\.\d dB$/);
    await expect(rows.filter({ hasText: 'fc2' })).toHaveText(/^fc25\.2 kB1\.3 kB\d+\.\d dB$/);
    await expect(panel(page, 'Quantization')).toContainText(
      /the rounding noise is \d+\.\d dB below the weights: about 1\/\d+ of their size/,
    );
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
  const scales = panel(page, 'Quantization').getByRole('radiogroup', { name: 'Scales' });

  await test.step('per tensor', async () => {
    const file = await exported(page, 'Export int8 safetensors');
    expectWeightsOfPyTorch(file, 'per_tensor');
    expect(parseSafetensors(file.bytes, file.name).metadata.quantization).toBe('int8 per-tensor');
  });

  await test.step('per channel', async () => {
    await scales.getByRole('radio', { name: 'Per tensor' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(scales.getByRole('radio', { name: 'Per channel' })).toBeChecked();
    await expect(panel(page, 'Quantization')).toContainText(
      'One scale per channel means one for each output',
    );
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

test('four bits in groups, chosen by hand: packed at their width, called by their name', async ({ page }) => {
  await openPage(page, { testSize: 64 });
  await importWeights(page, trainedWeights);
  const quantization = panel(page, 'Quantization');
  await test.step('convolutions take part only where the scheme can quantize them', async () => {
    const conv1 = quantization.getByRole('switch', { name: 'Quantize conv1' });
    await expect(conv1).toBeDisabled();
    await expect(conv1).toHaveAccessibleDescription('stays float: dense layers only');
    await page.getByText('Weight-only', { exact: true }).click();
    await expect(conv1).toBeChecked();
    await conv1.focus();
    await page.keyboard.press('Space');
    await expect(conv1).not.toBeChecked();
  });

  await test.step('what is chosen stands in the address', async () => {
    await expect(quantization.getByRole('radio', { name: '4', exact: true })).toBeChecked();
    await page.getByText('Per group', { exact: true }).click();
    await expect(quantization.getByRole('radio', { name: '32' })).toBeChecked();
    await expect.poll(() => page.url()).toContain('scheme=weightOnly&groupSize=32&quantizeConv1=false');
  });

  await test.step('the file', async () => {
    await act(page, 'Quantize');
    const file = await exported(page, 'Export int8 safetensors');
    expect(file.bytes.length).toBe(await value(page, 'int8-bytes'));
    expect(readNetwork(file.bytes, file.name, simpleCnn)).toMatchObject({
      kind: 'weightOnly',
      scheme: { bits: 4, symmetric: true, granularity: 'per-group-32', layers: ['conv2', 'fc1', 'fc2'] },
    });
  });

  await test.step('bytes of each layer: half a byte a weight, four for every bias and for every 32 weights', async () => {
    const rows = quantization.getByRole('row');
    await expect(rows.filter({ hasText: 'conv1' })).toHaveText('conv11.3 kBstays float');
    const fc1 = 128 * 3136 * 0.5 + 128 * 4 + 128 * (3136 / 32) * 4;
    await expect(rows.filter({ hasText: 'fc1' })).toHaveText(
      new RegExp(`^fc11\\.61 MB${(fc1 / 1000).toFixed(1)} kB\\d\\d\\.\\d dB$`),
    );
  });

  await test.step('the report, and the name everywhere', async () => {
    await quantization.getByText('The whole report').click();
    await expect(quantization).toContainText(
      'weight-only 4-bit symmetric, per group of 32, conv2 and fc1 and fc2',
    );
    const figures = quantization.getByRole('table', { name: '4-bit, layer by layer' });
    await expect(figures.getByRole('row', { name: 'Weights as' }).getByRole('cell')).toHaveText([
      'float32',
      'int4',
      'int4',
      'int4',
    ]);
    // The last group of a row may be shorter: 288 = 9 x 32 inputs of conv2, 128 = 4 x 32 of fc2.
    await expect(figures.getByRole('row', { name: 'Scales' }).getByRole('cell')).toHaveText([
      '–',
      String(64 * 9),
      '12,544',
      String(10 * 4),
    ]);
    await expect(page.getByTestId('int8-accuracy')).toContainText('4-bit');
    await expect(panel(page, 'Comparison').getByRole('columnheader', { name: '4-bit' })).toBeVisible();
  });

  await test.step('another choice says that the results are not of it', async () => {
    await page.getByText('Affine', { exact: true }).click();
    await expect(quantization).toContainText('Quantize to see what is chosen now.');
    await expect(page.getByTestId('int8-accuracy')).toHaveAttribute('data-value', /\d/);
  });
});

test('static int8 of the whole network, by address: calibrated inputs stand in the report and in the file', async ({
  page,
}) => {
  await openPage(page, { scheme: 'static', observer: 'mse', calibrationImages: 16, testSize: 16 });
  await importWeights(page, trainedWeights);
  const quantization = panel(page, 'Quantization');
  await expect(quantization.getByRole('radio', { name: 'Static int8' })).toBeChecked();
  await expect(quantization.getByRole('radio', { name: 'MSE' })).toBeChecked();
  await act(page, 'Quantize');
  const file = await exported(page, 'Export int8 safetensors');
  await quantization.getByText('The whole report').click();
  await expect(quantization).toContainText('static int8, per tensor, MSE over 16 images');
  const network = readNetwork(file.bytes, file.name, simpleCnn);
  if (network.kind !== 'static') throw new Error(`The file holds a ${network.kind} network.`);
  const inputs = [...network.layers.values()].map((layer) => {
    if (layer.kind !== 'staticInt8') throw new Error('A layer was left float.');
    return layer.input;
  });
  const cells = (name: string) =>
    quantization
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
      .getByRole('cell')
      .allTextContents();
  expect((await cells('Input scale')).map(Number)).toEqual(
    inputs.map(({ scale }) => Number(scale.toPrecision(3))),
  );
  expect((await cells('Input zero point')).map(Number)).toEqual(inputs.map(({ zeroPoint }) => zeroPoint));
});

test('without a layer that takes part there is nothing to quantize, and the page says so', async ({
  page,
}) => {
  await openPage(page, { quantizeFc1: false, quantizeFc2: false, testSize: 16 });
  await act(page, 'Quantize');
  await expectError(page, ['No layer takes part', 'fc1, fc2']);
  await expect(page.getByTestId('int8-accuracy')).not.toHaveAttribute('data-value');
});

test('fine-tuning wins back what two bits lose, shows its steps, and leaves the float model as it was', async ({
  page,
}) => {
  await openPage(page, { backend: 'simd', scheme: 'weightOnly', bits: 2, testSize: 1000 });
  await importWeights(page, trainedWeights);
  await act(page, 'Quantize');
  const [float, untuned] = [await value(page, 'float-accuracy'), await value(page, 'int8-accuracy')];
  expect(untuned).toBeLessThan(float - 3);

  await field(page, 'Fine-tuning steps').fill('100');
  await act(page, 'Quantize');
  await expect(panel(page, 'Quantization')).toContainText('after 100 steps of fine-tuning');
  expect(await value(page, 'int8-accuracy')).toBeGreaterThan(untuned + 3);
  expect(await value(page, 'float-accuracy')).toBe(float);
  const { bytes } = await exported(page, 'Export float safetensors');
  expect(tensorBytes({ name: 'saved', bytes })).toEqual(tensorBytes(trainedWeights));
});
