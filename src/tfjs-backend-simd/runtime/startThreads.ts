/** Starting the threads of a pool: as many as can be. */
import { SILENCE_MS, type Thread, type ThreadStart } from './threadMessages.ts';

export interface StartedThreads {
  /** Those that are ready. */
  threads: Thread[];
  /** Why the others are not, in words; null where all are. */
  problem: string | null;
}

/** Starts `count` threads and waits until each is ready or cannot be; the latter are ended. */
export async function startThreads(
  count: number,
  start: () => Thread,
  message: ThreadStart,
  silenceMs = SILENCE_MS,
): Promise<StartedThreads> {
  const attempts = Array.from({ length: count }, () => startThread(start, message, silenceMs));
  const results = await Promise.allSettled(attempts);
  const threads = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const problems = results.flatMap((result) =>
    result.status === 'rejected' ? [inWords(result.reason)] : [],
  );
  return { threads, problem: problems.length === 0 ? null : [...new Set(problems)].join('; ') };
}

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function startThread(start: () => Thread, message: ThreadStart, silenceMs: number): Promise<Thread> {
  const thread = start();
  try {
    await ready(thread, message, silenceMs);
    return thread;
  } catch (error) {
    thread.terminate();
    throw error;
  }
}

function ready(thread: Thread, message: ThreadStart, silenceMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`no answer within ${silenceMs / 1000} seconds`));
    }, silenceMs);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      act();
    };
    thread.onmessage = ({ data }) =>
      settle(() => (data === 'ready' ? resolve() : reject(new Error(String(data)))));
    // A script that cannot be loaded gives an error without a message.
    thread.onerror = ({ message: what }) =>
      settle(() => reject(new Error(what || 'its script could not be loaded')));
    try {
      thread.postMessage(message);
    } catch (error) {
      settle(() => reject(error));
    }
  });
}
