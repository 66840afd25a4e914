// The `test` that specs import: the runner's own, which also fails a test when the page logs an error, throws, or asks
// for anything outside its origin.
import { test as base, expect } from 'playwright/test';

export interface Watch {
  /** Errors that a test provokes: those that match are no failure. Set with `test.use({ expectedErrors: [...] })`. */
  expectedErrors: RegExp[];
  watched: undefined;
}

export const test = base.extend<Watch>({
  expectedErrors: [[], { option: true }],
  watched: [
    async ({ context, baseURL, expectedErrors }, use) => {
      const problems: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error')
          problems.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (webError) => problems.push(`uncaught: ${webError.error().stack}`));
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        const leaves = protocol.startsWith('http') && origin !== baseURL;
        if (leaves) problems.push(`a request left the origin: ${request.method()} ${request.url()}`);
      });
      await use(undefined);
      const unexpected = problems.filter(
        (problem) => !expectedErrors.some((pattern) => pattern.test(problem)),
      );
      expect(unexpected, 'errors that the page logged or threw, and requests that left its origin').toEqual(
        [],
      );
    },
    { auto: true },
  ],
});

export { expect };
