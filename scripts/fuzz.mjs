// npm run fuzz: all property tests, importers and random actions among them, with seeds that no run has had and many more runs each,
// in Node and (the kernels) in Chromium, round after round for an hour. Its report lies in test-results/fuzz.md.
//   npm run fuzz -- --minutes 480                   through the night
//   npm run fuzz -- 1234                            the round of that seed again
//   npm run fuzz -- src/core/formats onnx/read      files or folders alone, behind a seed or without one
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './find-browser.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { Failure, runMain } from './setup/failure.mjs';
import { ensureKernels } from './setup/kernels.mjs';
import { checkNodeVersion } from './setup/node-version.mjs';
import { cacheFolder, root } from './setup/project.mjs';
import { parseSeed } from './setup/property-tests.mjs';
import { installed, nodeStatus } from './setup/run.mjs';
import { addCounts, readReport, vitestCounts } from './setup/test-counts.mjs';

/** The test files that hold property tests. */
function filesWithProperties() {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) => readFileSync(join(root, path), 'utf8').includes("from 'fast-check'"));
}

/** @typedef {{ seed: number, minutes: number, counts: import('./setup/test-counts.mjs').Counts, failed: boolean }} Round */

/** @param {string[]} args */
function readOptions(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { minutes: { type: 'string', default: '60' } },
  });
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new Failure(`--minutes is "${values.minutes}": give a number above 0.`);
  const [first, ...others] = positionals;
  const seed = first === undefined ? undefined : parseSeed(first);
  return { minutes, seed, places: seed === undefined ? positionals : others };
}

const freshSeed = () => Math.floor(Math.random() * 2 ** 31);

/**
 * Runs all properties of these files once.
 * @param {number} seed @param {string[]} files @param {string} browser
 * @returns {Promise<Round>}
 */
async function runRound(seed, files, browser) {
  const began = performance.now();
  const env = { FUZZ_SEED: String(seed), CHROMIUM_PATH: browser };
  const reports = ['node', 'chromium'].map((place) => join(cacheFolder, `fuzz-${place}.json`));
  for (const report of reports) rmSync(report, { force: true });
  const [inNode = '', inChromium = ''] = reports;
  const kernels = ['--config', 'vitest.kernels.config.ts', '--passWithNoTests'];
  /** @param {string} report @param {string[]} args */
  const status = (report, ...args) =>
    nodeStatus(
      installed(
        'vitest',
        'run',
        ...args,
        ...files,
        '--reporter=default',
        '--reporter=json',
        `--outputFile=${report}`,
      ),
      { env },
    );
  const statuses = [await status(inNode), await status(inChromium, ...kernels)];
  const known = reports.map(readReport).filter((report) => report !== undefined);
  return {
    seed,
    minutes: (performance.now() - began) / 60_000,
    counts: addCounts(known.map(vitestCounts)),
    failed: statuses.some((one) => one !== 0),
  };
}

/** @param {Round[]} rounds @param {string[]} files */
function report(rounds, files) {
  const rows = rounds.map(
    ({ seed, minutes, counts, failed }) =>
      `| ${seed} | ${minutes.toFixed(1)} | ${counts.passed} | ${counts.failed} | ${failed ? 'failed' : 'passed'} |`,
  );
  return [
    `${new Date().toISOString().slice(0, 16)}, ${files.length} files of property tests`,
    '',
    '| seed | minutes | passed | failed | round |',
    '| ---: | ---: | ---: | ---: | --- |',
    ...rows,
    '',
  ].join('\n');
}

await runMain(async () => {
  checkNodeVersion();
  const { minutes, seed, places } = readOptions(process.argv.slice(2));
  await ensureDependencies();
  await ensureKernels();
  const browser = await ensureBrowser();
  const files = filesWithProperties().filter(
    (file) => places.length === 0 || places.some((place) => file.includes(place)),
  );
  if (files.length === 0) throw new Failure(`No property tests in ${places.join(', ')}.`);
  mkdirSync(cacheFolder, { recursive: true });
  mkdirSync(join(root, 'test-results'), { recursive: true });
  const repeat = (/** @type {number} */ which) => `npm run fuzz -- ${[which, ...places].join(' ')}`;
  const end = performance.now() + minutes * 60_000;
  /** @type {Round[]} */
  const rounds = [];
  do {
    const next = seed ?? freshSeed();
    console.log(`Seed ${next}. To repeat this round: ${repeat(next)}`);
    rounds.push(await runRound(next, files, browser));
    writeFileSync(join(root, 'test-results', 'fuzz.md'), report(rounds, files));
  } while (seed === undefined && performance.now() < end);
  console.log(`\n${report(rounds, files)}`);
  const failed = rounds.filter((round) => round.failed);
  if (failed.length > 0) {
    throw new Failure(
      `A property test failed (see above). To repeat it: ${failed.map((round) => repeat(round.seed)).join(', ')}\n` +
        'Once mended, keep the counterexample as a test with a name of its own.',
    );
  }
});
