// Adds up what the JSON reports of Vitest, Playwright and the conformance specs count.
import { readFileSync } from 'node:fs';
import { Failure } from './failure.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {unknown} value @param {string} key @returns {unknown} */
const field = (value, key) =>
  typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;

/**
 * Sum of the named number fields. A missing one is an error: a report of another form must not count as nothing.
 * @param {unknown} value
 * @param {string[]} keys
 */
function total(value, keys) {
  return keys.reduce((sum, key) => {
    const count = field(value, key);
    if (typeof count !== 'number') throw new Failure(`The test report has no number "${key}".`);
    return sum + count;
  }, 0);
}

/** @param {unknown} report of vitest --reporter=json @returns {Counts} */
export function vitestCounts(report) {
  return {
    passed: total(report, ['numPassedTests']),
    failed: total(report, ['numFailedTests']),
    skipped: total(report, ['numPendingTests', 'numTodoTests']),
  };
}

/** A flaky test failed first and passed when it was repeated. @param {unknown} report @returns {Counts} */
export function playwrightCounts(report) {
  const stats = field(report, 'stats');
  return {
    passed: total(stats, ['expected', 'flaky']),
    failed: total(stats, ['unexpected']),
    skipped: total(stats, ['skipped']),
  };
}

/** @param {unknown} report of scripts/conformance.mjs @returns {Counts} */
export function conformanceCounts(report) {
  return {
    passed: total(report, ['passed']),
    failed: total(report, ['failed']),
    skipped: total(report, ['skipped']),
  };
}

/** Full names. @param {unknown} report of scripts/conformance.mjs @returns {string[]} */
export function passedSpecs(report) {
  const names = field(report, 'passedSpecs');
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) {
    throw new Failure('The report of the specs does not name those that passed.');
  }
  return names;
}

/** @param {Counts[]} counts @returns {Counts} */
export function addCounts(counts) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of counts) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}

/** @param {string} file @returns {unknown} undefined if the runner ended before it wrote a report */
export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
