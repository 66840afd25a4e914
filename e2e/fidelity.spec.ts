// The page computes what PyTorch computes: logits, predictions and losses. How a GPU trains: gpu-training.spec.ts.
import type { Page } from 'playwright';
import { column, exportedTable, importWeights, logits, type Row } from './support/exports.ts';
import { act, openPage, text, value } from './support/playground.ts';
import {
  initialWeights,
  pytorchFloats,
  pytorchLosses,
  testLabels,
  trainedWeights,
} from './support/reference.ts';
import { expect, test } from './support/test.ts';

const outputs = 'seed0-outputs.safetensors';

function largestDifference(a: Float32Array, b: Float32Array): number {
  expect(a.length).toBe(b.length);
  return a.reduce(
    (largest, value, index) => Math.max(largest, Math.abs(value - (b[index] ?? Number.NaN))),
    0,
  );
}

/** Predicted classes of n x 10 logits. */
const predictions = (all: Float32Array): number[] =>
  Array.from({ length: all.length / 10 }, (_, image) => {
    const ten = [...all.subarray(10 * image, 10 * image + 10)];
    return ten.indexOf(Math.max(...ten));
  });

interface Expectation {
  readonly model: 'float' | 'int8';
  /** The tensor of PyTorch's logits. */
  readonly tensor: 'float_logits' | 'per_tensor_logits' | 'per_channel_logits';
}

async function expectAnswersOfPyTorch(page: Page, rows: readonly Row[], { model, tensor }: Expectation) {
  const theirs = pytorchFloats(outputs, tensor).subarray(0, 10 * rows.length);
  expect(largestDifference(logits(rows, model), theirs), `${tensor}: largest difference`).toBeLessThan(1e-3);
  const classes = predictions(theirs);
  expect(column(rows, `${model}_prediction`)).toEqual(classes);
  const labels = testLabels();
  const right = classes.filter((digit, image) => digit === labels[image]).length;
  expect(await value(page, `${model}-accuracy`)).toBeCloseTo((100 * right) / rows.length, 10);
}

for (const backend of ['cpu', 'webgl'] as const) {
  test(`${backend}: logits of the trained model within 1e-3 of PyTorch's, float and int8, and the same accuracy`, async ({
    page,
  }) => {
    test.slow();
    const images = 320;
    await openPage(page, { backend, testSize: images });
    expect(await text(page, 'backend')).toBe(backend);
    await importWeights(page, trainedWeights);
    await act(page, 'Quantize');
    const perTensor = await exportedTable(page, 'Export predictions CSV');
    expect(perTensor).toHaveLength(images);
    await expectAnswersOfPyTorch(page, perTensor, { model: 'float', tensor: 'float_logits' });
    await expectAnswersOfPyTorch(page, perTensor, { model: 'int8', tensor: 'per_tensor_logits' });

    await page.getByText('Per channel', { exact: true }).click();
    await act(page, 'Quantize');
    const perChannel = await exportedTable(page, 'Export predictions CSV');
    await expectAnswersOfPyTorch(page, perChannel, { model: 'int8', tensor: 'per_channel_logits' });
  });
}

test('simd: all 10,000 test images, float within 1e-3 of PyTorch, int8 per tensor and per channel as PyTorch classifies them', async ({
  page,
}) => {
  test.slow();
  await openPage(page, { backend: 'simd' });
  await importWeights(page, trainedWeights);
  for (const [choice, tensor, accuracy] of [
    ['Per tensor', 'per_tensor_logits', 97.61],
    ['Per channel', 'per_channel_logits', 97.59],
  ] as const) {
    await page.getByText(choice, { exact: true }).click();
    await act(page, 'Quantize');
    const rows = await exportedTable(page, 'Export predictions CSV');
    expect(rows).toHaveLength(10_000);
    await expectAnswersOfPyTorch(page, rows, { model: 'float', tensor: 'float_logits' });
    const theirs = predictions(pytorchFloats(outputs, tensor));
    const equal = column(rows, 'int8_prediction').filter((digit, image) => digit === theirs[image]).length;
    expect(equal, `${choice}: predictions equal to PyTorch's`).toBeGreaterThanOrEqual(9_990);
    expect(Math.abs((await value(page, 'int8-accuracy')) - accuracy)).toBeLessThanOrEqual(0.02);
  }
});

test("simd: a whole epoch in file order: 200 losses within 1e-3 of PyTorch's, mean loss within 0.002, accuracy within 0.3", async ({
  page,
}) => {
  test.slow();
  await openPage(page, { backend: 'simd', shuffle: false, evalEvery: 0 });
  await importWeights(page, initialWeights);
  await act(page, 'Train', { timeout: 300_000 });
  const losses = column(await exportedTable(page, 'Export metrics CSV'), 'loss');
  expect(losses).toHaveLength(1_875);
  for (const [index, loss] of pytorchLosses(200).entries()) {
    expect(Math.abs((losses[index] ?? Number.NaN) - loss), `step ${index + 1}`).toBeLessThan(1e-3);
  }
  expect(Math.abs((await value(page, 'epoch-loss')) - 0.146)).toBeLessThanOrEqual(0.002);
  expect(Math.abs((await value(page, 'float-accuracy')) - 97.6)).toBeLessThanOrEqual(0.3);
});

test('simd: one shuffled epoch with the default settings reaches 98.2 %', async ({ page }) => {
  test.slow();
  await openPage(page, { backend: 'simd', evalEvery: 0 });
  await act(page, 'Train', { timeout: 300_000 });
  expect(await value(page, 'step')).toBe(1_875);
  // The mean of three seeds is printed by `npm run bench`.
  expect(await value(page, 'float-accuracy')).toBeGreaterThanOrEqual(98.2);
});
