// How property tests run: with one seed in `npm test`, with a new one and many more runs in `npm run fuzz`.

/** The seed that `npm test` uses. Any number would do. */
const fixedSeed = 20_260_101;

/** `npm run fuzz` makes this many times as many runs, but begins no new one after `fuzzTimeLimit` milliseconds. */
const fuzzRunsFactor = 50;
const fuzzTimeLimit = 20_000;

/**
 * The 32-bit integer that a text names, or undefined.
 * @param {string} text
 */
export function parseSeed(text) {
  const seed = Number(text);
  return text.trim() !== '' && Number.isInteger(seed) && seed === (seed | 0) ? seed : undefined;
}

/**
 * Returns options for `test` in a configuration of Vitest. src/testing/property-tests.ts reads what they provide.
 * @param {Record<string, string | undefined>} env FUZZ_SEED is set by `npm run fuzz`
 */
export function propertyTests({ FUZZ_SEED }) {
  const seed = FUZZ_SEED === undefined ? undefined : parseSeed(FUZZ_SEED);
  const fuzz = seed !== undefined;
  return {
    setupFiles: ['src/testing/property-tests.ts'],
    // A test may hold several properties.
    testTimeout: fuzz ? 10 * fuzzTimeLimit : 30_000,
    provide: {
      propertySeed: seed ?? fixedSeed,
      runsFactor: fuzz ? fuzzRunsFactor : 1,
      propertyTimeLimit: fuzz ? fuzzTimeLimit : null,
    },
  };
}
