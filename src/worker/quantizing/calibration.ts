/** Calibration on the backend: what each layer of the float model reads, over the first training images. */
import * as tf from '@tensorflow/tfjs-core';
import { layersOf } from '../../core/network/describe.ts';
import { Calibrator, type InputRanges } from '../../core/quantization/calibration/calibration.ts';
import type { StaticScheme } from '../../core/quantization/schemes/scheme.ts';
import { imagesArrive } from '../data/images-arrive.ts';
import type { Split } from '../data/split.ts';
import type { Network } from '../network/network.ts';
import { toTensors } from '../network/tensors.ts';
import type { Task } from '../workshop/task.ts';

const batchSize = 32;

/** Rejects with `Stopped` when the task is stopped, NotFiniteError where an activation is NaN or infinite. */
export async function calibrate(
  network: Network,
  images: Split,
  { observer, calibrationImages }: StaticScheme,
  task: Task,
  onProgress: (done: number, total: number) => void,
): Promise<InputRanges> {
  const count = Math.min(calibrationImages, images.count);
  const indices = Uint32Array.from({ length: count }, (_, index) => index);
  const calibrator = new Calibrator(observer, network.spec);
  for (let start = 0; start < count; start += batchSize) {
    onProgress(start, count);
    const end = Math.min(start + batchSize, count);
    await imagesArrive(images, indices, start, end, task);
    const { pixels, labels } = images.batch(indices, start, end);
    await observeBatch(calibrator, network, pixels, labels);
    await task.checkpoint();
  }
  return calibrator.ranges();
}

async function observeBatch(
  calibrator: Calibrator,
  network: Network,
  pixels: Float32Array,
  labels: Uint8Array,
): Promise<void> {
  const tensors = toTensors(pixels, labels, network.spec);
  const inputs = network.inputs(tensors.images);
  try {
    for (const [index, { name }] of layersOf(network.spec).entries()) {
      const read = await inputs[index]?.data();
      calibrator.observe(name, Float32Array.from(read ?? []));
    }
  } finally {
    tf.dispose([tensors, inputs]);
  }
}
