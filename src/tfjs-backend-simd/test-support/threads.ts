/** Threads for tests of the pool: they answer as they are told and run nothing. */
import type { Thread, ThreadEmployment, ThreadStart } from '../runtime/threadMessages.ts';

export interface FakeThread extends Thread {
  readonly told: (ThreadStart | ThreadEmployment)[];
  readonly ended: boolean;
}

/** answer: called when it is told to make itself ready. */
export function fakeThread(answer: (thread: Thread) => void): FakeThread {
  let ended = false;
  const told: (ThreadStart | ThreadEmployment)[] = [];
  return {
    told,
    get ended() {
      return ended;
    },
    onmessage: null,
    onerror: null,
    postMessage(message) {
      told.push(message);
      if ('module' in message) answer(this);
    },
    terminate() {
      ended = true;
    },
  };
}

export const isReady = (thread: Thread): void =>
  thread.onmessage?.(new MessageEvent('message', { data: 'ready' }));
