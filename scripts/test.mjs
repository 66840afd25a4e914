// npm test: sets up a fresh clone and runs every check, in order, going on after a failure to show all of them.
// `npm test -- types unit` runs only the steps that are named.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './find-browser.mjs';
import { ensureBuilt, packData } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { playwrightFailures, vitestFailures } from './setup/failed-tests.mjs';
import { Failure, runMain } from './setup/failure.mjs';
import { ensureKernels } from './setup/kernels.mjs';
import { checkNodeVersion } from './setup/node-version.mjs';
import { installOtherEngines, missingEngines } from './setup/other-engines.mjs';
import { root } from './setup/project.mjs';
import { installed, runNode, typeScript } from './setup/run.mjs';
import { freePort } from './setup/site.mjs';
import {
  addCounts,
  conformanceCounts,
  playwrightCounts,
  readReport,
  vitestCounts,
} from './setup/test-counts.mjs';

const unitReport = join(root, 'test-results', 'unit.json');
const kernelsReport = join(root, 'test-results', 'kernels.json');
const conformanceReport = join(root, 'test-results', 'conformance-simd.json'); // named so in conformance.mjs too
const e2eReport = join(root, 'test-results', 'e2e.json'); // named so in playwright.config.ts too

/** @param {string} report the file that readReport takes the counts from */
const vitestReporters = (report) => ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];

/** Twice: with the tests, and as the page is built, where code that only tests use would show. */
async function unusedCode() {
  await runNode('Knip', installed('knip'));
  await runNode('Knip', installed('knip', '--production', '--config', 'knip.production.json'));
}

async function unitTests() {
  await runNode('A unit test', installed('vitest', 'run', ...vitestReporters(unitReport)));
}

async function kernelsInChromium() {
  const env = { CHROMIUM_PATH: await ensureBrowser() };
  const config = ['--config', 'vitest.kernels.config.ts'];
  const command = installed('vitest', 'run', ...config, ...vitestReporters(kernelsReport));
  await runNode('A test of the kernels', command, { env });
}

async function endToEndTests() {
  const env = { CHROMIUM_PATH: await ensureBrowser(), E2E_PORT: String(await freePort()) };
  await installOtherEngines();
  await runNode('An end-to-end test', installed('playwright', 'test'), { env });
}

async function simdPackage() {
  const env = { CHROMIUM_PATH: await ensureBrowser() };
  await runNode('A test of the package', typeScript('scripts/check-package.ts'), { env });
}

async function lighthouse() {
  const env = { CHROMIUM_PATH: await ensureBrowser() };
  await runNode('Lighthouse', typeScript('scripts/lighthouse.ts'), { env });
}

/** @typedef {{ name: string, title: string, run: () => Promise<void>, needs?: string }} Step */

/** @type {Step[]} */
const steps = [
  { name: 'types', title: 'Types', run: () => runNode('tsc', installed('typescript', '-b')) },
  {
    name: 'lint',
    title: 'Lint and format',
    run: () => runNode('Biome', installed('@biomejs/biome', 'check', '--error-on-warnings')),
  },
  { name: 'unused', title: 'Unused code and dependencies', run: unusedCode },
  { name: 'unit', title: 'Unit tests', run: unitTests },
  { name: 'kernels', title: 'Kernels in Chromium', run: kernelsInChromium },
  {
    name: 'conformance',
    title: "tfjs-core's own specs on simd",
    run: () => runNode('A conformance spec', ['scripts/conformance.mjs']),
  },
  { name: 'package', title: 'The package tfjs-backend-simd', run: simdPackage },
  { name: 'data', title: 'Data packing', run: packData },
  { name: 'build', title: 'Build', run: ensureBuilt, needs: 'data' },
  {
    name: 'budgets',
    title: 'Budgets of the built files',
    run: () => runNode('A budget', typeScript('scripts/check-bundle.ts')),
    needs: 'build',
  },
  { name: 'e2e', title: 'End-to-end tests', run: endToEndTests, needs: 'build' },
  { name: 'lighthouse', title: 'Lighthouse', run: lighthouse, needs: 'build' },
];

/** @param {number} start as performance.now() gave it */
const since = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/** @param {string[]} wanted names of steps; none means all @returns {Step[]} */
function chooseSteps(wanted) {
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Failure(
      `No step "${unknown.join('", "')}": choose from ${steps.map(({ name }) => name).join(', ')}.`,
    );
  }
  return steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
}

/**
 * Runs the steps in order. One whose need has failed is not run, which counts as a failure too.
 * @param {Step[]} chosen
 */
async function runSteps(chosen) {
  /** @type {Map<string, string>} name to what went wrong */
  const failures = new Map();
  const summary = [];
  for (const { name, title, run, needs } of chosen) {
    console.log(`\n━━━ ${title} ━━━`);
    const start = performance.now();
    try {
      if (needs && failures.has(needs)) throw new Failure(`not run, because "${needs}" failed`);
      await run();
    } catch (error) {
      failures.set(name, error instanceof Error ? error.message : String(error));
      console.log(error instanceof Failure ? error.message : error);
    }
    const outcome = failures.has(name) ? 'FAILED' : 'passed';
    console.log(`━━━ ${title}: ${outcome} after ${since(start)}`);
    summary.push(`  ${outcome}  ${title.padEnd(30)} ${since(start).padStart(8)}`);
  }
  return { failures, summary };
}

/** Returns how many tests Vitest, Jasmine and Playwright ran before they ended. */
function testCounts() {
  const unit = readReport(unitReport);
  const kernels = readReport(kernelsReport);
  const conformance = readReport(conformanceReport);
  const e2e = readReport(e2eReport);
  return addCounts([
    ...(unit ? [vitestCounts(unit)] : []),
    ...(kernels ? [vitestCounts(kernels)] : []),
    ...(conformance ? [conformanceCounts(conformance)] : []),
    ...(e2e ? [playwrightCounts(e2e)] : []),
  ]);
}

/** Named once more at the end, where they are found without reading the whole output. */
function printFailedTests() {
  const failed = [
    ...vitestFailures(readReport(unitReport)),
    ...vitestFailures(readReport(kernelsReport)),
    ...playwrightFailures(readReport(e2eReport)),
  ];
  for (const { name, message } of failed) console.log(`\n${name}\n${message}`);
}

await runMain(async () => {
  const start = performance.now();
  checkNodeVersion();
  const chosen = chooseSteps(process.argv.slice(2));
  await ensureDependencies();
  await ensureKernels();
  for (const report of [unitReport, kernelsReport, conformanceReport, e2eReport])
    rmSync(report, { force: true });
  const { failures, summary } = await runSteps(chosen);
  console.log(`\n━━━ Summary ━━━\n${summary.join('\n')}\n  in all ${since(start)}`);
  for (const [name, message] of failures) console.log(`  ${name}: ${message}`);
  printFailedTests();
  const { passed, failed, skipped } = testCounts();
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  if (chosen.some(({ name }) => name === 'e2e')) for (const missing of missingEngines()) console.log(missing);
  if (failures.size > 0) process.exitCode = 1;
});
