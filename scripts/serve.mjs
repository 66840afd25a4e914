// npm run serve: serves dist/ as it is, without building. The Playwright tests run against this.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, runMain } from './setup/failure.mjs';
import { root } from './setup/project.mjs';
import { closeOnSignal, serveBuiltPage, wantedPort } from './setup/site.mjs';

await runMain(async () => {
  if (!existsSync(join(root, 'dist', 'index.html')))
    throw new Failure('dist/ is empty: run "npm run build" first.');
  const { url, close } = await serveBuiltPage(wantedPort(4173));
  closeOnSignal(close);
  console.log(`Serving dist/ at ${url}`);
});
