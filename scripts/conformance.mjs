// npm run conformance: tfjs-core's own specs, in Node, against the backends `cpu` and `simd`, which must pass the same ones.
// `npm run conformance -- simd` runs them against that one alone.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { Failure, runMain } from './setup/failure.mjs';
import { ensureKernels } from './setup/kernels.mjs';
import { cacheFolder, root } from './setup/project.mjs';
import { nodeStatus } from './setup/run.mjs';
import { specDifferences } from './setup/spec-differences.mjs';
import { conformanceCounts, passedSpecs, readReport } from './setup/test-counts.mjs';

const backendFolder = join(root, 'src', 'tfjs-backend-simd');
const bundleFolder = join(cacheFolder, 'conformance');

/** tfjs-core 4.22 has this many specs; fewer means that specs were not found. Two run only on cpu, see spec-differences.mjs. */
const fewestPassed = { cpu: 4227, simd: 4225 };

/**
 * tfjs-core says of the files that define specs and register gradients that they may be dropped.
 * @type {import('vite').Plugin}
 */
const keepEverything = {
  name: 'keep-everything',
  transform: () => ({ moduleSideEffects: 'no-treeshake' }),
};

/** One file with one copy of tfjs-core, taken by its `module` field, as a page's bundle has it. */
async function bundleSpecs() {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { mainFields: ['module', 'main'] },
    ssr: { noExternal: true },
    plugins: [keepEverything],
    build: {
      ssr: join(backendFolder, 'test-support', 'conformance', 'entry.ts'),
      outDir: bundleFolder,
      emptyOutDir: true,
      minify: false,
      copyPublicDir: false,
      rolldownOptions: {
        treeshake: false,
        // Jasmine 3.99 assigns an undeclared variable, which a bundle of modules (strict mode) forbids.
        external: [/^jasmine-core/],
        output: { entryFileNames: 'conformance.mjs', codeSplitting: false },
      },
    },
  });
}

/**
 * Runs the specs in a process of their own. Throws if one fails or too few pass.
 * @param {keyof typeof fewestPassed} backend
 * @returns {Promise<string[]>} the full names of those that passed
 */
async function runSpecs(backend) {
  const report = join(root, 'test-results', `conformance-${backend}.json`); // named so in test.mjs too
  rmSync(report, { force: true });
  const status = await nodeStatus([
    join(bundleFolder, 'conformance.mjs'),
    backend,
    join(backendFolder, 'generated'),
    report,
  ]);
  const result = readReport(report);
  if (result === undefined)
    throw new Failure(`The specs ended before they were counted on ${backend} (status ${status}).`);
  const { passed, failed, skipped } = conformanceCounts(result);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped on ${backend}`);
  if (failed > 0) throw new Failure(`${failed} of tfjs-core's specs fail on ${backend} (see above).`);
  if (passed < fewestPassed[backend]) {
    throw new Failure(`Only ${passed} of at least ${fewestPassed[backend]} specs passed on ${backend}.`);
  }
  return passedSpecs(result);
}

/**
 * What passes on cpu must pass on simd, but for what tfjs-core itself keeps from it.
 * @param {string[]} onCpu
 * @param {string[]} onSimd
 */
function compare(onCpu, onSimd) {
  const differences = specDifferences(onCpu, onSimd);
  for (const { name, on, reason } of differences) {
    console.log(`passed on ${on} alone: ${name}\n  ${reason ?? 'NOT EXPECTED'}`);
  }
  const unexpected = differences.filter(({ reason }) => reason === undefined);
  if (unexpected.length > 0) {
    throw new Failure(`${unexpected.length} of tfjs-core's specs passed on one backend alone (see above).`);
  }
}

await runMain(async () => {
  const [only] = process.argv.slice(2);
  if (only !== undefined && only !== 'cpu' && only !== 'simd') {
    throw new Failure(`No backend "${only}": choose cpu or simd, or neither to compare both.`);
  }
  await ensureKernels();
  await bundleSpecs();
  mkdirSync(join(root, 'test-results'), { recursive: true });
  if (only !== undefined) {
    await runSpecs(only);
    return;
  }
  const onCpu = await runSpecs('cpu');
  compare(onCpu, await runSpecs('simd'));
});
