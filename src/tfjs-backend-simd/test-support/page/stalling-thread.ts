/**
 * A pool thread that does its work for a while and then never answers again, as one that the browser has ended.
 * Worker.terminate() would not do for a test: a thread that waits for work may live on for seconds after it.
 */
import { runThread } from '../../runtime/runThread.ts';

/** Some twenty steps into a run: a step of SimpleCNN hands about a dozen jobs to the pool. */
const jobsBeforeStalling = 250;

let jobs = 0;

runThread((kernels) =>
  kernels.map((kernel) => (...args: number[]) => {
    jobs++;
    if (jobs > jobsBeforeStalling) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    kernel(...args);
  }),
);
