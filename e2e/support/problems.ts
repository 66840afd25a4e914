// What no page may do while a test looks on: log an error, throw, or ask for anything outside its origin.
import { expect } from 'playwright/test';

/** Collects one page's problems, from whichever browser reports them. */
export class Problems {
  readonly #origin: string | undefined;
  readonly #found: string[] = [];

  constructor(origin: string | undefined) {
    this.#origin = origin;
  }

  /** Of the console: only type 'error' is a problem. */
  logged(type: string, text: string, url: string | undefined): void {
    if (type === 'error') this.#found.push(`console: ${text} (${url})`);
  }

  thrown(error: unknown): void {
    this.#found.push(`uncaught: ${error instanceof Error ? error.stack : error}`);
  }

  requested(method: string, url: string): void {
    const { origin, protocol } = new URL(url);
    const leaves = protocol.startsWith('http') && origin !== this.#origin;
    if (leaves) this.#found.push(`a request left the origin: ${method} ${url}`);
  }

  /** expected: those that match are no failure. */
  expectNone(expected: readonly RegExp[] = []): void {
    const unexpected = this.#found.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
    expect(unexpected, 'errors that the page logged or threw, and requests that left its origin').toEqual([]);
  }
}
