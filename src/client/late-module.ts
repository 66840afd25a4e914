import { told } from './telling.ts';

/** Code that is loaded when it is first needed, and loaded anew when that failed: the network may be back. */
export class LateModule<Content> {
  readonly #what: () => string;
  readonly #importIt: () => Promise<Content>;
  readonly #importFrom: (address: string) => Promise<Content>;
  readonly #listeners = new Set<() => void>();
  #loading: Promise<Content> | undefined;
  #failed = false;
  #failures = 0;
  #failedAddress: string | undefined;

  /**
   * what: the message that completes "The code of ... could not be loaded". importIt: `() => import(...)`. importFrom: the same from another address of the
   * same file.
   */
  constructor(what: () => string, importIt: () => Promise<Content>, importFrom = importAddress<Content>) {
    this.#what = what;
    this.#importIt = importIt;
    this.#importFrom = importFrom;
  }

  /** A module of which only a part is wanted. */
  static part<Module, Part>(
    what: () => string,
    importIt: () => Promise<Module>,
    pick: (module: Module) => Part,
  ): LateModule<Part> {
    return new LateModule(
      what,
      async () => pick(await importIt()),
      async (address) => pick(await importAddress<Module>(address)),
    );
  }

  /** The same promise for every call, until `forgetFailure`. Rejects with what a person can do. */
  readonly load = (): Promise<Content> => {
    this.#loading ??= this.#attempt();
    return this.#loading;
  };

  /** Loads it before it is needed. Where that fails nobody is told: it is tried again when it is needed. */
  async loadAhead(): Promise<void> {
    try {
      await this.load();
    } catch {
      this.forgetFailure();
    }
  }

  /** Where the last attempt failed, the next `load` is a new one. */
  readonly forgetFailure = (): void => {
    if (!this.#failed) return;
    this.#failed = false;
    this.#loading = undefined;
    for (const listener of this.#listeners) listener();
  };

  /** listener: called when a failure is forgotten. Returns what ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Attempts that have failed so far. */
  readonly failures = (): number => this.#failures;

  async #attempt(): Promise<Content> {
    try {
      return await (this.#failedAddress === undefined
        ? this.#importIt()
        : this.#importFrom(`${this.#failedAddress}?attempt=${this.#failures}`));
    } catch (error) {
      this.#failed = true;
      this.#failures++;
      this.#failedAddress ??= addressIn(error);
      throw new Error(told('page/code-not-loaded', { what: this.#what() }), { cause: error });
    }
  }
}

/**
 * Firefox (153) remembers for the page's life that a module could not be loaded, and refuses its address without asking the
 * server again. Its error names the address. A query makes another address of it, for the same file.
 */
function addressIn(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return /^error loading dynamically imported module: (\S+)$/.exec(error.message)?.[1];
}

function importAddress<Module>(address: string): Promise<Module> {
  return import(/* @vite-ignore */ address);
}
