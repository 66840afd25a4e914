/**
 * Issues the steps of a training. On `simd` a step of a whole batch is recorded once and then repeated without TF.js between its kernels
 * (`Repeated`); elsewhere, and for the last images of an epoch, TF.js issues it.
 */
import * as tf from '@tensorflow/tfjs-core';
import { type Normalisation, normaliseBytes, Repeated } from '../../tfjs-backend-simd/ops/ops.ts';
import { SimdBackend } from '../../tfjs-backend-simd/runtime/backend.ts';
import type { Split } from '../data/split.ts';
import { bytesToTensor, kernelNormalisation, toTensors } from '../network/tensors.ts';
import type { Optimizer } from './optimizer.ts';
import { lossAndGradients, type Trainable } from './training-step.ts';

/** What one step is about. */
export interface Step {
  readonly order: Uint32Array;
  /** Its images are order[start ... end). */
  readonly start: number;
  readonly end: number;
  /** Of the batch, with padding. */
  readonly rows: number;
  readonly learningRate: number;
  /** Counted from 1. */
  readonly number: number;
}

export class Stepper {
  readonly #network: Trainable;
  readonly #optimizer: Optimizer;
  readonly #images: Split;
  readonly #batchSize: number;
  #whole: WholeBatch | undefined;

  constructor(network: Trainable, optimizer: Optimizer, images: Split, batchSize: number) {
    this.#network = network;
    this.#optimizer = optimizer;
    this.#images = images;
    this.#batchSize = batchSize;
  }

  /** Issues a step. Gives its loss: a number where it is known at once, else a tensor that the caller disposes of. */
  take(step: Step): number | tf.Scalar {
    const { order, start, end, rows, learningRate, number } = step;
    const backend = tf.backend();
    if (backend instanceof SimdBackend && end - start === this.#batchSize) {
      this.#whole ??= new WholeBatch(this.#network, this.#optimizer, this.#images, this.#batchSize);
      return this.#whole.take(step, backend);
    }
    const { pixels, labels: classes } = this.#images.batch(order, start, end);
    const { images, labels } = toTensors(pixels, classes, this.#images.info, rows);
    const { loss, gradients } = lossAndGradients(this.#network, images, labels);
    this.#optimizer.step(gradients, learningRate, number);
    tf.dispose([images, labels, ...gradients]);
    return loss;
  }

  /** Something else is to come: gives back memory that only the next steps would use. */
  rest(): void {
    this.#whole?.dispose();
    this.#whole = undefined;
  }
}

/** Batches on `simd` that all lie in the same place. */
class WholeBatch {
  readonly #network: Trainable;
  readonly #optimizer: Optimizer;
  readonly #split: Split;
  /** Undefined where JavaScript normalises: then `#images` are floats. */
  readonly #normalisation: Normalisation | undefined;
  /** Bytes, which the first kernel of a step normalises. */
  readonly #images: tf.Tensor4D;
  readonly #labels: tf.Tensor1D;
  readonly #slope: tf.Scalar;
  readonly #repeated: Repeated;
  #step: Pick<Step, 'learningRate' | 'number'> = { learningRate: 0, number: 0 };
  /** Where the kernels write the loss. */
  #loss: ArrayLike<number> = [];

  constructor(network: Trainable, optimizer: Optimizer, split: Split, rows: number) {
    this.#network = network;
    this.#optimizer = optimizer;
    this.#split = split;
    const { images, labels } = toTensors(new Float32Array(), new Uint8Array(), split.info, rows);
    this.#normalisation = kernelNormalisation(split.info);
    this.#images = this.#normalisation ? bytesToTensor(new Uint8Array(images.size), split.info) : images;
    this.#labels = labels;
    if (this.#normalisation) images.dispose();
    this.#slope = tf.scalar(1);
    this.#repeated = new Repeated(
      () => this.#compute(),
      () => [this.#images, this.#labels, this.#slope, ...optimizer.changed],
    );
  }

  take(step: Step, backend: SimdBackend): number {
    const [pixels, labels] = [backend.placed(this.#images), backend.placed(this.#labels)];
    if (!(labels instanceof Int32Array)) throw new Error('Labels are int32.');
    if (pixels instanceof Float32Array)
      this.#split.writeBatch(step.order, step.start, labels.length, { pixels, labels });
    else if (pixels instanceof Uint8Array) {
      this.#split.writeBytes(step.order, step.start, labels.length, pixels);
      this.#split.writeLabels(step.order, step.start, labels.length, labels);
    } else throw new Error('Images are bytes, or float32.');
    this.#step = step;
    this.#repeated.run(this.#optimizer.numbers(step.learningRate, step.number));
    return this.#loss[0] ?? Number.NaN;
  }

  #compute(): void {
    const made = this.#normalisation ? [normaliseBytes(this.#images, this.#normalisation)] : [];
    const images = made[0] ?? this.#images;
    const { loss, gradients } = lossAndGradients(this.#network, images, this.#labels, this.#slope);
    this.#optimizer.step(gradients, this.#step.learningRate, this.#step.number);
    const backend = tf.backend();
    this.#loss = backend instanceof SimdBackend ? backend.placed(loss) : loss.dataSync();
    tf.dispose([...made, loss, ...gradients]);
  }

  dispose(): void {
    this.#repeated.forget();
    tf.dispose([this.#images, this.#labels, this.#slope]);
  }
}
