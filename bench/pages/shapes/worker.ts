/** Measures, off the page's thread. */
import { measure, type NetworksMeasurement } from './measure.ts';

addEventListener('message', async ({ data }: MessageEvent<NetworksMeasurement>) => {
  try {
    postMessage(await measure(data));
  } catch (error) {
    postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});
