/**
 * A pool thread that does its work for a while and then never answers again, as one that the browser has ended.
 * Worker.terminate() would not do for a test: a thread that waits for work may live on for seconds after it.
 */
import { instantiate } from '../../runtime/native.ts';
import { controlOf, serve, type ThreadStart } from '../../runtime/threads.ts';

/** Some twenty steps into a run: a step of SimpleCNN hands about a dozen jobs to the pool. */
const jobsBeforeStalling = 250;

addEventListener('message', async ({ data }: MessageEvent<ThreadStart>) => {
  const kernels = await instantiate(data.module, data.memory);
  let jobs = 0;
  const stalling = kernels.map((kernel) => (...args: number[]) => {
    jobs++;
    if (jobs > jobsBeforeStalling) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    kernel(...args);
  });
  postMessage('ready');
  serve(stalling, controlOf(data.memory), data.thread, data.giveWay);
});
