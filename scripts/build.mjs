// npm run build: packs the data and builds the page into dist/, ready for any static host.
import { buildPage, packData } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { runMain } from './setup/failure.mjs';
import { ensureKernels } from './setup/kernels.mjs';
import { checkNodeVersion } from './setup/node-version.mjs';

await runMain(async () => {
  checkNodeVersion();
  await ensureDependencies();
  await ensureKernels();
  await packData();
  await buildPage();
});
