import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import packageFile from './package.json' with { type: 'json' };
import { offline } from './scripts/setup/offline.mjs';
import { isolation, pageHeaders, policyInPage } from './scripts/setup/page-policy.mjs';

export default defineConfig({
  // Relative addresses: the built page works under any path of any static host.
  base: './',
  // src/ui/share/version.ts declares it.
  define: { PAGE_VERSION: JSON.stringify(packageFile.version) },
  plugins: [react(), policyInPage(), offline()],
  worker: { format: 'es' },
  server: { headers: isolation },
  preview: { headers: pageHeaders },
  build: {
    target: 'es2023',
    // public/old-browser.js turns away the browsers that would need it.
    modulePreload: {
      polyfill: false,
      // What a late file imports it asks for itself: the names of all those files would be a kilobyte of the first load.
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'js' ? files.filter((file) => file.endsWith('.css')) : files,
    },
    // These know light-dark(), which would otherwise be rewritten into something that ignores the theme switch.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Every file is one of the origin: what a data: address holds, the page's policy keeps from being fetched.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What the page needs at first is one file: many small ones, which late ones share, would compress worse.
            { name: 'first', tags: ['$initial'], priority: 2 },
            // The styles of all that comes later are one too: some 30 files of less than a kilobyte would each be asked for and listed.
            { name: 'late-styles', test: /\.module\.css$/, priority: 1 },
          ],
        },
      },
    },
  },
});
