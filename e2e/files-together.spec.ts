// Models in several files that are chosen or dropped at once, and TF.js models in fewer bits.
import { unzipSync } from 'fflate';
import type { Page } from 'playwright';
import { readNetwork } from '../src/core/formats/safetensors/network-reader.ts';
import { parseSafetensors, writeSafetensors } from '../src/core/formats/safetensors/safetensors.ts';
import { writeTfjsLayers } from '../src/core/formats/tfjs-layers/write.ts';
import { simpleCnn } from '../src/core/network/presets.ts';
import { dropFiles } from './support/drop.ts';
import { chooseWeights, exported, type NamedFile } from './support/exports.ts';
import { expectError, notices, panel } from './support/parts.ts';
import { openPage, waitForStatus } from './support/playground.ts';
import { tensorDigests, trainedWeights } from './support/reference.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

const text = (name: string, content: unknown): NamedFile => ({
  name,
  bytes: new TextEncoder().encode(JSON.stringify(content)),
});

/** The trained weights as TF.js saves them in a browser's downloads. */
function tfjsFiles(): { json: Record<string, unknown>; weights: Uint8Array<ArrayBuffer> } {
  const float = readNetwork(trainedWeights.bytes, trainedWeights.name, simpleCnn);
  if (float.kind !== 'float') throw new Error(`${trainedWeights.name} holds no float weights.`);
  const { 'model.json': json, 'weights.bin': weights } = unzipSync(writeTfjsLayers(float.state));
  if (!json || !weights) throw new Error('Not the files that were expected.');
  return { json: JSON.parse(new TextDecoder().decode(json)), weights: Uint8Array.from(weights) };
}

async function expectWeightsOf(page: Page, name: string): Promise<void> {
  await expect(panel(page, 'Training')).toContainText(`the weights of ${name}`);
  await waitForStatus(page, 'idle');
}

async function expectTrained(page: Page): Promise<void> {
  expect(tensorDigests(await exported(page, 'Export float safetensors'))).toEqual(
    tensorDigests(trainedWeights),
  );
}

test('a TF.js model: its JSON and its weights chosen together; without them it says what it needs', async ({
  page,
}) => {
  await openPage(page, { testSize: 16 });
  const { json, weights } = tfjsFiles();
  const model = text('my-model.json', json);
  await chooseWeights(page, model);
  await expectError(page, ['my-model.json', 'weights.bin is missing', 'all its .bin files together']);
  await chooseWeights(page, { name: 'my-model.weights.bin', bytes: weights }, model);
  await expectWeightsOf(page, 'my-model.json');
  await expectTrained(page);
});

test('a TF.js model of uint8, as its converter quantizes: the levels become the weights they stand for', async ({
  page,
}) => {
  await openPage(page, { testSize: 16 });
  const { json, weights } = tfjsFiles();
  const values = new Float32Array(weights.buffer);
  const min = values.reduce((least, value) => Math.min(least, value));
  const scale = (values.reduce((most, value) => Math.max(most, value)) - min) / 255;
  const levels = Uint8Array.from(values, (value) => Math.round((value - min) / scale));
  const [group] = JSON.parse(JSON.stringify(json.weightsManifest));
  for (const weight of group.weights) weight.quantization = { dtype: 'uint8', scale, min };
  const cut = 1001;
  const quantized = { ...json, weightsManifest: [{ ...group, paths: ['a.bin', 'b.bin'] }] };
  await chooseWeights(
    page,
    { name: 'b.bin', bytes: levels.slice(cut) },
    { name: 'a.bin', bytes: levels.slice(0, cut) },
    text('model.json', quantized),
  );
  await expect(notices(page)).toContainText('model.json was adapted to this page');
  await expect(notices(page)).toContainText('the numbers that its uint8 levels stand for were taken');
  await expectWeightsOf(page, 'model.json');
  const { bytes, name } = await exported(page, 'Export float safetensors');
  const bias = parseSafetensors(bytes, name).tensors.get('fc2.bias');
  const expected = Float32Array.from(levels.subarray(-10), (level) => level * scale + min);
  expect([...new Float32Array(Uint8Array.from(bias?.data ?? []).buffer)]).toEqual([...expected]);
});

test('parts of safetensors with their index, dropped at once', async ({ page }) => {
  await openPage(page, { testSize: 16 });
  const { tensors } = parseSafetensors(trainedWeights.bytes, trainedWeights.name);
  const part = (kind: string, name: string): NamedFile => ({
    name,
    bytes: writeSafetensors(new Map([...tensors].filter(([tensor]) => tensor.startsWith(kind)))),
  });
  const files = [
    part('fc', 'model-00002-of-00002.safetensors'),
    part('conv', 'model-00001-of-00002.safetensors'),
    text('model.safetensors.index.json', {
      weight_map: Object.fromEntries(
        [...tensors.keys()].map((name) => [
          name,
          `model-0000${name.startsWith('conv') ? 1 : 2}-of-00002.safetensors`,
        ]),
      ),
    }),
  ];
  await dropFiles(page, files);
  await expectWeightsOf(page, 'model.safetensors.index.json');
  await expect(notices(page)).toContainText('put together from 2 files');
  await expectTrained(page);
});
