// What makes the built page work without a network: the service worker (src/service-worker) with the list of all files that
// it keeps and the headers that it adds.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VitePWA } from 'vite-plugin-pwa';
import { pageHeaders } from './page-policy.mjs';
import { root } from './project.mjs';

/** @param {string} url relative to dist/ */
function integrityOf(url) {
  const file = readFileSync(join(root, 'dist', decodeURI(url)));
  return `sha256-${createHash('sha256').update(file).digest('base64')}`;
}

export const offline = () =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/service-worker',
    filename: 'sw.ts',
    // The page registers it when its images are there (src/client/offline), and its manifest is a file in public/.
    injectRegister: false,
    manifest: false,
    injectManifest: {
      // A classic script: browsers have known service workers that are modules for a shorter time.
      rollupFormat: 'iife',
      globPatterns: ['**/*'],
      // Shards are kept by their hash, by whoever loads them (src/storage/kept-shards.ts).
      globIgnores: ['**/*.shard', '**/*.md', 'sw.js'],
      // Whatever its size: a file that is missing would be missed.
      maximumFileSizeToCacheInBytes: 2 ** 30,
      manifestTransforms: [
        (entries) => ({
          manifest: entries.map(({ url, size }) => ({
            url,
            size,
            revision: null,
            integrity: integrityOf(url),
          })),
        }),
      ],
      buildPlugins: {
        vite: [
          { name: 'page-headers', config: () => ({ define: { pageHeaders: JSON.stringify(pageHeaders) } }) },
        ],
      },
    },
  });
