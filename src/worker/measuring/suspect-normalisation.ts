/**
 * Whether weights from elsewhere were trained on inputs of another range: tried on some test images. The loss tells more than the accuracy:
 * a network may still answer well with inputs of another scale, but is less sure than it was, or too sure.
 */
import * as tf from '@tensorflow/tfjs-core';
import { type NormalisationName, normalisations, normalisedAs } from '../../core/dataset/normalisation.ts';
import { normaliseBatch } from '../../core/dataset/normalise.ts';
import { countCorrect } from '../../core/metrics/accuracy.ts';
import { softmax } from '../../core/metrics/softmax.ts';
import type { Split } from '../data/split.ts';
import type { Network } from '../network/network.ts';
import { imagesToTensor } from '../network/tensors.ts';

const mostImages = 500;
const batchSize = 100;
/** A slow backend is not kept longer. */
const longestMs = 1000;

/** Of what the present loss another one must be, to be worth a word. */
const farBetter = 2 / 3;

export interface Tried {
  readonly name: NormalisationName;
  readonly images: number;
  readonly correct: number;
  /** The mean cross entropy. */
  readonly loss: number;
}

/** Another normalisation that fits far better than the present one. Undefined where there is none, or nothing to try it on. */
export async function suspectNormalisation(
  network: Network,
  test: Split,
): Promise<{ readonly present: Tried; readonly other: Tried } | undefined> {
  const count = Math.min(test.count, mostImages);
  const indices = Uint32Array.from({ length: count }, (_, index) => index);
  if (!test.hasAll(indices, 0, count)) return undefined;
  const started = performance.now();
  let tried = normalisations.map((name): Tried => ({ name, images: 0, correct: 0, loss: 0 }));
  for (let start = 0; start < count && performance.now() - started < longestMs; start += batchSize) {
    const batch = indices.subarray(start, Math.min(start + batchSize, count));
    const added: Tried[] = [];
    for (const before of tried) added.push(await withBatch(before, network, test, batch));
    tried = added;
  }
  const present = tried.find(({ name }) => name === test.normalisation);
  const best = tried.reduce((a, b) => (b.loss < a.loss ? b : a));
  if (!present || best.name === present.name) return undefined;
  const isSound = best.correct >= present.correct - best.images / 100 && best.correct > best.images / 2;
  return isSound && best.loss < farBetter * present.loss ? { present, other: best } : undefined;
}

async function withBatch(
  { name, images, correct, loss }: Tried,
  network: Network,
  test: Split,
  indices: Uint32Array,
): Promise<Tried> {
  const info = normalisedAs(test.ownInfo, name);
  const count = indices.length;
  const bytes = test.pixels([...indices]);
  const pixels = new Float32Array(bytes.length);
  normaliseBatch(bytes, Uint32Array.from(indices.keys()), 0, count, pixels, info);
  const { labels } = test.batch(indices, 0, count);
  const logits = await logitsOf(network, imagesToTensor(pixels, info, count));
  const classes = logits.length / count;
  const losses = Array.from(labels, (label, i) => {
    const probability = softmax(logits.subarray(i * classes, (i + 1) * classes))[label] ?? 0;
    return -Math.log(Math.max(probability, 1e-30));
  });
  const sum = losses.reduce((total, one) => total + one, loss * images);
  return {
    name,
    images: images + count,
    correct: correct + countCorrect(logits, labels, classes),
    loss: sum / (images + count),
  };
}

async function logitsOf(network: Network, images: tf.Tensor4D): Promise<Float32Array> {
  const logits = tf.tidy(() => network.classify(network.features(images)));
  try {
    return Float32Array.from(await logits.data());
  } finally {
    tf.dispose([images, logits]);
  }
}
