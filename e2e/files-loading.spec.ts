// The panel Save and load: weights from files of every kind, files that are no weights, and where a file may be dropped.

import type { Page } from 'playwright';
import { readNetwork } from '../src/core/formats/safetensors/network-reader.ts';
import { writeTfjsLayers } from '../src/core/formats/tfjs-layers/write.ts';
import { simpleCnn } from '../src/core/network/presets.ts';
import { badFiles, weightsOfDataParallel } from './support/crafted-weights.ts';
import { dropFiles } from './support/drop.ts';
import { chooseWeights, exported, importWeights, type NamedFile } from './support/exports.ts';
import {
  button,
  clickAndTimeStart,
  dismissNotices,
  expectError,
  notices,
  panel,
  slowly,
} from './support/parts.ts';
import { act, openPage, text, value, waitForStatus } from './support/playground.ts';
import { readProjectFile, tensorDigests, trainedWeights } from './support/reference.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

const model = (page: Page) => panel(page, 'Training');

test('a file that is no weights: a message names it and what is wrong, and the model stays', async ({
  page,
}) => {
  await openPage(page, { testSize: 16 });
  await importWeights(page, trainedWeights);
  await act(page, 'Quantize');
  const results = async () => [await text(page, 'float-accuracy'), await text(page, 'int8-accuracy')];
  const before = await results();
  for (const { file, says } of badFiles()) {
    await test.step(file.name, async () => {
      await chooseWeights(page, file);
      await expectError(page, [file.name, ...says]);
      await waitForStatus(page, 'idle');
      await expect(model(page)).toContainText(`the weights of ${trainedWeights.name}`);
      expect(await results()).toEqual(before);
      await dismissNotices(page);
    });
  }
  expect(tensorDigests(await exported(page, 'Export float safetensors'))).toEqual(
    tensorDigests(trainedWeights),
  );
});

test('weights under the names of a wrapper are loaded, and what was done is said', async ({ page }) => {
  await openPage(page, { testSize: 16 });
  await importWeights(page, weightsOfDataParallel());
  await expect(notices(page)).toContainText('data-parallel.safetensors was adapted to this page');
  await expect(notices(page)).toContainText('step left out');
  await expect(notices(page)).toContainText('the prefix module. was left out');
  expect(tensorDigests(await exported(page, 'Export float safetensors'))).toEqual(
    tensorDigests(trainedWeights),
  );
});

test('weights may come from torch.save or as a TF.js model, float and int8', async ({ page }) => {
  await openPage(page, { testSize: 16 });
  const fromTorch = (name: string): NamedFile => readProjectFile(`fixtures/pytorch/${name}`);
  const float = readNetwork(trainedWeights.bytes, trainedWeights.name, simpleCnn);
  if (float.kind !== 'float') throw new Error(`${trainedWeights.name} holds no float weights.`);
  const fromTfjs = { name: 'tfjs.zip', bytes: writeTfjsLayers(float.state) };
  for (const file of [fromTorch('seed0-float.pth'), fromTfjs]) {
    await test.step(file.name, async () => {
      await importWeights(page, file);
      expect(tensorDigests(await exported(page, 'Export float safetensors'))).toEqual(
        tensorDigests(trainedWeights),
      );
    });
  }
  await importWeights(page, fromTorch('seed0-quantized.pth'));
  const int8 = readNetwork((await exported(page, 'Export int8 safetensors')).bytes, 'exported', simpleCnn);
  expect(int8).toMatchObject({ kind: 'dynamic', scheme: { granularity: 'per-tensor' } });
});

test('weights may come as ONNX: what the page wrote, float and int8, and what torch.onnx.export wrote', async ({
  page,
}) => {
  await openPage(page, { testSize: 16 });
  await importWeights(page, trainedWeights);
  await act(page, 'Quantize');
  const answers = await exported(page, 'Export int8 safetensors');
  const files = [
    await exported(page, 'Export float ONNX'),
    await exported(page, 'Export int8 ONNX'),
    await exported(page, 'Export int8 ONNX Runtime'),
  ];
  const [float, ...int8] = files;
  await importWeights(page, { name: 'from-page.onnx', bytes: float?.bytes ?? new Uint8Array() });
  expect(tensorDigests(await exported(page, 'Export float safetensors'))).toEqual(
    tensorDigests(trainedWeights),
  );
  for (const file of int8) {
    await importWeights(page, file);
    expect(tensorDigests(await exported(page, 'Export int8 safetensors'))).toEqual(tensorDigests(answers));
  }
  await expect(notices(page)).toContainText('rounded to 7 bits');
  await chooseWeights(page, readProjectFile('fixtures/onnx/torchscript-log-softmax.onnx'));
  await expectError(page, ['its network reads 8 × 8 images', 'Import a data set of such images']);
  await waitForStatus(page, 'idle');
});

test('a file can be dropped anywhere; one chosen while training runs is refused in words', async ({
  page,
}) => {
  await openPage(page, { trainSize: 2000, batchSize: 2, testSize: 16, ...slowly });
  await dropFiles(page, [{ ...trainedWeights, name: 'dropped.safetensors' }]);
  await expect(model(page)).toContainText('the weights of dropped.safetensors');
  await waitForStatus(page, 'idle');

  await dropFiles(page, [{ name: 'dropped.txt', bytes: new TextEncoder().encode('a shopping list') }]);
  await expectError(page, ['dropped.txt']);
  await expect(model(page)).toContainText('the weights of dropped.safetensors');
  await dismissNotices(page);

  await button(page, 'Train').click();
  await expect.poll(() => value(page, 'step')).toBeGreaterThan(0);
  await chooseWeights(page, { ...trainedWeights, name: 'too-early.safetensors' });
  await expect(notices(page)).toContainText('Training is running. Pause or stop it first.');
  await expect(model(page)).toContainText('the weights of dropped.safetensors');
  const refusedAt = await value(page, 'step');
  await expect.poll(() => value(page, 'step'), 'the run goes on').toBeGreaterThan(refusedAt);
  await button(page, 'Stop').click();
  await waitForStatus(page, 'idle');
});

test('the weights that ship with the page are one click away', async ({ page }) => {
  await openPage(page, { testSize: 48 });
  expect(await clickAndTimeStart(page, button(page, 'Load trained weights'))).toBeLessThan(1000);
  await waitForStatus(page, 'idle');
  await expect(model(page)).toContainText('the weights of simple-cnn-seed0.safetensors.');
  await act(page, 'Evaluate');
  expect(await value(page, 'float-accuracy')).toBeGreaterThan(95);
});
