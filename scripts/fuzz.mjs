// npm run fuzz: all property tests with a seed that no run has had, many more runs each, in Node and (the kernels) in Chromium.
// `npm run fuzz -- 1234` repeats the run of that seed; names of files or folders behind it run those alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './find-browser.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { Failure, runMain } from './setup/failure.mjs';
import { ensureKernels } from './setup/kernels.mjs';
import { checkNodeVersion } from './setup/node-version.mjs';
import { root } from './setup/project.mjs';
import { parseSeed } from './setup/property-tests.mjs';
import { installed, nodeStatus } from './setup/run.mjs';

/** The test files that hold property tests. */
function filesWithProperties() {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) => readFileSync(join(root, path), 'utf8').includes("from 'fast-check'"));
}

/** @param {string | undefined} text the first argument */
function chooseSeed(text) {
  if (text === undefined) return Math.floor(Math.random() * 2 ** 32) | 0;
  const seed = parseSeed(text);
  if (seed === undefined) {
    throw new Failure(`The seed is "${text}": give a whole number from -2147483648 to 2147483647, or none.`);
  }
  return seed;
}

await runMain(async () => {
  checkNodeVersion();
  const [text, ...places] = process.argv.slice(2);
  const seed = chooseSeed(text);
  const repeat = `npm run fuzz -- ${[seed, ...places].join(' ')}`;
  console.log(`Seed ${seed}. To repeat this run: ${repeat}`);
  await ensureDependencies();
  await ensureKernels();
  const env = { FUZZ_SEED: String(seed), CHROMIUM_PATH: await ensureBrowser() };
  const files = filesWithProperties().filter(
    (file) => places.length === 0 || places.some((place) => file.includes(place)),
  );
  const inNode = await nodeStatus(installed('vitest', 'run', ...files), { env });
  const kernels = ['--config', 'vitest.kernels.config.ts', '--passWithNoTests'];
  const inChromium = await nodeStatus(installed('vitest', 'run', ...kernels, ...files), { env });
  if (inNode !== 0 || inChromium !== 0) {
    throw new Failure(
      `A property test failed with seed ${seed} (see above). To repeat it: ${repeat}\n` +
        'Once mended, keep the counterexample as a test with a name of its own.',
    );
  }
});
