/**
 * Set-up of every test file: the seed of all property tests, and how many runs they get. `npm test` has one seed, so that it says the
 * same of the same code; `npm run fuzz` has a new one each time and many more runs (scripts/setup/property-tests.mjs).
 */
import fc from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** A 32-bit integer. */
    propertySeed: number;
    /** How many times as many runs a property test gets as in `npm test`. */
    runsFactor: number;
    /** Milliseconds after which a property test is content with the runs it had; null where all are wanted. */
    propertyTimeLimit: number | null;
  }
}

const limit = inject('propertyTimeLimit');

fc.configureGlobal({
  seed: inject('propertySeed'),
  numRuns: 100 * inject('runsFactor'),
  ...(limit === null ? {} : { interruptAfterTimeLimit: limit }),
});
