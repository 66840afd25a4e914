// Compares which of tfjs-core's specs passed on cpu and on simd, for scripts/conformance.mjs.

/** @typedef {{ name: string, on: 'cpu' | 'simd', reason?: string }} Difference a spec that passed on one backend alone */

const namedCpu =
  "tfjs-core 4.22 (engine_test) defines it only where the backend's name is 'cpu', as it registers that backend twice; " +
  'switching.test.ts of tfjs-backend-simd does the same between cpu and simd';

/** Specs that tfjs-core itself keeps from every other backend than cpu. */
const onCpuAlone = new Map([
  ['Switching cpu backends tested {} Move data from cpu1 to cpu2 backend', namedCpu],
  ['Switching cpu backends tested {} can execute op with data from mixed backends', namedCpu],
]);

/**
 * Returns the names that are in `names` and not in `others`. A name that occurs several times is returned as often as `others` lacks it.
 * @param {string[]} names
 * @param {string[]} others
 */
function missing(names, others) {
  /** @type {Map<string, number>} */
  const left = new Map();
  for (const name of others) left.set(name, (left.get(name) ?? 0) + 1);
  return names.filter((name) => {
    const count = left.get(name) ?? 0;
    if (count > 0) left.set(name, count - 1);
    return count === 0;
  });
}

/**
 * A difference without a reason is a fault.
 * @param {string[]} onCpu full names of the specs that passed
 * @param {string[]} onSimd
 * @returns {Difference[]}
 */
export function specDifferences(onCpu, onSimd) {
  return [
    ...missing(onCpu, onSimd).map((name) => {
      const reason = onCpuAlone.get(name);
      return /** @type {const} */ ({ name, on: 'cpu', ...(reason ? { reason } : {}) });
    }),
    ...missing(onSimd, onCpu).map((name) => /** @type {const} */ ({ name, on: 'simd' })),
  ];
}
