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
  const { threads, problem, attempts, ended } = await startAll([isReady, isReady]);
  expect(threads).toEqual(attempts);
  expect(problem).toBeNull();
  expect(ended).toEqual([false, false]);
});

it.each([
  {
    what: 'that finds its kernels broken',
    answer: (thread: Thread) =>
      thread.onmessage?.(new MessageEvent('message', { data: 'LinkError: no kernel' })),
    problem: /LinkError: no kernel/,
  },
  {
    what: 'whose script cannot be loaded',
    answer: (thread: Thread) => thread.onerror?.(Object.assign(new Event('error'), errorEventParts(''))),
    problem: /its script could not be loaded/,
  },
  {
    what: 'whose script fails',
    answer: (thread: Thread) => thread.onerror?.(Object.assign(new Event('error'), errorEventParts('boom'))),
    problem: /boom/,
  },
  { what: 'that never answers', answer: () => undefined, problem: /no answer within 0.02 seconds/ },
  {
    what: 'that the memory cannot be sent to',
    answer: () => {
      throw new Error('DataCloneError');
    },
    problem: /DataCloneError/,
  },
  { what: 'that the browser refuses', answer: new Error('refused to create a worker'), problem: /refused/ },
])('goes on without a thread $what, and says why', async ({ answer, problem: expected }) => {
  const { threads, problem, attempts } = await startAll([isReady, answer, isReady]);
  expect(threads).toHaveLength(2);
  expect(problem).toMatch(expected);
  expect(attempts.filter(({ ended }) => !ended)).toEqual(threads);
});

it('says once what went wrong with several threads', async () => {
  const refused = new Error('refused');
  expect(await startAll([refused, refused])).toMatchObject({ threads: [], problem: 'refused' });
});

/** Node has no ErrorEvent. */
function errorEventParts(message: string) {
  return { message, filename: '', lineno: 0, colno: 0, error: undefined };
}
