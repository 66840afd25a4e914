/** How much the browser lets the page keep, and for how long. All of it is a courtesy: browsers that lack it answer undefined or false. */

/** The part of `navigator.storage` that is used. A worker has no `persist`. */
export interface StorageKeeper {
  persist?(): Promise<boolean>;
  persisted?(): Promise<boolean>;
  estimate?(): Promise<{ readonly usage?: number; readonly quota?: number }>;
}

export interface StorageEstimate {
  /** Bytes that this origin has stored, all pages of it together. */
  readonly usage: number;
  /** Bytes that it may store. */
  readonly quota: number;
}

const keeperHere = (): StorageKeeper | undefined => globalThis.navigator?.storage;

/** Whether the browser promises not to evict what is stored when the disk runs full. */
export const persisted = async (keeper = keeperHere()): Promise<boolean> =>
  (await settled(keeper?.persisted?.())) ?? false;

/**
 * Asks the browser for that promise; true if it is given. Some browsers ask the person, so this may take as long as a
 * person does: do not wait for it before going on. Works on the page only, as workers may not ask.
 */
export const askToPersist = async (keeper = keeperHere()): Promise<boolean> =>
  (await settled(keeper?.persist?.())) ?? false;

/** Undefined where the browser does not tell. */
export async function estimate(keeper = keeperHere()): Promise<StorageEstimate | undefined> {
  const { usage, quota } = (await settled(keeper?.estimate?.())) ?? {};
  return usage === undefined || quota === undefined ? undefined : { usage, quota };
}

/** Browsers refuse these calls in sandboxed frames; that is the same as not having them. */
const settled = <Result>(answer: Promise<Result> | undefined): Promise<Result | undefined> =>
  Promise.resolve(answer).catch(() => undefined);
