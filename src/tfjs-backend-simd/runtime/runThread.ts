/** What a pool thread does with what it is told (threadMessages.ts). */
import { controlOf, serve } from './jobs.ts';
import { instantiate, type Kernel } from './native.ts';
import type { ThreadEmployment, ThreadStart } from './threadMessages.ts';

/** Where a thread hears and answers. */
export interface ThreadPort {
  postMessage(answer: string): void;
  onMessage(hear: (message: ThreadStart | ThreadEmployment) => void): void;
}

/** That of a browser's worker. */
const workerScope: ThreadPort = {
  postMessage: (answer) => postMessage(answer),
  onMessage: (hear) => {
    addEventListener('message', ({ data }: MessageEvent<ThreadStart | ThreadEmployment>) => hear(data));
  },
};

/** adapt: gives the kernels that are to be run, of those that were made ready. */
export function runThread(
  adapt: (kernels: readonly Kernel[]) => readonly Kernel[],
  port: ThreadPort = workerScope,
): void {
  let serveAs: ((employment: ThreadEmployment) => void) | undefined;

  async function makeReady({ module, memory }: ThreadStart): Promise<void> {
    try {
      const kernels = adapt(await instantiate(module, memory));
      serveAs = ({ giveWay, ...membership }) => serve(kernels, controlOf(memory), membership, giveWay);
      port.postMessage('ready');
    } catch (error) {
      port.postMessage(String(error));
    }
  }

  port.onMessage((message) => {
    if ('module' in message) void makeReady(message);
    else serveAs?.(message);
  });
}
