import { expect, it } from 'vitest';
import { fakeThread, isReady } from '../test-support/threads.ts';
import { startThreads } from './startThreads.ts';
import type { Thread } from './threadMessages.ts';

const start = {
  module: new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
  memory: new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }),
};

/** Starts threads that answer so, one after the other; an Error is thrown in place of a thread. */
async function startAll(answers: readonly (((thread: Thread) => void) | Error)[]) {
  const attempts = answers.map((answer) => (answer instanceof Error ? answer : fakeThread(answer)));
  const waiting = [...attempts];
  const started = await startThreads(
    answers.length,
    () => {
      const next = waiting.shift();
      if (next === undefined || next instanceof Error) throw next ?? new Error('too many threads');
      return next;
    },
    start,
    20,
  );
  const threads = attempts.flatMap((attempt) => (attempt instanceof Error ? [] : [attempt]));
  return { ...started, attempts: threads, ended: threads.map(({ ended }) => ended) };
}

it('gives all threads once each of them is ready', async () => {
  const { threads, causes, attempts, ended } = await startAll([isReady, isReady]);
  expect(threads).toEqual(attempts);
  expect(causes).toEqual([]);
  expect(ended).toEqual([false, false]);
});

it.each([
  {
    what: 'that finds its kernels broken',
    answer: (thread: Thread) =>
      thread.onmessage?.(new MessageEvent('message', { data: 'LinkError: no kernel' })),
    cause: 'LinkError: no kernel',
  },
  {
    what: 'whose script cannot be loaded',
    answer: (thread: Thread) => thread.onerror?.(Object.assign(new Event('error'), errorEventParts(''))),
    cause: { code: 'thread-script-not-loaded', values: {} },
  },
  {
    what: 'whose script fails',
    answer: (thread: Thread) => thread.onerror?.(Object.assign(new Event('error'), errorEventParts('boom'))),
    cause: 'boom',
  },
  {
    what: 'that never answers',
    answer: () => undefined,
    cause: { code: 'thread-never-answered', values: { seconds: 0.02 } },
  },
  {
    what: 'that the memory cannot be sent to',
    answer: () => {
      throw new Error('DataCloneError');
    },
    cause: 'DataCloneError',
  },
  {
    what: 'that the browser refuses',
    answer: new Error('refused to create a worker'),
    cause: 'refused to create a worker',
  },
])('goes on without a thread $what, and says why', async ({ answer, cause }) => {
  const { threads, causes, attempts } = await startAll([isReady, answer, isReady]);
  expect(threads).toHaveLength(2);
  expect(causes).toEqual([cause]);
  expect(attempts.filter(({ ended }) => !ended)).toEqual(threads);
});

it('says once what went wrong with several threads', async () => {
  const refused = new Error('refused');
  expect(await startAll([refused, refused])).toMatchObject({ threads: [], causes: ['refused'] });
});

/** Node has no ErrorEvent. */
function errorEventParts(message: string) {
  return { message, filename: '', lineno: 0, colno: 0, error: undefined };
}
