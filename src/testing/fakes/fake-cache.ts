/** A browser's cache in memory, as far as the project uses it. */

const addressOf = (request: RequestInfo | URL): string =>
  request instanceof Request ? request.url : String(request);

const withoutQuery = (address: string): string => address.split('?')[0] ?? '';

export class FakeCache implements Cache {
  readonly #responses = new Map<string, Response>();

  match(request: RequestInfo | URL, { ignoreSearch = false }: CacheQueryOptions = {}) {
    const address = addressOf(request);
    const found = [...this.#responses].find(([key]) =>
      ignoreSearch ? withoutQuery(key) === withoutQuery(address) : key === address,
    );
    return Promise.resolve(found?.[1].clone());
  }

  put(request: RequestInfo | URL, response: Response) {
    this.#responses.set(addressOf(request), response);
    return Promise.resolve();
  }

  keys() {
    return Promise.resolve([...this.#responses.keys()].map((address) => new Request(address)));
  }

  delete(request: RequestInfo | URL) {
    return Promise.resolve(this.#responses.delete(addressOf(request)));
  }

  add(): never {
    throw new Error('FakeCache has no add: fetch, look at the response, and put it.');
  }

  addAll(): never {
    throw new Error('FakeCache has no addAll: fetch, look at the responses, and put them.');
  }

  matchAll(): never {
    throw new Error('FakeCache has no matchAll.');
  }
}
