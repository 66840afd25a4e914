/** Trains, off the page's thread. */
import { type JaxTraining, type JaxWork, train } from './train.ts';

addEventListener('message', async ({ data }: MessageEvent<JaxWork>) => {
  try {
    const result: JaxTraining = await train(data);
    postMessage(result);
  } catch (error) {
    postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});
