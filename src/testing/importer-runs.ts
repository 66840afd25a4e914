/** How many damaged files an importer is given: unlike other properties in `npm run fuzz`, all of them, however long that takes. */
import { inject } from 'vitest';

/** Longer than any of them takes. */
const patienceMs = 600_000;

/** count: in `npm test`. Give the test a timeout that is as patient. */
export const importerRuns = (count: number) => ({
  numRuns: count * inject('runsFactor'),
  interruptAfterTimeLimit: patienceMs,
});

/** For the test itself. */
export const importerTimeout = { timeout: patienceMs };
