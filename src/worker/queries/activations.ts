/** What each layer of the float model reads over the calibration images, batch by batch, so that other work goes on between. */
import * as tf from '@tensorflow/tfjs-core';
import { layersOf } from '../../core/network/describe.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import { ActivationRecorder } from '../../core/quantization/calibration/activation-recorder.ts';
import type { Activations } from '../../core/results/activations.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Split } from '../data/split.ts';
import { Network } from '../network/network.ts';
import { imagesToTensor } from '../network/tensors.ts';
import type { FloatEntry } from '../shelf/entry.ts';
import type { Shelf } from '../shelf/shelf.ts';
import type { Workshop } from '../workshop/workshop.ts';
import { yieldToMessages } from '../workshop/yield-to-messages.ts';

const batchSize = 32;

/** So many test images do where the training images have not arrived. */
const mostTestImages = 256;

interface Question {
  /** How many training images a calibration would see. */
  readonly calibrationImages: number;
}

/** The baseline is asked where it is a float model, otherwise the one that is trained. Undefined where it reads other images. */
export async function activations(
  { calibrationImages }: Question,
  { live, shelf, data }: Workshop,
): Promise<Activations | undefined> {
  await data.firstImages();
  const images = chooseImages(await data.dataset(), calibrationImages);
  const entry = floatModel(shelf);
  const state = entry.state ?? (await live.state());
  const { side, channels } = images.split.info;
  if (state.spec.side !== side || state.spec.channels !== channels) return undefined;
  const recorder = new ActivationRecorder(state.spec);
  const indices = Uint32Array.from({ length: images.count }, (_, index) => index);
  for (let start = 0; start < images.count; start += batchSize) {
    const end = Math.min(start + batchSize, images.count);
    const { pixels } = images.split.batch(indices, start, end);
    await live.use(() => observeBatch(recorder, state, pixels, end - start));
    await yieldToMessages();
  }
  return { model: entry.name, half: images.half, images: images.count, layers: recorder.activations() };
}

function floatModel({ baseline, live }: Shelf): FloatEntry {
  return baseline.kind === 'float' ? baseline : live;
}

interface Chosen {
  readonly half: 'train' | 'test';
  readonly split: Split;
  readonly count: number;
}

function chooseImages({ train, test }: Dataset, calibrationImages: number): Chosen {
  const wanted = Math.min(calibrationImages, train.count);
  const indices = Uint32Array.from({ length: wanted }, (_, index) => index);
  if (train.hasAll(indices, 0, wanted)) return { half: 'train', split: train, count: wanted };
  return { half: 'test', split: test, count: Math.min(mostTestImages, test.available) };
}

/** The backend may be another one at the next batch: each brings its weights along. */
async function observeBatch(
  recorder: ActivationRecorder,
  state: StateDict,
  pixels: Float32Array,
  count: number,
): Promise<void> {
  const network = new Network(state);
  const images = imagesToTensor(pixels, state.spec, count);
  const inputs = network.inputs(images);
  try {
    for (const [index, { name }] of layersOf(state.spec).entries()) {
      recorder.observe(name, Float32Array.from((await inputs[index]?.data()) ?? []));
    }
  } finally {
    tf.dispose([images, ...inputs]);
    network.dispose();
  }
}
