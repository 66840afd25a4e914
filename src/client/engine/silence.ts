/** Milliseconds. A worker that starts answers between two steps, none of which takes nearly as long, on the slowest machine. */
const patienceMs = 10_000;
const betweenMs = 1000;

/**
 * Resolves with `silent` when a worker has left a call unanswered for so long that it never will answer. ended: no more is asked, and it resolves
 * with nothing.
 *
 * Firefox 153 needs this: where the processor is busy, `new Worker` inside a worker does not return now and then, and the worker that has
 * called it, to start a thread, is blocked for ever. Nothing else tells: it throws nothing, and it is not dead.
 */
export async function whenSilent(
  ping: () => Promise<void>,
  ended: AbortSignal,
): Promise<'silent' | undefined> {
  while (!ended.aborted) {
    const answered = await Promise.race([ping().then(() => true), after(patienceMs)]);
    if (!answered && !ended.aborted) return 'silent';
    await after(betweenMs);
  }
  return undefined;
}

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
