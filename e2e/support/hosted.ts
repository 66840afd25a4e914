// The page on a plain static host, with its service worker at work: the one place where tests let it.
import { type PlainHost, servePlainly } from './plain-host.ts';
import { test as base, expect } from './test.ts';

export const test = base.extend<{ host: PlainHost }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  host: async ({}, use) => {
    const host = await servePlainly();
    await use(host);
    await host.close();
  },
  baseURL: async ({ host }, use) => use(host.url),
  serviceWorkers: 'allow',
});

export { expect };
