/** ONNX Runtime, in Node on one thread, for tests of the files that are made for it. */

import { env, InferenceSession, Tensor } from 'onnxruntime-web';
import { mnist } from '../../core/dataset/dataset-info.ts';
import { normaliseBatch } from '../../core/dataset/normalise.ts';
import { onnxInput, onnxOutput } from '../../core/formats/onnx/graph.ts';
import { imageSize } from '../fixtures.ts';
import { classCount } from '../networks/simple-cnn.ts';

export function openOnnx(file: Uint8Array): Promise<InferenceSession> {
  env.wasm.numThreads = 1;
  return InferenceSession.create(file);
}

/** One tensor in, one tensor out, by their names. Throws where the output is not of the shape wanted. */
export async function runOnnx(
  session: InferenceSession,
  [inputName, input]: readonly [string, Tensor],
  [outputName, shape]: readonly [string, readonly number[]],
): Promise<Float32Array> {
  const output = (await session.run({ [inputName]: input }))[outputName];
  if (output?.dims.join() !== shape.join()) {
    throw new Error(`${outputName} is [${output?.dims.join(', ')}], not [${shape.join(', ')}].`);
  }
  return Float32Array.from(await output.getData(), Number);
}

/** Logits (count, 10) of a SimpleCNN for images `first` to `first + count`, given at once. pixels: 784 bytes an image. */
export function onnxLogits(
  session: InferenceSession,
  pixels: Uint8Array,
  first: number,
  count: number,
): Promise<Float32Array> {
  const images = new Float32Array(count * imageSize);
  const order = Uint32Array.from({ length: count }, (_, i) => first + i);
  normaliseBatch(pixels, order, 0, count, images, mnist);
  const fed = new Tensor('float32', images, [count, 1, 28, 28]);
  return runOnnx(session, [onnxInput, fed], [onnxOutput, [count, classCount]]);
}

/** The same of all images, in batches of 32 as they were given to PyTorch. */
export async function allOnnxLogits(session: InferenceSession, pixels: Uint8Array): Promise<Float32Array> {
  const total = pixels.length / imageSize;
  const logits = new Float32Array(total * classCount);
  for (let first = 0; first < total; first += 32) {
    const count = Math.min(32, total - first);
    logits.set(await onnxLogits(session, pixels, first, count), first * classCount);
  }
  return logits;
}
