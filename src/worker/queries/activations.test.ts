/** What the layers read, as the page asks for it. */
import { beforeAll, expect, it } from 'vitest';
import { readNetwork } from '../../core/formats/safetensors/network-reader.ts';
import { mnistGeometry } from '../../core/network/presets.ts';
import { weightsOfLayer } from '../../core/quantization/schemes/quantized-network.ts';
import { observerKinds } from '../../core/quantization/schemes/scheme.ts';
import { networkOf } from '../../core/settings/network-of.ts';
import { EnginePage } from '../../testing/engine/engine.ts';
import { emptyDatabaseForEachTest } from '../../testing/engine/storage.ts';
import { quicken } from '../../testing/fakes/quick-backend.ts';
import { useCpu } from '../../testing/tf-cpu.ts';

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});

emptyDatabaseForEachTest();

const settings = { network: 'conv:3:3,pool,dense:8', scheme: 'static', calibrationImages: 2 } as const;
const layers = ['conv1', 'fc1', 'fc2'];

it('gives the scales that quantizing with each observer finds', async () => {
  const page = await EnginePage.open({ settings });
  await page.train();
  const found = await page.engine.ask('activations', { calibrationImages: 2 });
  expect(found).toMatchObject({ model: 'float32', half: 'train', images: 2 });
  expect(found?.layers.map(({ layer, total }) => [layer, total])).toEqual([
    ['conv1', 2 * 784],
    ['fc1', 2 * 588],
    ['fc2', 2 * 8],
  ]);
  for (const observer of observerKinds) {
    await page.quantize({ observer });
    const network = readNetwork(
      await page.save('candidate'),
      'the candidate',
      networkOf(settings, mnistGeometry),
    );
    if (network.kind === 'float') throw new Error('The candidate is quantized.');
    for (const name of layers) {
      const weights = weightsOfLayer(network, name);
      const observed = found?.layers.find(({ layer }) => layer === name)?.observed;
      const expected = observed?.find((one) => one.observer === observer)?.input;
      expect(weights.kind === 'staticInt8' && weights.input).toEqual(expected);
    }
  }
});

it('asks the float model that is trained where the baseline is quantized', async () => {
  const page = await EnginePage.open({ settings });
  await page.quantize();
  const candidate = page.state.chosen.int8;
  if (!candidate) throw new Error('There is a candidate.');
  await page.engine.assign('baseline', candidate.id);
  const found = await page.engine.ask('activations', { calibrationImages: 2 });
  expect(found?.model).toBe('float32');
});
