/**
 * Evaluates MNIST's test images with ONNX Runtime Web on WebAssembly, as often as it is told. In a worker, as an application
 * that stays responsive has it: neither the page's own thread nor other session options (a fixed batch, no memory arena, no
 * spinning) were faster by more than the noise.
 */

import glueUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { imageSizeOf, mnist } from '../../../src/core/dataset/dataset-info.ts';
import { parseIdxImages, parseIdxLabels } from '../../../src/core/dataset/idx.ts';
import { normaliseBatch } from '../../../src/core/dataset/normalise.ts';
import { onnxInput, onnxOutput } from '../../../src/core/formats/onnx/graph.ts';
import { countCorrect } from '../../../src/core/metrics/accuracy.ts';

const imageSize = imageSizeOf(mnist);
const classCount = mnist.classNames.length;

export interface Work {
  /** Which of the files to run. */
  readonly model: 'float' | 'int8';
  /** How many test images are used, from the first on. */
  readonly images: number;
  readonly batchSize: number;
  readonly threads: number;
  /** Number of runs that are timed. One more run comes before them as warm-up. */
  readonly runs: number;
}

export interface Evaluation {
  /** Duration of each run. */
  readonly milliseconds: readonly number[];
  /** Right answers of each run. */
  readonly correct: readonly number[];
  /** This one and those that the runtime started. */
  readonly threads: number;
  readonly crossOriginIsolated: boolean;
  readonly version: string;
}

/** Counts the threads that are started from here on: the runtime itself only says how many it was asked for. */
function countThreads(): () => number {
  let started = 0;
  globalThis.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      started++;
    }
  };
  return () => started;
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

export async function evaluate({ model: name, images, batchSize, threads, runs }: Work): Promise<Evaluation> {
  const [model, imageFile, labelFile] = await Promise.all([
    fetchBytes(`/model/simple-cnn-${name}.onnx`),
    fetchBytes('/mnist/t10k-images-idx3-ubyte'),
    fetchBytes('/mnist/t10k-labels-idx1-ubyte'),
  ]);
  const { pixels } = parseIdxImages(imageFile, 'images');
  const labels = parseIdxLabels(labelFile, 'labels');
  const startedThreads = countThreads();
  env.wasm.numThreads = threads;
  env.wasm.wasmPaths = { mjs: new URL(glueUrl, location.href), wasm: new URL(wasmUrl, location.href) };
  const session = await InferenceSession.create(model, { executionProviders: ['wasm'] });

  const order = Uint32Array.from({ length: images }, (_, i) => i);
  const batch = new Float32Array(batchSize * imageSize);

  async function countRight(): Promise<number> {
    let right = 0;
    for (let start = 0; start < images; start += batchSize) {
      const count = Math.min(batchSize, images - start);
      normaliseBatch(pixels, order, start, count, batch, mnist);
      const fed = new Tensor('float32', batch.subarray(0, count * imageSize), [count, 1, 28, 28]);
      const logits = (await session.run({ [onnxInput]: fed }))[onnxOutput]?.data;
      if (!(logits instanceof Float32Array)) throw new Error('The model gives no float32 logits.');
      right += countCorrect(logits, labels.subarray(start, start + count), classCount);
    }
    return right;
  }

  await countRight();
  const milliseconds: number[] = [];
  const correct: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    correct.push(await countRight());
    milliseconds.push(performance.now() - start);
  }
  await session.release();
  return {
    milliseconds,
    correct,
    threads: 1 + startedThreads(),
    crossOriginIsolated: globalThis.crossOriginIsolated,
    version: env.versions.web ?? 'unknown',
  };
}
