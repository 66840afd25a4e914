/** Evaluates, off the page's thread. */
import { evaluate, type Work } from './evaluate.ts';

addEventListener('message', async ({ data }: MessageEvent<Work>) => {
  try {
    postMessage(await evaluate(data));
  } catch (error) {
    postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});
