// How fast the page evaluates, and int8 beside float, on one backend and the trained weights that ship with the page.
import type { Page } from 'playwright';
import { act, openPage, value } from '../e2e/support/playground.ts';
import type { BackendChoice } from '../src/core/settings/settings.ts';
import { secondsFromClick } from './page.ts';

/** Enough for a fast backend, and soon over on a slow one. */
const fewImages = 320;
export const allImages = 10_000;
const longest = 300_000;

export interface InferenceRun {
  readonly images: number;
  readonly imagesPerSecond: number;
  /** Milliseconds for one image, as the page measured them. */
  readonly floatLatency: number;
  readonly int8Latency: number;
}

/** Opens the page with the trained weights and times one click on Evaluate. */
async function timeEvaluation(page: Page, backend: BackendChoice, testSize: number): Promise<number> {
  await page.goto('about:blank'); // a change of the hash alone would not load the page anew
  await openPage(page, { backend, testSize });
  await act(page, 'Load trained weights', { timeout: longest });
  await act(page, 'Evaluate', { timeout: longest }); // warm-up: shaders, allocations
  return secondsFromClick(page, 'Evaluate', longest);
}

export async function measureInference(page: Page, backend: BackendChoice): Promise<InferenceRun> {
  let images = fewImages;
  let seconds = await timeEvaluation(page, backend, images);
  if (seconds < 2) {
    images = allImages;
    seconds = await timeEvaluation(page, backend, images);
  }
  await act(page, 'Quantize', { timeout: longest });
  return {
    images,
    imagesPerSecond: images / seconds,
    floatLatency: await value(page, 'float-latency'),
    int8Latency: await value(page, 'int8-latency'),
  };
}
