// Runs the ONNX files that the page exports: ONNX Runtime in this process, on one thread.

import { env, InferenceSession, Tensor } from 'onnxruntime-web';
import { imageSizeOf, mnist } from '../../src/core/dataset/dataset-info.ts';
import { normaliseBatch } from '../../src/core/dataset/normalise.ts';
import { onnxInput, onnxOutput } from '../../src/core/formats/onnx/graph.ts';
import type { NamedFile } from './exports.ts';
import { testPixels } from './reference.ts';

const imageSize = imageSizeOf(mnist);
const classCount = mnist.classNames.length;

/** Logits of the first `count` test images, in batches of 32 as on the page. */
export async function onnxLogits({ name, bytes }: NamedFile, count: number): Promise<Float32Array> {
  env.wasm.numThreads = 1;
  const session = await InferenceSession.create(bytes);
  const pixels = testPixels();
  const logits = new Float32Array(count * classCount);
  for (let first = 0; first < count; first += 32) {
    const size = Math.min(32, count - first);
    const images = new Float32Array(size * imageSize);
    normaliseBatch(
      pixels,
      Uint32Array.from({ length: size }, (_, i) => first + i),
      0,
      size,
      images,
      mnist,
    );
    const fed = new Tensor('float32', images, [size, 1, 28, 28]);
    const output = (await session.run({ [onnxInput]: fed }))[onnxOutput];
    if (!output) throw new Error(`${name} gives no ${onnxOutput}.`);
    logits.set(Float32Array.from(await output.getData(), Number), first * classCount);
  }
  return logits;
}
