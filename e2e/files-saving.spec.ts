// The panel Save and load: weights out and in again, and the numbers to take away.

import type { Page } from 'playwright';
import { weightsWithOutlier } from './support/crafted-weights.ts';
import { exported, exportedTable, importWeights, logits, sha256 } from './support/exports.ts';
import { onnxLogits } from './support/onnx.ts';
import { button, panel } from './support/parts.ts';
import { act, inView, openPage, openView, value, waitForStatus } from './support/playground.ts';
import { tensorDigests, testLabels, trainedWeights } from './support/reference.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

/** Of each number from its counterpart. */
const differencesOf = (a: Float32Array, b: Float32Array): number[] => {
  expect(a.length).toBe(b.length);
  return [...a].map((value, i) => Math.abs(value - (b[i] ?? Number.NaN)));
};

const model = (page: Page) => panel(page, 'Training');

/** A page that remembers nothing of what was done here. */
async function freshPage(page: Page): Promise<void> {
  await inView(page, 'Files', async () => {
    await button(page, 'Start afresh').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Start afresh' }).click();
  });
  await expect(model(page)).toContainText('fresh weights from seed 0');
  await waitForStatus(page, 'idle');
}

test('what was saved gives the same answers when it is loaded back, float and int8', async ({ page }) => {
  await openPage(page, { testSize: 96 });
  await importWeights(page, weightsWithOutlier());
  await act(page, 'Quantize');
  const float = await exported(page, 'Export float safetensors');
  const int8 = await exported(page, 'Export int8 safetensors');
  const accuracy = { float: await value(page, 'float-accuracy'), int8: await value(page, 'int8-accuracy') };
  expect(accuracy.int8, 'so that one cannot pass for the other').not.toBe(accuracy.float);
  const answers = await exportedTable(page, 'Export predictions CSV');

  await test.step('the float file', async () => {
    await freshPage(page);
    await importWeights(page, float);
    await expect(page.getByTestId('float-accuracy')).not.toHaveAttribute('data-value');
    await act(page, 'Evaluate');
    expect(await value(page, 'float-accuracy')).toBe(accuracy.float);
    const again = await exportedTable(page, 'Export predictions CSV');
    expect(logits(again, 'float')).toEqual(logits(answers, 'float'));
    expect(tensorDigests(await exported(page, 'Export float safetensors'))).toEqual(tensorDigests(float));
  });

  await test.step('the int8 file', async () => {
    await freshPage(page);
    await importWeights(page, int8);
    await expect(model(page)).toContainText('the int8 model as it is');
    // The model is told before its checkpoint is saved, its report after that.
    await expect(page.getByTestId('int8-bytes')).toHaveAttribute('data-value', String(int8.bytes.length));
    await act(page, 'Evaluate');
    expect(await value(page, 'int8-accuracy')).toBe(accuracy.int8);
    const again = await exportedTable(page, 'Export predictions CSV');
    expect(logits(again, 'int8')).toEqual(logits(answers, 'int8'));
    expect(sha256((await exported(page, 'Export int8 safetensors')).bytes)).toBe(sha256(int8.bytes));
  });
});

test('ONNX files give the answers of the page, in a runtime of their own', async ({ page }) => {
  await openPage(page, { testSize: 96, perChannel: true });
  await importWeights(page, trainedWeights);
  await act(page, 'Quantize');
  const answers = await exportedTable(page, 'Export predictions CSV');

  await test.step('float', async () => {
    const file = await exported(page, 'Export float ONNX');
    expect(file.name).toBe('simple-cnn-float.onnx');
    const differences = differencesOf(await onnxLogits(file, 96), logits(answers, 'float'));
    expect(Math.max(...differences)).toBeLessThan(1e-4);
  });

  await test.step("int8 in PyTorch's arithmetic", async () => {
    const file = await exported(page, 'Export int8 ONNX');
    expect(file.name).toBe('simple-cnn-int8.onnx');
    const differences = differencesOf(await onnxLogits(file, 96), logits(answers, 'int8'));
    // An activation in the middle between two levels may go to either by float32's rounding: that moves one image's ten logits.
    expect(differences.filter((difference) => difference > 1e-4).length).toBeLessThanOrEqual(40);
    expect(Math.max(...differences)).toBeLessThan(0.1);
  });

  await test.step("int8 in ONNX Runtime's form: near, not the same", async () => {
    const file = await exported(page, 'Export int8 ONNX Runtime');
    expect(file.name).toBe('simple-cnn-int8-onnxruntime.onnx');
    const differences = differencesOf(await onnxLogits(file, 96), logits(answers, 'int8'));
    expect(differences.filter((difference) => difference > 1e-4).length).toBeGreaterThan(480);
    expect(Math.max(...differences)).toBeLessThan(0.5);
  });
});

test('the script for PyTorch carries what the page has measured', async ({ page }) => {
  await openPage(page, { testSize: 48, evalBatchSize: 16 });
  await importWeights(page, trainedWeights);
  await act(page, 'Quantize');
  const { name, bytes } = await exported(page, 'Export PyTorch script');
  expect(name).toBe('reproduce.py');
  const correct = async (id: string) => Math.round((48 * (await value(page, `${id}-accuracy`))) / 100);
  const script = new TextDecoder().decode(bytes);
  for (const line of [
    'SCALES = "per-tensor"',
    'TEST_IMAGES = 48',
    'BATCH_SIZE = 16',
    `"float": {"correct": ${await correct('float')}, "bytes": ${await value(page, 'float-bytes')}}`,
    `"int8": {"correct": ${await correct('int8')}, "bytes": ${await value(page, 'int8-bytes')}}`,
  ]) {
    expect(script).toContain(line);
  }
});

test('what cannot be saved says why', async ({ page }) => {
  // So high a momentum and learning rate that training diverges.
  const away = { trainSize: 28, batchSize: 2, learningRate: 10, momentum: 0.999 };
  await openPage(page, { ...away, testSize: 16, evalEvery: 0 });
  await openView(page, 'Files');
  const metrics = button(page, 'Export metrics CSV');
  await expect(metrics).toBeDisabled();
  await expect(metrics).toHaveAccessibleDescription('There is nothing to save yet: train the model first.');
  const predictions = button(page, 'Export predictions CSV');
  await expect(predictions).toHaveAccessibleDescription(
    'There is nothing to save yet: evaluate or quantize the model first.',
  );

  await inView(page, 'Workbench', () => button(page, 'Train').click());
  await waitForStatus(page, 'error');
  for (const name of ['Export float ONNX', 'Export int8 safetensors', 'Export PyTorch script']) {
    await expect(button(page, name)).toBeDisabled();
    await expect(button(page, name)).toHaveAccessibleDescription(/the weights are no longer numbers/);
  }
  await button(page, 'Go back and halve it').click();
  await expect(button(page, 'Export float ONNX')).toBeEnabled();
  await expect(button(page, 'Export float ONNX')).toHaveAccessibleDescription(/Netron/);
});

test('predictions of every test image, to take away', async ({ page }) => {
  await openPage(page, { testSize: 40 });
  await inView(page, 'Files', () =>
    expect(button(page, 'Export predictions CSV'), 'there are none yet').toBeDisabled(),
  );
  await importWeights(page, trainedWeights);
  await act(page, 'Quantize');
  expect((await exported(page, 'Export predictions CSV')).name).toBe('predictions.csv');
  const rows = await exportedTable(page, 'Export predictions CSV');
  const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  expect(Object.keys(rows[0] ?? {})).toEqual([
    'index',
    'label',
    'float_prediction',
    'int8_prediction',
    ...digits.map((digit) => `float_logit_${digit}`),
    ...digits.map((digit) => `int8_logit_${digit}`),
  ]);
  expect(rows.map(({ index }) => Number(index))).toEqual(Array.from({ length: 40 }, (_, index) => index));
  expect(rows.map(({ label }) => Number(label))).toEqual([...testLabels().subarray(0, 40)]);
  for (const id of ['float', 'int8'] as const) {
    const all = logits(rows, id);
    const best = rows.map((_, image) => {
      const ten = [...all.subarray(10 * image, 10 * image + 10)];
      return ten.indexOf(Math.max(...ten));
    });
    expect(rows.map((row) => Number(row[`${id}_prediction`]))).toEqual(best);
  }
});
