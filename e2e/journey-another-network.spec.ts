// LeNet-like, from its button to exported files, beside SimpleCNN that was trained before it: nothing of either is lost.
import type { Page } from 'playwright';
import { parseSafetensors } from '../src/core/formats/safetensors/safetensors.ts';
import { exported, exportedTable, logits } from './support/exports.ts';
import { onnxLogits } from './support/onnx.ts';
import { panel } from './support/parts.ts';
import { act, inView, openPage, value, waitForStatus } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

const parameters = { simpleCnn: 421_642, leNet: 107_786 };

// Two trainings, a quantization, three exports and a reload.
test.setTimeout(240_000);

const role = (page: Page, name: 'Baseline' | 'Candidate') => page.getByRole('combobox', { name });

/** Elements of all tensors of the float file that the page exports. */
async function exportedParameters(page: Page): Promise<number> {
  const { name, bytes } = await exported(page, 'Export float safetensors');
  const { tensors } = parseSafetensors(bytes, name);
  return [...tensors.values()].reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0);
}

const furthest = (a: Float32Array, b: Float32Array): number =>
  a.reduce((most, one, index) => Math.max(most, Math.abs(one - (b[index] ?? Number.NaN))), 0);

test('LeNet-like beside a trained SimpleCNN: trained, quantized, compared, exported, and there after a reload', async ({
  page,
}) => {
  await openPage(page, { trainSize: 640, testSize: 96, backend: 'simd' });
  await act(page, 'Train');

  await test.step('chosen and built', () =>
    inView(page, 'Network', async () => {
      const network = panel(page, 'Network');
      await network.getByRole('button', { name: 'LeNet-like' }).click();
      await expect(network.getByTestId('epoch-time'), 'judged by SimpleCNN').toHaveAttribute(
        'data-value',
        /\d/,
      );
      await expect(network).toContainText(/Judged by SimpleCNN, which trained at .* images\/s on simd/);
      await network.getByRole('button', { name: 'Build this network' }).click();
      await expect.poll(() => value(page, 'parameters')).toBe(parameters.leNet);
      await waitForStatus(page, 'idle');
    }));

  await test.step('trained and quantized', async () => {
    await act(page, 'Train');
    expect(await value(page, 'step')).toBe(20);
    await act(page, 'Quantize');
    expect(await value(page, 'int8-bytes')).toBeLessThan(await value(page, 'float-bytes'));
    await inView(page, 'Network', async () => {
      const network = panel(page, 'Network');
      await expect(network).toContainText(/It last trained at .* images\/s on simd/);
    });
  });

  await test.step('exported: ONNX Runtime gives the answers of the page', async () => {
    const answers = await exportedTable(page, 'Export predictions CSV');
    const float = await onnxLogits(await exported(page, 'Export float ONNX'), 96);
    expect(furthest(float, logits(answers, 'float'))).toBeLessThan(1e-4);
    const int8 = await onnxLogits(await exported(page, 'Export int8 ONNX'), 96);
    expect(furthest(int8, logits(answers, 'int8'))).toBeLessThan(0.05);
    expect(await exportedParameters(page)).toBe(parameters.leNet);
  });

  const compareWithTheFirst = async () => {
    await role(page, 'Baseline').selectOption('SimpleCNN: float32, step 20');
    await expect.poll(() => value(page, 'float-bytes')).toBeGreaterThan(1_600_000);
    expect(await exportedParameters(page)).toBe(parameters.simpleCnn);
  };

  await test.step('compared with the model that was trained first', async () => {
    await compareWithTheFirst();
    await act(page, 'Evaluate');
    expect(await value(page, 'predictions-changed')).toBeGreaterThanOrEqual(0);
    expect(await value(page, 'float-accuracy')).toBeGreaterThan(20);
  });

  await test.step('and all of it is there after a reload', async () => {
    const before = await exportedTable(page, 'Export predictions CSV');
    await page.reload();
    await waitForStatus(page, 'idle');
    await expect(role(page, 'Baseline').getByRole('option', { selected: true })).toHaveText(
      'SimpleCNN: float32, step 20',
    );
    expect(await exportedTable(page, 'Export predictions CSV')).toEqual(before);
    await compareWithTheFirst();
  });
});
