// npm run conformance: tfjs-core's own specs, in Node, against our backend `simd` (or `npm run conformance -- cpu`).
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { Failure, runMain } from './setup/failure.mjs';
import { ensureKernels } from './setup/kernels.mjs';
import { cacheFolder, root } from './setup/project.mjs';
import { nodeStatus } from './setup/run.mjs';
import { conformanceCounts, readReport } from './setup/test-counts.mjs';

const backendFolder = join(root, 'src', 'tfjs-backend-simd');
const bundleFolder = join(cacheFolder, 'conformance');
const report = join(root, 'test-results', 'conformance.json'); // named so in test.mjs too

/** tfjs-core 4.22 has 4,227 that pass on cpu; far fewer means that specs were not found. */
const fewestPassed = 4200;

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

await runMain(async () => {
  const backend = process.argv[2] ?? 'simd';
  await ensureKernels();
  await bundleSpecs();
  mkdirSync(join(root, 'test-results'), { recursive: true });
  rmSync(report, { force: true });
  const status = await nodeStatus([
    join(bundleFolder, 'conformance.mjs'),
    backend,
    join(backendFolder, 'generated'),
    report,
  ]);
  const counts = readReport(report);
  if (counts === undefined) throw new Failure(`The specs ended before they were counted (status ${status}).`);
  const { passed, failed, skipped } = conformanceCounts(counts);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped on ${backend}`);
  if (failed > 0) throw new Failure(`${failed} of tfjs-core's specs fail on ${backend} (see above).`);
  if (passed < fewestPassed)
    throw new Failure(`Only ${passed} specs ran and passed, of at least ${fewestPassed} expected.`);
});
