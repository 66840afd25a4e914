/** A pool thread in Node, with the part of a browser's Worker that the pool needs. */
import { Worker } from 'node:worker_threads';
import type { Thread, ThreadEmployment, ThreadStart } from '../runtime/threadMessages.ts';

/** Node 20 has no ErrorEvent. */
class ThreadErrorEvent extends Event implements ErrorEvent {
  readonly colno = 0;
  readonly filename = '';
  readonly lineno = 0;
  readonly message: string;
  readonly error: unknown;

  constructor(error: unknown) {
    super('error');
    this.error = error;
    this.message = error instanceof Error ? error.message : String(error);
  }
}

export class NodeThread implements Thread {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly #worker = new Worker(new URL('./thread.ts', import.meta.url));

  constructor() {
    this.#worker.on('message', (data) => this.onmessage?.(new MessageEvent('message', { data })));
    this.#worker.on('error', (error) => this.onerror?.(new ThreadErrorEvent(error)));
    // A program ends when its own work is done, although threads wait for more.
    this.#worker.unref();
  }

  postMessage(message: ThreadStart | ThreadEmployment): void {
    this.#worker.postMessage(message);
  }

  terminate(): void {
    void this.#worker.terminate();
  }
}
