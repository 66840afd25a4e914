import type * as tf from '@tensorflow/tfjs-core';

/** A copy of a tensor's values: a backend may give away what it goes on to write into. */
export async function readValues(x: tf.Tensor): Promise<Float32Array<ArrayBuffer>> {
  return Float32Array.from(await x.data());
}

export async function readAndDispose(x: tf.Tensor): Promise<Float32Array<ArrayBuffer>> {
  try {
    return await readValues(x);
  } finally {
    x.dispose();
  }
}
