// The `test` that specs import: the runner's own, which also fails a test when the page logs an error, throws, asks for
// anything outside its origin, or does what its policy refuses.
import { test as base, expect } from 'playwright/test';
import { serveBeginningOfMnist } from './data-set.ts';
import { watchViolations } from './policy-violations.ts';
import { Problems } from './problems.ts';

export interface Watch {
  /** Errors that a test provokes: those that match are no failure. Set with `test.use({ expectedErrors: [...] })`. */
  expectedErrors: RegExp[];
  /** How much of MNIST there is: the beginning of each part is quicker, and enough where a test looks at few images. */
  mnist: 'whole' | 'beginning';
  watched: undefined;
}

export const test = base.extend<Watch>({
  expectedErrors: [[], { option: true }],
  mnist: ['whole', { option: true }],
  watched: [
    async ({ context, baseURL, expectedErrors, mnist }, use) => {
      if (mnist === 'beginning') await serveBeginningOfMnist(context);
      const problems = new Problems(baseURL && new URL(baseURL).origin);
      context.on('console', (message) => {
        problems.logged(message.type(), message.text(), message.location().url);
      });
      context.on('weberror', (webError) => problems.thrown(webError.error()));
      context.on('request', (request) => problems.requested(request.method(), request.url()));
      await watchViolations(context);
      await use(undefined);
      problems.expectNone(expectedErrors);
    },
    { auto: true },
  ],
});

export { expect };
