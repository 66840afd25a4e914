// npm run dev: the same set-up as npm start, then Vite's development server with hot reload.
import { packData } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { runMain } from './setup/failure.mjs';
import { ensureKernels } from './setup/kernels.mjs';
import { checkNodeVersion } from './setup/node-version.mjs';
import { openPage } from './setup/open-page.mjs';
import { root } from './setup/project.mjs';
import { closeOnSignal, listening, wantedPort } from './setup/site.mjs';

await runMain(async () => {
  checkNodeVersion();
  const port = wantedPort(5173);
  await ensureDependencies();
  await ensureKernels();
  await packData();
  const { createServer } = await import('vite');
  const server = await createServer({ root, server: { port, strictPort: true, open: false } });
  await listening(port, () => server.listen());
  closeOnSignal(() => server.close());
  server.printUrls();
  openPage(`http://localhost:${port}/`);
});
