/** Which points of a sweep are measured in one pass over the images, and what becomes of them where one fails. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { weightBits } from '../../core/quantization/schemes/scheme.ts';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import { eventsOf } from '../../testing/engine/engine.ts';
import { nameOf, toldBy } from '../../testing/engine/sweep.ts';
import { readMnistTest, readState, trainedWeightsPath } from '../../testing/fixtures.ts';
import { firstImages, splitOf } from '../../testing/splits.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { Network } from '../network/network.ts';
import { Shelf } from '../shelf/shelf.ts';

const state = readState(trainedWeightsPath);
const images = splitOf(firstImages(readMnistTest(), 1));
let network: Network;

beforeAll(async () => {
  await useCpu();
  network = new Network(state);
});

describe('where only dense layers take part', () => {
  const settings: Settings = {
    ...defaultSettings,
    testSize: 1,
    evalBatchSize: 1,
    quantizeConv1: false,
    quantizeConv2: false,
  };
  const planOf = (shelf: Shelf) => ({
    network,
    state,
    shelf,
    trainImages: images,
    testImages: images,
    settings,
  });

  it('points are measured in few passes over the images', async () => {
    const features = vi.spyOn(network, 'features');
    const { results, told } = await toldBy(planOf(new Shelf()));
    expect(results.map(nameOf)).toEqual([8, 7, 6, 5, 4, 3, 2, 'fc1', 'fc2']);
    expect(eventsOf(told, 'sweep').map((event) => event.results.length)).toEqual([4, 8, 9]);
    expect(features).toHaveBeenCalledTimes(3);
    features.mockRestore();
  });

  it('one that fails leaves those that were to be measured with it', async () => {
    const shelf = new Shelf();
    const { draft } = shelf;
    vi.spyOn(shelf, 'draft').mockImplementation((file) => {
      if (weightBits(file.network.scheme) === 7) throw new Error('No room.');
      return draft.call(shelf, file);
    });
    const { told, results } = await toldBy(planOf(shelf), undefined, (progress, task) => {
      if (progress?.point?.number === 4) task.stop();
    });
    expect(results.map(nameOf)).toEqual([8, 6]);
    expect(eventsOf(told, 'sweep').map((event) => event.results.length)).toEqual([1, 2]);
  });
});
