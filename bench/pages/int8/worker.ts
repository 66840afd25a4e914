/** Measures, off the page's thread. */
import { type Int8Measurement, measure } from './measure.ts';

addEventListener('message', async ({ data }: MessageEvent<Int8Measurement>) => {
  try {
    postMessage(await measure(data));
  } catch (error) {
    postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});
