// Another network than SimpleCNN, by address: it trains as PyTorch's does, is quantized by every scheme, leaves and comes back.
import type { Page } from 'playwright';
import { parseSafetensors } from '../src/core/formats/safetensors/safetensors.ts';
import {
  column,
  exported,
  exportedTable,
  importOtherNetwork,
  importWeights,
  logits,
  type NamedFile,
} from './support/exports.ts';
import { button, notices, panel } from './support/parts.ts';
import { act, inView, openPage, openView, value, waitForStatus } from './support/playground.ts';
import { recordedTraining, tensorDigests, trainedWeights } from './support/reference.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

const lenet = 'conv:6:5,pool,conv:16:5,pool,dense:120,dense:84';
const shapes = [
  ['conv1.weight', [6, 1, 5, 5]],
  ['conv1.bias', [6]],
  ['conv2.weight', [16, 6, 5, 5]],
  ['conv2.bias', [16]],
  ['fc1.weight', [120, 784]],
  ['fc1.bias', [120]],
  ['fc2.weight', [84, 120]],
  ['fc2.bias', [84]],
  ['fc3.weight', [10, 84]],
  ['fc3.bias', [10]],
];

const floatShapes = ({ name, bytes }: NamedFile) =>
  [...parseSafetensors(bytes, name).tensors].map(([tensor, { shape }]) => [tensor, shape]);

/** The float and the int8 answers to all test images, evaluated anew. */
async function answers(page: Page): Promise<{ float: Float32Array; int8: Float32Array }> {
  await act(page, 'Evaluate');
  const rows = await exportedTable(page, 'Export predictions CSV');
  return { float: logits(rows, 'float'), int8: logits(rows, 'int8') };
}

test('by address: it trains with the losses of PyTorch, is quantized by every scheme, and its files come back', async ({
  page,
}) => {
  const run = 'seed=1&shuffle=false&trainSize=1920&testSize=96&calibrationImages=64';
  await openPage(page, `#network=${lenet}&${run}`);
  const quantization = panel(page, 'Quantization');

  await test.step('the page shows its layers and parameters', async () => {
    expect(await value(page, 'parameters')).toBe(107_786);
    await inView(page, 'Network', async () => {
      const network = panel(page, 'Network');
      await expect(network.getByRole('row', { name: 'conv2' })).toContainText('16 × 14 × 14');
      await expect(network.getByRole('row', { name: 'fc3' })).toContainText('850');
    });
    await expect(quantization.getByRole('switch', { name: 'Quantize fc3' })).toBeChecked();
    await expect(quantization.getByRole('switch', { name: 'Quantize conv2' })).toBeDisabled();
  });

  await test.step('60 steps have the losses of PyTorch within 1e-3', async () => {
    await act(page, 'Train');
    const losses = column(await exportedTable(page, 'Export metrics CSV'), 'loss');
    const { losses: expected } = recordedTraining('lenet');
    expect(losses).toHaveLength(expected.length);
    const distances = losses.map((loss, step) => Math.abs(loss - (expected[step] ?? Number.NaN)));
    expect(Math.max(...distances)).toBeLessThan(1e-3);
  });

  const float = await exported(page, 'Export float safetensors');
  const floatPth = await exported(page, 'Export float pth');
  await test.step('float files are called by no name of their own, and name the network', () => {
    expect([float.name, floatPth.name]).toEqual(['network-float.safetensors', 'network-float.pth']);
    expect(floatShapes(float)).toEqual(shapes);
    expect(parseSafetensors(float.bytes, float.name).metadata).toMatchObject({
      network: lenet,
      input: '1x28x28',
      classes: '10',
      dataset: 'MNIST',
    });
    return Promise.resolve();
  });

  const quantized: NamedFile[] = [];
  const found: Awaited<ReturnType<typeof answers>>[] = [];
  for (const scheme of ['Dynamic int8', 'Weight-only', 'Static int8']) {
    await test.step(`quantized: ${scheme}`, async () => {
      await page.getByText(scheme, { exact: true }).click();
      await act(page, 'Quantize');
      expect(await value(page, 'int8-bytes')).toBeLessThan(await value(page, 'float-bytes'));
      quantized.push(await exported(page, 'Export int8 safetensors'));
      if (scheme === 'Dynamic int8') quantized.push(await exported(page, 'Export int8 pth'));
      found.push(await answers(page));
    });
  }

  const other = await page.context().newPage();
  await test.step('a tab with another network reads them all, and answers the same', async () => {
    await openPage(other, '#testSize=96');
    expect(await value(other, 'parameters')).toBe(421_642);
    const [dynamic, weightOnly, static8] = found;
    const wanted = [dynamic, dynamic, weightOnly, static8];
    for (const [index, file] of quantized.entries()) {
      // The first one brings the network.
      await (index === 0 ? importOtherNetwork : importWeights)(other, file);
      expect(new URL(other.url()).hash).toContain(`network=${lenet}`);
      expect(await value(other, 'parameters')).toBe(107_786);
      expect((await answers(other)).int8).toEqual(wanted[index]?.int8);
    }
    for (const file of [float, floatPth]) {
      await importWeights(other, file);
      expect(tensorDigests(await exported(other, 'Export float safetensors'))).toEqual(tensorDigests(float));
    }
    await act(other, 'Evaluate');
    const rows = await exportedTable(other, 'Export predictions CSV');
    expect(logits(rows, 'float')).toEqual(dynamic?.float);
  });

  await test.step('the trained weights of SimpleCNN come back too, and Reset gives the network of the address', async () => {
    await importOtherNetwork(other, trainedWeights);
    expect(await value(other, 'parameters')).toBe(421_642);
    expect(new URL(other.url()).hash).not.toContain('network=');
    await other.evaluate(() => {
      window.location.hash = '#network=dense:16';
    });
    await button(other, 'Reset').click();
    await expect(other.getByTestId('parameters')).toHaveAttribute('data-value', String(784 * 16 + 16 + 170));
    await waitForStatus(other, 'idle');
  });
});

test('chosen in its view: a fresh model follows at once, a trained one stays on the shelf', async ({
  page,
}) => {
  await openPage(page, { trainSize: 8, batchSize: 4, testSize: 16 });
  const network = panel(page, 'Network');
  const text = network.getByRole('textbox', { name: 'Network' });
  await openView(page, 'Network');
  await expect(text).toHaveValue('conv:32:3,pool,conv:64:3,pool,dense:128');

  await test.step('as text, when the typing rests', async () => {
    await text.fill('conv:4:5, pool, dense:16');
    await expect(text).toHaveValue('conv:4:5,pool,dense:16');
    await expect.poll(() => value(page, 'parameters')).toBe(4 * 26 + 16 * (4 * 14 * 14 + 1) + 10 * 17);
    await waitForStatus(page, 'idle');
  });

  await test.step('what cannot be built says why, and the one before stays', async () => {
    await text.fill('conv:4:5,dense:16,pool');
    await expect(text).toHaveAccessibleDescription(/Block 3, pool, stands after a dense layer/);
    expect(new URL(page.url()).hash).toContain('network=conv:4:5,pool,dense:16');
  });

  await test.step('ready-made', async () => {
    await network.getByRole('button', { name: 'LeNet-like' }).click();
    await expect(text).toHaveValue(lenet);
    await expect.poll(() => value(page, 'parameters')).toBe(107_786);
    await waitForStatus(page, 'idle');
  });

  await test.step('after a training', async () => {
    await act(page, 'Train');
    await openView(page, 'Network');
    await network.getByRole('button', { name: 'MLP' }).click();
    await expect(network.getByRole('status')).toContainText(`still ${lenet}`);
    expect(await value(page, 'parameters')).toBe(107_786);
    await network.getByRole('button', { name: 'Keep the present one' }).click();
    await expect(text).toHaveValue(lenet);
    await expect(network.getByRole('status')).toHaveCount(0);

    await network.getByRole('button', { name: 'MLP' }).click();
    await network.getByRole('button', { name: 'Build this network' }).click();
    await expect.poll(() => value(page, 'parameters')).toBe(101_770);
    await expect(network.getByRole('status')).toHaveCount(0);
    await waitForStatus(page, 'idle');
    await expect(page.getByLabel('Baseline').getByRole('option')).toHaveText([
      `${lenet}: float32, step 2`,
      'float32',
    ]);
  });
});

test('dropout takes part in training alone, and the same seed drops the same', async ({ page }) => {
  const address = '#network=conv:8:3,pool,dropout:0.5,dense:16&trainSize=640&testSize=32&seed=3' as const;
  const trained: ReadonlyMap<string, string>[] = [];
  for (const hash of [address, `${address}&momentum=0.9`] as const) {
    await openPage(page, hash);
    await button(page, 'Reset').click();
    await waitForStatus(page, 'idle');
    await act(page, 'Train');
    trained.push(tensorDigests(await exported(page, 'Export float safetensors')));
  }
  expect(trained[1]).toEqual(trained[0]);
});

test('a network that cannot be built falls back to the default, with a notice that says what is wrong', async ({
  page,
}) => {
  await openPage(page, '#network=conv:6:5,pool,dense:0&testSize=16');
  await expect(notices(page)).toContainText(
    "network can't be used. Block 3, dense:0, has 0 units. Choose a whole number from 1 to 4096.",
  );
  expect(await value(page, 'parameters')).toBe(421_642);
});
