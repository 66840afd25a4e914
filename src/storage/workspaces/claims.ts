/**
 * Which living tab owns which workspace. A claim is a Web Lock: the browser releases it when the page or worker that holds
 * it ends, however it ends. Two tabs never write the same workspace, and none removes one that another tab works in.
 * Where the browser has no locks (the page came over plain http), every claim succeeds and nobody knows who owns what.
 */

/** The part of `navigator.locks` that is used. */
export interface Locks {
  request(
    name: string,
    options:
      | { readonly ifAvailable: boolean }
      | { readonly signal: AbortSignal }
      | { readonly steal: boolean },
    callback: (lock: unknown) => Promise<void>,
  ): Promise<unknown>;
  query(): Promise<{ readonly held?: readonly { readonly name?: string }[] }>;
}

export interface Claim {
  readonly id: string;
  /** Lets another tab have the workspace; resolves once it may. */
  release(): Promise<void>;
}

const prefix = 'quantization-playground workspace ';

export class Claims {
  readonly #locks: Locks | null;

  /** locks: null where there are none. */
  constructor(locks: Locks | null = globalThis.navigator?.locks ?? null) {
    this.#locks = locks;
  }

  /** Whether claims say anything: false where the browser has no locks. */
  get areKnown(): boolean {
    return this.#locks !== null;
  }

  /**
   * The workspace for this page or worker alone, until it ends or releases the claim. Undefined where another one holds it.
   * waitMs: how long to wait for the other one. After a reload the page before may take a moment to end.
   */
  claim(id: string, waitMs = 0): Promise<Claim | undefined> {
    return this.#request(id, waitMs > 0 ? { signal: AbortSignal.timeout(waitMs) } : { ifAvailable: true });
  }

  /** The workspace of a worker that is known to do nothing more, whether or not the browser has noticed. */
  takeOver(id: string): Promise<Claim | undefined> {
    return this.#request(id, { steal: true });
  }

  #request(id: string, options: Parameters<Locks['request']>[1]): Promise<Claim | undefined> {
    const locks = this.#locks;
    const unowned: Claim = { id, release: () => Promise.resolve() };
    if (!locks) return Promise.resolve(unowned);
    return new Promise((resolve) => {
      const hold = (lock: unknown) => {
        if (!lock) {
          resolve(undefined);
          return Promise.resolve();
        }
        return new Promise<void>((letGo) => {
          const release = async () => {
            letGo();
            await ended;
          };
          resolve({ id, release });
        });
      };
      const ended = locks.request(prefix + id, options, hold).catch((error: unknown) => {
        const isLate = error instanceof Error && ['AbortError', 'TimeoutError'].includes(error.name);
        // Sandboxed frames have locks but may not use them: that is the same as having none.
        resolve(isLate ? undefined : unowned);
      });
    });
  }

  /** Whether a living page or worker holds the workspace, this one included. Always false where the browser has no locks. */
  async isInUse(id: string): Promise<boolean> {
    const { held = [] } = (await this.#locks?.query().catch(() => undefined)) ?? {};
    return held.some(({ name }) => name === prefix + id);
  }
}
