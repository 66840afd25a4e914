/** What fine-tuning is for: accuracy, on real images. */
import { beforeAll, expect, it } from 'vitest';
import { countCorrect } from '../../core/metrics/accuracy.ts';
import { simpleCnn } from '../../core/network/presets.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import { schemeOf } from '../../core/settings/scheme.ts';
import { defaultSettings } from '../../core/settings/settings.ts';
import { createTask } from '../../testing/engine/task.ts';
import { readMnistTest, readMnistTrain, readState, trainedWeightsPath } from '../../testing/fixtures.ts';
import { fakeQuantizeState } from '../../testing/networks/fake-quantization.ts';
import { classCount } from '../../testing/networks/simple-cnn.ts';
import { firstImages, splitOf } from '../../testing/splits.ts';
import { useSimd } from '../../testing/tf-simd.ts';
import { evaluateEntries } from '../measuring/evaluate-entries.ts';
import { Runners } from '../measuring/runners.ts';
import { Network } from '../network/network.ts';
import { Shelf } from '../shelf/shelf.ts';
import { fineTune } from './fine-tuning.ts';

const state = readState(trainedWeightsPath);
const mnist = readMnistTrain();

beforeAll(async () => {
  await useSimd();
});

it('wins back accuracy that two bits lose, far more than the same steps without rounding do', async () => {
  const chosen = {
    ...defaultSettings,
    scheme: 'weightOnly',
    bits: 2,
    perChannel: false,
    batchSize: 32,
    shuffle: true,
    qatSteps: 100,
  } as const;
  const scheme = schemeOf(chosen, simpleCnn);
  const plan = { state, images: splitOf(firstImages(mnist, 3200)), ranges: undefined, settings: chosen };
  const tuned = await fineTune({ ...plan, scheme }, createTask(), () => undefined);
  const trained = await fineTune(
    { ...plan, scheme: { ...scheme, layers: [] } },
    createTask(),
    () => undefined,
  );
  const before = await errors(fakeQuantizeState(state, scheme));
  const withoutRounding = await errors(fakeQuantizeState(trained, scheme));
  const after = await errors(fakeQuantizeState(tuned, scheme));
  expect(after).toBeLessThan(before / 2);
  expect(after).toBeLessThan(withoutRounding / 1.5);
});

/** Returns how many of the first 2,000 test images are answered wrong. */
async function errors(weights: StateDict): Promise<number> {
  const images = splitOf(firstImages(readMnistTest(), 2000));
  const network = new Network(weights);
  const shelf = new Shelf();
  const plan = {
    runners: new Runners(shelf, network),
    images,
    settings: { testSize: 2000, evalBatchSize: 100 },
  };
  await evaluateEntries([shelf.live], plan, createTask());
  network.dispose();
  const { evaluated } = shelf.live.known;
  if (!evaluated) throw new Error('The float model was evaluated.');
  return images.count - countCorrect(evaluated.logits, evaluated.labels, classCount);
}
