/** Starting the threads of a pool: as many as can be. */
import { SimdError, type SimdProblem } from './problem.ts';
import { SILENCE_MS, type Thread, type ThreadStart } from './threadMessages.ts';

export interface StartedThreads {
  /** Those that are ready. */
  threads: Thread[];
  /** Why the others are not, each cause once: what is no problem of ours is what the engine says. */
  causes: (SimdProblem | string)[];
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
  const causes = new Map(
    results.flatMap((result) => (result.status === 'rejected' ? [causeOf(result.reason)] : [])),
  );
  return { threads, causes: [...causes.values()] };
}

/** With its English, by which it is known. */
function causeOf(error: unknown): [english: string, cause: SimdProblem | string] {
  const english = error instanceof Error ? error.message : String(error);
  return [english, error instanceof SimdError ? error.problem : english];
}

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
      reject(new SimdError({ code: 'thread-never-answered', values: { seconds: silenceMs / 1000 } }));
    }, silenceMs);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      act();
    };
    thread.onmessage = ({ data }) =>
      settle(() => (data === 'ready' ? resolve() : reject(new Error(String(data)))));
    // A script that cannot be loaded gives an error without a message.
    thread.onerror = ({ message: what }) =>
      settle(() =>
        reject(what ? new Error(what) : new SimdError({ code: 'thread-script-not-loaded', values: {} })),
      );
    try {
      thread.postMessage(message);
    } catch (error) {
      settle(() => reject(error));
    }
  });
}
