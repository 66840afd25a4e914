/**
 * What a GPU backend does once for every new shape (compiling programs, making buffers), done before any time is taken:
 * the same operations on a batch of nothing but padding, whose results are thrown away.
 */
import * as tf from '@tensorflow/tfjs-core';
import { TorchGenerator } from '../../core/random/torch-generator.ts';
import type { OptimizerSettings } from '../../core/runs/optimizers.ts';
import type { Network } from '../network/network.ts';
import { type ImageShape, toTensors } from '../network/tensors.ts';
import { LossQueue } from './loss-queue.ts';
import { Optimizer } from './optimizer.ts';
import { lossAndGradients, type Trainable } from './training-step.ts';

const padding = (images: ImageShape, rows: number) =>
  toTensors(new Float32Array(), new Uint8Array(), images, rows);

/** A training step on `rows` images, and the reading of a group of losses. Changes nothing and leaves no tensor behind. */
export async function rehearseTrainingStep(
  network: Trainable,
  shape: ImageShape,
  rows: number,
  settings: OptimizerSettings,
  lossesPerReading: number,
): Promise<void> {
  const { images, labels } = padding(shape, rows);
  const copies = tf.tidy(() => network.variables.map((weights) => tf.variable(weights.clone(), false)));
  const optimizer = new Optimizer(settings, copies);
  const losses = new LossQueue(lossesPerReading);
  const drawn = network.dropout?.snapshot();
  const { loss, gradients } = lossAndGradients(network, images, labels);
  try {
    optimizer.step(gradients, 1, 1);
    await losses.add(loss, 0);
    // The GPU answers when it has done all that it was given.
    await losses.readAll();
  } finally {
    if (drawn) network.dropout = TorchGenerator.restored(drawn);
    losses.dispose();
    optimizer.dispose();
    tf.dispose([images, labels, ...gradients, ...copies]);
  }
}

/** Predicts `rows` images: this uses other GPU programs than training. */
export async function rehearseEvaluation(network: Network, rows: number): Promise<void> {
  const { images, labels } = padding(network.spec, rows);
  const logits = tf.tidy(() => network.classify(network.features(images)));
  try {
    await logits.data();
  } finally {
    tf.dispose([images, labels, logits]);
  }
}
