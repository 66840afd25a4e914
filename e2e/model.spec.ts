// The Network panel: the network layer by layer, and fresh weights from a seed that are PyTorch's to the last bit.

import { createHash } from 'node:crypto';
import { describeNetwork } from '../src/core/network/describe.ts';
import { simpleCnn } from '../src/core/network/presets.ts';
import { exported, type NamedFile, sha256 } from './support/exports.ts';
import { button, panel, setField } from './support/parts.ts';
import { openPage, value } from './support/playground.ts';
import { initialWeights, readProjectFile, tensorBytes, tensorDigests } from './support/reference.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

/** As fixtures/pytorch/make_random_values.py makes it: SHA-256 over all parameters in the state dict's order. */
function stateSha256(file: NamedFile): string {
  const tensors = tensorBytes(file);
  const hash = createHash('sha256');
  for (const { name } of describeNetwork(simpleCnn).parameters)
    hash.update(tensors.get(name) ?? new Uint8Array());
  return hash.digest('hex');
}

function recordedSha256(seed: number): string | undefined {
  const { bytes } = readProjectFile('fixtures/pytorch/random-values.json');
  const recorded: { models: { seed: number; state_sha256: string }[] } = JSON.parse(
    new TextDecoder().decode(bytes),
  );
  return recorded.models.find((model) => model.seed === seed)?.state_sha256;
}

test('every layer with its output shape, parameters, bytes and multiply-adds, 421,642 parameters in all', async ({
  page,
}) => {
  await openPage(page, { view: 'network' });
  const rows = panel(page, 'Network').getByRole('row');
  await expect(rows).toHaveCount(12);
  const cells = await rows.evaluateAll((elements) =>
    elements.map((row) => [...row.children].map((cell) => cell.textContent)),
  );
  expect(cells).toEqual([
    ['Layer', 'Output', 'Parameters', 'Bytes', 'Multiply-adds'],
    ['conv1', '32 × 28 × 28', '320', '1.3 kB', '226 k'],
    ['relu1', '32 × 28 × 28', '', '', ''],
    ['pool1', '32 × 14 × 14', '', '', ''],
    ['conv2', '64 × 14 × 14', '18,496', '74.0 kB', '3.61 M'],
    ['relu2', '64 × 14 × 14', '', '', ''],
    ['pool2', '64 × 7 × 7', '', '', ''],
    ['flatten', '3136', '', '', ''],
    ['fc1', '128', '401,536', '1.61 MB', '401 k'],
    ['relu3', '128', '', '', ''],
    ['fc2', '10', '1,290', '5.2 kB', '1,280'],
    ['Total', '', '421,642', '1.69 MB', '4.24 M'],
  ]);
  await expect(page.getByTestId('parameters')).toHaveAttribute('data-value', '421642');
  // Weights, gradients and velocities, 4 bytes each, and what the layers make of 32 images: 47,962 values each.
  expect(await value(page, 'training-memory')).toBe(3 * 4 * 421_642 + 4 * 32 * 47_962);
});

test('fresh weights are those of torch.manual_seed, and a new seed takes hold at Reset', async ({ page }) => {
  await openPage(page);
  const model = panel(page, 'Training');
  await expect(model).toContainText('fresh weights from seed 0');
  const ofSeed0 = await exported(page, 'Export float safetensors');
  expect(tensorDigests(ofSeed0)).toEqual(tensorDigests(initialWeights));

  await setField(page, 'Seed', '42');
  await expect(model, 'the weights that are there stay').toContainText('fresh weights from seed 0');
  await button(page, 'Reset').click();
  await expect(model).toContainText('fresh weights from seed 42.');
  expect(stateSha256(await exported(page, 'Export float safetensors'))).toBe(recordedSha256(42));

  await setField(page, 'Seed', '0');
  await button(page, 'Reset').click();
  await expect(model).toContainText('fresh weights from seed 0');
  expect(sha256((await exported(page, 'Export float safetensors')).bytes)).toBe(sha256(ofSeed0.bytes));
});
