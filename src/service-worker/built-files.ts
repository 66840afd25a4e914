/**
 * The files of a version, kept in a cache so that the page needs no network. A file is kept under its address and its hash: a new version
 * fetches only what has changed, and pages of the version before find theirs as long as they are open.
 */

/** A file as it was built. `scripts/setup/offline.mjs` lists them. */
export interface BuiltFile {
  /** Relative to the page, such as `assets/index-1a2b3c.js`. */
  readonly url: string;
  /** As `fetch` takes it: a file is kept byte for byte as it was built, or not at all. */
  readonly integrity: string;
}

const page = 'index.html';

/** The build puts files here whose names change with what is in them. */
const hashedFolder = 'assets/';

/** Enough to keep a line busy, few enough to leave a server alone. */
const fetchesAtOnce = 4;

export class BuiltFiles {
  readonly #files: ReadonlyMap<string, BuiltFile>;
  readonly #scope: string;
  readonly #open: () => Promise<Cache>;
  #keeping: Promise<void> | undefined;

  /** scope: the page's address without its file name. open: opens the cache of this scope. */
  constructor(files: readonly BuiltFile[], scope: string, open: () => Promise<Cache>) {
    this.#files = new Map(files.map((file) => [file.url, file]));
    this.#scope = scope;
    this.#open = open;
  }

  /** Whether an address is that of a file of this version or of an earlier one. Others are none of our business. */
  includes(address: string): boolean {
    const url = this.#relative(address);
    return url !== undefined && (this.#files.has(url) || url.startsWith(hashedFolder));
  }

  /** The file at an address, where it is kept. */
  async find(address: string): Promise<Response | undefined> {
    const url = this.#relative(address);
    if (url === undefined) return undefined;
    const cache = await this.#open();
    const file = this.#files.get(url);
    // A page of an earlier version is open: the name says what is in the file.
    if (!file) return cache.match(new URL(url, this.#scope), { ignoreSearch: true, ignoreVary: true });
    return cache.match(this.#key(file), { ignoreVary: true });
  }

  /** Fetches the files that are not kept yet. Rejects where one cannot be had or kept; those that are kept stay. */
  keepAll(): Promise<void> {
    this.#keeping ??= this.#keep().finally(() => {
      this.#keeping = undefined;
    });
    return this.#keeping;
  }

  /** Whether any version is kept whole. */
  async holdAny(): Promise<boolean> {
    const keys = await (await this.#open()).keys();
    return keys.some(({ url }) => this.#relative(url) === page);
  }

  /** Removes the files of other versions. */
  async forgetOthers(): Promise<void> {
    const cache = await this.#open();
    const ours = new Set([...this.#files.values()].map((file) => this.#key(file)));
    const others = (await cache.keys()).filter(({ url }) => !ours.has(url));
    await Promise.all(others.map((key) => cache.delete(key)));
  }

  async #keep(): Promise<void> {
    const cache = await this.#open();
    const kept = new Set((await cache.keys()).map(({ url }) => url));
    const missing = [...this.#files.values()].filter((file) => !kept.has(this.#key(file)));
    // The page comes last: where it is kept, so is all that it needs.
    const queue = missing.filter(({ url }) => url !== page).values();
    const fetchInTurn = async () => {
      for (const file of queue) await this.#fetch(file, cache);
    };
    await Promise.all(Array.from({ length: fetchesAtOnce }, fetchInTurn));
    for (const file of missing.filter(({ url }) => url === page)) await this.#fetch(file, cache);
  }

  async #fetch(file: BuiltFile, cache: Cache): Promise<void> {
    const { url, integrity } = file;
    // Most of what is in the folder of hashed names the browser has just loaded. What is not may have changed under its name.
    const mode = url.startsWith(hashedFolder) ? 'default' : 'no-cache';
    const response = await fetch(new URL(url, this.#scope), { integrity, cache: mode });
    if (!response.ok) throw new Error(`${url} could not be kept: the server answered ${response.status}.`);
    await cache.put(this.#key(file), response);
  }

  #key({ url, integrity }: BuiltFile): string {
    return new URL(`${url}?${encodeURIComponent(integrity)}`, this.#scope).href;
  }

  /** Without what follows the path. The scope itself is the page. Undefined outside the scope. */
  #relative(address: string): string | undefined {
    const { origin, pathname } = new URL(address);
    const path = origin + pathname;
    if (!path.startsWith(this.#scope)) return undefined;
    return path.slice(this.#scope.length) || page;
  }
}
