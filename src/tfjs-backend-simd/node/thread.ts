/** thread.ts for Node: the same program, which hears and answers through the port that Node gives to a worker. */
import { parentPort } from 'node:worker_threads';
import { runThread } from '../runtime/runThread.ts';

if (parentPort === null) throw new Error('simd: this file is the program of a thread, not to be imported');
const port = parentPort;

runThread((kernels) => kernels, {
  postMessage: (answer) => port.postMessage(answer),
  onMessage: (hear) => {
    port.on('message', hear);
  },
});
