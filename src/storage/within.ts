/** A time limit for what may never answer. */

/**
 * The time runs in so many slices, one behind the other. Whatever keeps the thread from hearing an answer (a driver that compiles, the
 * machine's sleep) makes a slice late, and counts as no more than that slice.
 */
const slices = 20;

/** Settles as `work` does, or rejects with `late()` when `limitMs` have passed first; what comes of `work` afterwards is ignored. */
export function within<Result>(limitMs: number, work: Promise<Result>, late: () => Error): Promise<Result> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = (left: number) => {
      timer = setTimeout(() => {
        if (left > 1) wait(left - 1);
        else reject(late());
      }, limitMs / slices);
    };
    wait(slices);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
