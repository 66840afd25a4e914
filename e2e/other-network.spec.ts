// Files of another network or with other inputs than the model has: the page asks before it takes one, and says which images others need.
import { mnist } from '../src/core/dataset/dataset-info.ts';
import { writeFloatOnnx } from '../src/core/formats/onnx/float-model.ts';
import { readFloatState } from '../src/core/formats/safetensors/network-reader.ts';
import { writeFloatWeights } from '../src/core/formats/safetensors/network-writer.ts';
import { initialise } from '../src/core/network/initialise.ts';
import { parseNetwork } from '../src/core/network/parse.ts';
import { mnistGeometry, presets, simpleCnn } from '../src/core/network/presets.ts';
import { tensorOf } from '../src/core/network/state-dict.ts';
import { TorchGenerator } from '../src/core/random/torch-generator.ts';
import { chooseWeights, exported, importOtherNetwork, importWeights } from './support/exports.ts';
import { button, dismissNotices, expectError, notices, panel } from './support/parts.ts';
import { act, openPage, value, waitForStatus } from './support/playground.ts';
import { readProjectFile, tensorDigests, trainedWeights } from './support/reference.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

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

test('weights that were trained on pixels from 0 to 1: the page says so, and feeds them such inputs when a person agrees', async ({
  page,
}) => {
  await openPage(page, '#testSize=500');
  await importWeights(page, { name: 'zero-to-one.safetensors', bytes: forPixelsFromZero() });
  await expect(notices(page)).toContainText(
    /zero-to-one\.safetensors seem to be trained on inputs from 0 to 1: on 500 test images .* \(x - 0\.1307\) \/ 0\.3081/,
  );
  await act(page, 'Evaluate');
  await button(page, 'Use these inputs').press('Enter');
  await expect.poll(() => new URL(page.url()).hash).toContain('normalisation=zeroToOne');
  await waitForStatus(page, 'idle');
  await act(page, 'Evaluate');
  // 485 of the first 500 test images, by PyTorch: only the zeros around the images differ from the weights before.
  expect(await value(page, 'float-accuracy')).toBeCloseTo(97, 0);
  await page.reload();
  await waitForStatus(page, 'idle');
  expect(new URL(page.url()).hash).toContain('normalisation=zeroToOne');
});

/** The trained weights with (x - 0.1307) / 0.3081 moved into the first layer: with p a pixel, w x + b = (w / std) p + (b - w mean / std). */
function forPixelsFromZero(): Uint8Array<ArrayBuffer> {
  const state = readFloatState(trainedWeights.bytes, trainedWeights.name, simpleCnn);
  const [mean = 0] = mnist.mean;
  const [std = 1] = mnist.std;
  const weight = tensorOf(state, 'conv1.weight');
  const bias = tensorOf(state, 'conv1.bias').map((own, filter) => {
    const sum = weight.subarray(9 * filter, 9 * filter + 9).reduce((total, one) => total + one, 0);
    return own - (sum * mean) / std;
  });
  const tensors = new Map([
    ...state.tensors,
    ['conv1.weight', weight.map((one) => one / std)],
    ['conv1.bias', bias],
  ]);
  return writeFloatWeights({ ...state, tensors });
}
