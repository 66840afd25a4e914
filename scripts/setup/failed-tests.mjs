// Which tests failed and with what words, out of the JSON reports of Vitest and Playwright: for the end of `npm test`,
// which is all that some continuous integrations show.
import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ name: string, message: string }} FailedTest */

const MESSAGE_LINES = 12;

/** @param {unknown} value @param {string} key @returns {unknown} */
const field = (value, key) =>
  typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;

/** @param {unknown} value @param {string} key @returns {unknown[]} */
function list(value, key) {
  const items = field(value, key);
  return Array.isArray(items) ? items : [];
}

/** The first lines, without colours. @param {unknown[]} messages */
const excerpt = (messages) =>
  stripVTControlCharacters(messages.map(String).join('\n')).split('\n').slice(0, MESSAGE_LINES).join('\n');

/** @param {unknown} report of vitest --reporter=json @returns {FailedTest[]} */
export const vitestFailures = (report) =>
  list(report, 'testResults').flatMap((file) => {
    const failed = list(file, 'assertionResults').filter((test) => field(test, 'status') === 'failed');
    if (failed.length === 0 && field(file, 'status') === 'failed') {
      return [{ name: String(field(file, 'name')), message: excerpt([field(file, 'message')]) }];
    }
    return failed.map((test) => ({
      name: `${field(file, 'name')} › ${field(test, 'fullName')}`,
      message: excerpt(list(test, 'failureMessages')),
    }));
  });

/** @param {unknown} report of playwright --reporter=json, or a suite within it @returns {FailedTest[]} */
export function playwrightFailures(report) {
  const here = list(report, 'specs').filter((spec) => field(spec, 'ok') === false);
  const named = here.map((spec) => {
    const results = list(spec, 'tests').flatMap((test) => list(test, 'results'));
    const errors = results.flatMap((result) => list(result, 'errors'));
    return {
      name: `${field(spec, 'file')}:${field(spec, 'line')} › ${field(spec, 'title')}`,
      message: excerpt(errors.map((error) => field(error, 'message'))),
    };
  });
  return [...named, ...list(report, 'suites').flatMap(playwrightFailures)];
}
