// npm start: makes a fresh clone ready, builds the page if needed, serves it and opens it.
import { ensureBuilt, packData } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { runMain } from './setup/failure.mjs';
import { ensureKernels } from './setup/kernels.mjs';
import { checkNodeVersion } from './setup/node-version.mjs';
import { openPage } from './setup/open-page.mjs';
import { closeOnSignal, serveBuiltPage, wantedPort } from './setup/site.mjs';

await runMain(async () => {
  checkNodeVersion();
  const port = wantedPort(4173);
  await ensureDependencies();
  await ensureKernels();
  await packData();
  await ensureBuilt();
  const { url, close } = await serveBuiltPage(port);
  closeOnSignal(close);
  console.log(`\nQuantization Playground: ${url}   (Ctrl-C ends it)`);
  openPage(url);
});
