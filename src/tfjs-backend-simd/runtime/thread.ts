/** A pool thread's whole program: instantiate the kernels over the shared memory, say so, serve the jobs of a pool. */
import { runThread } from './runThread.ts';

runThread((kernels) => kernels);
