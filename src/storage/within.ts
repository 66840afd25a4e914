/** A time limit for what may never answer. */

/**
 * Settles as `work` does, or rejects with `late()` when `limitMs` have passed first; what comes of `work` afterwards is ignored.
 * The time runs in two halves: after a sleep of the machine every timer is due at once, and the second half then still
 * gives the answer time to arrive.
 */
export function within<Result>(limitMs: number, work: Promise<Result>, late: () => Error): Promise<Result> {
  return new Promise((resolve, reject) => {
    const expire = () => reject(late());
    let timer = setTimeout(() => {
      timer = setTimeout(expire, limitMs / 2);
    }, limitMs / 2);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
