/** What a pool thread does with what it is told (threadMessages.ts). */
import { controlOf, serve } from './jobs.ts';
import { instantiate, type Kernel } from './native.ts';
import type { ThreadEmployment, ThreadStart } from './threadMessages.ts';

/** adapt: gives the kernels that are to be run, of those that were made ready. */
export function runThread(adapt: (kernels: readonly Kernel[]) => readonly Kernel[]): void {
  let serveAs: ((employment: ThreadEmployment) => void) | undefined;

  async function makeReady({ module, memory }: ThreadStart): Promise<void> {
    try {
      const kernels = adapt(await instantiate(module, memory));
      serveAs = ({ giveWay, ...membership }) => serve(kernels, controlOf(memory), membership, giveWay);
      postMessage('ready');
    } catch (error) {
      postMessage(String(error));
    }
  }

  addEventListener('message', ({ data }: MessageEvent<ThreadStart | ThreadEmployment>) => {
    if ('module' in data) void makeReady(data);
    else serveAs?.(data);
  });
}
