// How fast ONNX Runtime Web evaluates the trained network that ships with the page: the same weights, images and batches
// as the page's own backends get, in the same browser, on WebAssembly with threads.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { defaultClientConditions } from 'vite';
import { pytorchFloats, testLabels, trainedWeights } from '../e2e/support/reference.ts';
import { buildSmallPage, mnistFolder, type SmallPage, serveSmallPage } from '../e2e/support/small-page.ts';
import { isolation } from '../scripts/setup/page-policy.mjs';
import { cacheFolder } from '../scripts/setup/project.mjs';
import { mnist } from '../src/core/dataset/dataset-info.ts';
import { writeFloatOnnx } from '../src/core/formats/onnx/float-model.ts';
import { writeRuntimeInt8Onnx } from '../src/core/formats/onnx/int8-model.ts';
import { readFloatState } from '../src/core/formats/safetensors/network-reader.ts';
import { countCorrect } from '../src/core/metrics/accuracy.ts';
import { simpleCnn } from '../src/core/network/presets.ts';
import { quantizeDynamic } from '../src/core/quantization/schemes/dynamic.ts';
import { percentCorrect } from '../src/core/results/accuracy.ts';
import type { Evaluation, Work } from './pages/onnxruntime/evaluate.ts';

const modelFolder = join(cacheFolder, 'onnxruntime-model');

const smallPage: SmallPage = {
  name: 'onnxruntime-page',
  source: 'bench/pages/onnxruntime',
  folders: new Map([
    ['/mnist/', mnistFolder],
    ['/model/', modelFolder],
  ]),
  // The build whose threads load a file of their own: in the other they would load the page's worker, with all that it does.
  resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
};

declare global {
  interface Window {
    evaluate(work: Work): Promise<Evaluation>;
  }
}

export interface OnnxRuntimeSpeed {
  /** Speed of each run after a warm-up run. A run goes from bytes to right answers and reads nothing from outside. */
  readonly imagesPerSecond: readonly number[];
  /** Accuracy in percent. */
  readonly accuracy: number;
  /** Number of threads that were started, including the one that evaluates. */
  readonly threads: number;
  /** The version of onnxruntime-web. */
  readonly version: string;
}

/** images: how many of the 10,000 test images are used, from the first on. Throws where the answers or the threads are not what they must be. */
export async function measureOnnxRuntime(browser: Browser, work: Work): Promise<OnnxRuntimeSpeed> {
  writeModels();
  await buildSmallPage(smallPage);
  const site = await serveSmallPage(smallPage, isolation);
  try {
    const page = await browser.newPage({ baseURL: site.origin });
    try {
      await page.goto('/');
      await page.waitForFunction(() => 'evaluate' in window);
      return judged(work, await page.evaluate((wanted) => window.evaluate(wanted), work));
    } finally {
      await page.close();
    }
  } finally {
    await site.close();
  }
}

function writeModels(): void {
  const state = readFloatState(trainedWeights.bytes, trainedWeights.name, simpleCnn);
  mkdirSync(modelFolder, { recursive: true });
  writeFileSync(join(modelFolder, 'simple-cnn-float.onnx'), writeFloatOnnx(state, mnist));
  const int8 = writeRuntimeInt8Onnx(quantizeDynamic(state, 'per-tensor'), mnist);
  writeFileSync(join(modelFolder, 'simple-cnn-int8.onnx'), int8);
}

/** Share of images on which ONNX Runtime's own int8 may differ from the float model. Its activations have eight bits. */
const int8Tolerance = 0.002;

/**
 * A speed counts only where the work was done: as many right answers as PyTorch's float model, or nearly as many in int8, on as many
 * threads as were asked for.
 */
function judged(work: Work, evaluation: Evaluation): OnnxRuntimeSpeed {
  const { milliseconds, correct, threads, crossOriginIsolated, version } = evaluation;
  const wanted = pytorchCorrect(work.images);
  const tolerance = work.model === 'int8' ? int8Tolerance * work.images : 0;
  const other = correct.find((right) => Math.abs(right - wanted) > tolerance);
  if (other !== undefined) {
    throw new Error(
      `ONNX Runtime answers ${other} of ${work.images} images right, PyTorch ${wanted} with the same weights.`,
    );
  }
  if (!crossOriginIsolated || threads !== work.threads) {
    throw new Error(
      `ONNX Runtime ran on ${threads} threads instead of ${work.threads} (cross-origin isolated: ${crossOriginIsolated}).`,
    );
  }
  return {
    imagesPerSecond: milliseconds.map((time) => (1000 * work.images) / time),
    accuracy: percentCorrect({ correct: correct[0] ?? wanted, images: work.images }),
    threads,
    version,
  };
}

/** 9,760 of all 10,000. */
function pytorchCorrect(images: number): number {
  const logits = pytorchFloats('seed0-outputs.safetensors', 'float_logits');
  return countCorrect(
    logits.subarray(0, images * mnist.classNames.length),
    testLabels().subarray(0, images),
    mnist.classNames.length,
  );
}
