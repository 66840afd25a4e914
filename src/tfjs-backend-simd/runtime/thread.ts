/** A pool thread's whole program: instantiate the kernels over the shared memory, say so, serve jobs. */
import { instantiate, type Kernel } from './native.ts';
import { controlOf, serve, type ThreadStart } from './threads.ts';

addEventListener('message', async ({ data }: MessageEvent<ThreadStart>) => {
  let kernels: Kernel[];
  try {
    kernels = await instantiate(data.module, data.memory);
  } catch (error) {
    postMessage(String(error));
    return;
  }
  postMessage('ready');
  serve(kernels, controlOf(data.memory), data.thread, data.giveWay);
});
