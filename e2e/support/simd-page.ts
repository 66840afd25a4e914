// The small page on which simd-backend.spec.ts trains, without the playground around it: built once for all its tests and
// served twice, with and without the headers that make it cross-origin isolated.
import { join } from 'node:path';
import { isolation } from '../../scripts/setup/page-policy.mjs';
import { root } from '../../scripts/setup/project.mjs';
import { buildSmallPage, mnistFolder, type SmallPage, serveSmallPage } from './small-page.ts';
import { test as base } from './test.ts';

const page: SmallPage = {
  name: 'simd-page',
  source: 'src/tfjs-backend-simd/test-support/page',
  folders: new Map([
    ['/mnist/', mnistFolder],
    ['/fixtures/', join(root, 'fixtures', 'pytorch')],
  ]),
};

interface Site {
  readonly isolated: string;
  readonly plain: string;
  readonly insecure: string;
}

interface Options {
  /** Whether the page is cross-origin isolated, without which there are no threads. */
  isolated: boolean;
  /** Whether the browser takes the page for secure; where not, headers make nothing of it. */
  secure: boolean;
}

/** A `test` whose baseURL is the small page's. */
export const test = base.extend<Options, { site: Site }>({
  isolated: [true, { option: true }],
  secure: [true, { option: true }],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern.
    async ({}, use) => {
      await buildSmallPage(page);
      const servers = [await serveSmallPage(page, isolation), await serveSmallPage(page, {})] as const;
      await use({
        isolated: servers[0].origin,
        plain: servers[1].origin,
        insecure: servers[0].insecureOrigin,
      });
      for (const server of servers) await server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site, isolated, secure }, use) => {
    if (!secure) await use(site.insecure);
    else await use(isolated ? site.isolated : site.plain);
  },
});
