/** The address and the history of a browser's tab, as far as the page uses them. */
export class FakeHistory {
  readonly location = { hash: '', pathname: '/page/', search: '' };
  /** Up to the present step. */
  readonly #steps: { readonly state: unknown; readonly hash: string }[] = [{ state: null, hash: '' }];

  get state(): unknown {
    return this.#steps.at(-1)?.state;
  }

  get length(): number {
    return this.#steps.length;
  }

  replaceState(state: unknown, title: string, url?: string): void {
    this.#steps.pop();
    this.pushState(state, title, url);
  }

  pushState(state: unknown, _title: string, url?: string): void {
    if (url !== undefined) this.location.hash = new URL(url, 'https://example.org').hash;
    this.#steps.push({ state, hash: this.location.hash });
  }

  back(): void {
    this.#steps.pop();
    this.location.hash = this.#steps.at(-1)?.hash ?? '';
  }
}
