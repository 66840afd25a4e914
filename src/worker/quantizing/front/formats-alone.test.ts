import { expect, it } from 'vitest';
import { mnist } from '../../../core/dataset/dataset-info.ts';
import { normaliseBatch } from '../../../core/dataset/normalise.ts';
import { crossEntropy } from '../../../core/metrics/cross-entropy.ts';
import type { StateDict } from '../../../core/network/state-dict.ts';
import { numberFormats } from '../../../core/quantization/number-formats/number-format.ts';
import { dequantizeNetwork, quantizeNetwork } from '../../../core/quantization/schemes/quantized-network.ts';
import type { FrontResult } from '../../../core/results/front-result.ts';
import { defaultSettings } from '../../../core/settings/settings.ts';
import type { TaskReport } from '../../../protocol/tasks.ts';
import { createTask } from '../../../testing/engine/task.ts';
import { trainedOnSimd } from '../../../testing/engine/trained-on-simd.ts';
import { imageSize, readMnistTest, readMnistTrain } from '../../../testing/fixtures.ts';
import { logitsOf } from '../../../testing/remedies/any-scheme.ts';
import { firstImages, splitOf } from '../../../testing/splits.ts';
import { Shelf } from '../../shelf/shelf.ts';
import { Stopped } from '../../workshop/task.ts';
import { searchFront } from './front-search.ts';

const trained = trainedOnSimd();
const [all, choosing] = [600, 64];
const train = firstImages(readMnistTrain(), all);

/** Cross entropy over the last of the training images, which choose, in plain doubles. */
function plainLoss(state: StateDict): number {
  const images = new Float32Array(choosing * imageSize);
  const indices = Uint32Array.from({ length: choosing }, (_, i) => all - choosing + i);
  normaliseBatch(train.pixels, indices, 0, choosing, images, mnist);
  return crossEntropy(logitsOf(state, images, choosing), train.labels.subarray(all - choosing));
}

it('measures number formats in each layer alone where that is asked for', async () => {
  const { state, network } = trained;
  const reports: TaskReport[] = [];
  const task = createTask('sweep', reports);
  const settings = {
    ...{ ...defaultSettings, mixFormats: true, testSize: choosing },
    ...{ quantizeConv1: false, quantizeConv2: false },
  };
  const [trainImages, testImages] = [splitOf(train), splitOf(readMnistTest())];
  const plan = { network, state, shelf: new Shelf(), trainImages, testImages, settings };
  let front: FrontResult | undefined;
  const search = searchFront(plan, task, (found) => {
    front = found;
    if (found.mixes.length > 0) task.stop();
  });
  await expect(search).rejects.toThrow(Stopped);
  expect(front?.formats.map(({ format }) => format)).toEqual([...numberFormats, ...numberFormats]);
  expect(new Set(front?.formats.map(({ layer }) => layer))).toEqual(new Set(['fc1', 'fc2']));
  const points = reports.map(({ progress }) => progress?.point?.of);
  expect(points).toContain(2 * numberFormats.length);

  const scheme = { kind: 'weightOnly', format: 'nf4', granularity: 'per-group-64', layers: ['fc1'] } as const;
  const rounded = dequantizeNetwork(quantizeNetwork(state, scheme));
  const loss = plainLoss(rounded) - plainLoss(state);
  const found = front?.formats.find(({ layer, format }) => layer === 'fc1' && format === 'nf4');
  expect(found?.loss).toBeCloseTo(loss, 6);
  expect(Math.abs(loss)).toBeGreaterThan(1e-5);
}, 60_000);
