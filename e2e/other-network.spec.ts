// Files of another network than the model has: the page asks before it takes one, and says which images the others need.
import { mnist } from '../src/core/dataset/dataset-info.ts';
import { writeFloatOnnx } from '../src/core/formats/onnx/float-model.ts';
import { readFloatState } from '../src/core/formats/safetensors/network-reader.ts';
import { writeFloatWeights } from '../src/core/formats/safetensors/network-writer.ts';
import { initialise } from '../src/core/network/initialise.ts';
import { parseNetwork } from '../src/core/network/parse.ts';
import { mnistGeometry, presets } from '../src/core/network/presets.ts';
import { TorchGenerator } from '../src/core/random/torch-generator.ts';
import { chooseWeights, exported, importOtherNetwork, importWeights } from './support/exports.ts';
import { dismissNotices, expectError, notices, panel } from './support/parts.ts';
import { act, openPage, value, waitForStatus } from './support/playground.ts';
import { readProjectFile, tensorDigests, trainedWeights } from './support/reference.ts';
import { expect, test } from './support/test.ts';

const lenet = presets.leNet;

test('a file of another network: the page asks, and the model stays until a person agrees', async ({
  page,
}) => {
  await openPage(page, '#testSize=16&trainSize=32');
  await importWeights(page, trainedWeights);
  await act(page, 'Evaluate');
  const accuracy = await value(page, 'float-accuracy');
  const file = { name: 'lenet.onnx', bytes: writeFloatOnnx(lenetState(), mnist) };

  await test.step('which network it is, and what the page has', async () => {
    await chooseWeights(page, file);
    await expect(notices(page)).toContainText(
      'lenet.onnx holds another network: conv 6 of 5 × 5, pool, conv 16 of 5 × 5, pool, dense 120, dense 84, dense 10, with 107,786 parameters. The model on the page is SimpleCNN',
    );
    await waitForStatus(page, 'idle');
    expect(await value(page, 'parameters')).toBe(421_642);
    expect(await value(page, 'float-accuracy')).toBe(accuracy);
  });

  await test.step('declined, nothing changes', async () => {
    await dismissNotices(page);
    await expect(panel(page, 'Training')).toContainText(`the weights of ${trainedWeights.name}`);
    expect(new URL(page.url()).hash).not.toContain('network=');
  });

  await test.step('agreed, it is there with its network, also after a reload', async () => {
    await importOtherNetwork(page, file);
    expect(await value(page, 'parameters')).toBe(107_786);
    await expect.poll(() => new URL(page.url()).hash).toContain(`network=${lenet}`);
    const saved = await exported(page, 'Export float safetensors');
    expect(tensorDigests(saved)).toEqual(
      tensorDigests({ name: 'lenet', bytes: writeFloatWeights(lenetState()) }),
    );
    await page.reload();
    await waitForStatus(page, 'idle');
    expect(await value(page, 'parameters')).toBe(107_786);
  });
});

/** What PyTorch trained: fixtures/README.md. */
const lenetState = () =>
  readFloatState(
    readProjectFile('fixtures/pytorch/networks/lenet-trained.safetensors').bytes,
    'lenet',
    parseNetwork(lenet, mnistGeometry),
  );

test('weights for other images are refused in words, and the model stays', async ({ page }) => {
  await openPage(page, '#network=dense:16&testSize=16');
  const file = { name: 'colours.safetensors', bytes: coloured() };
  await chooseWeights(page, file);
  await expectError(page, [
    'colours.safetensors: its network reads 32 × 32 images of 3 channels and tells apart 10 classes',
    'Import a data set of such images first, or choose weights for the data set at hand',
  ]);
  expect(await value(page, 'parameters')).toBe(784 * 16 + 16 + 170);
});

/** Weights of a network for colour images. */
function coloured(): Uint8Array<ArrayBuffer> {
  const spec = parseNetwork('conv:4:3,pool,dense:8', { side: 32, channels: 3, classes: 10 });
  return writeFloatWeights(initialise(new TorchGenerator(0), spec));
}
