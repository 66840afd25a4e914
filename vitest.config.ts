// How the unit tests run: as the page is built (vite.config.ts), but with TF.js as one copy of its ES modules.
import { defineConfig, mergeConfig } from 'vitest/config';
import { propertyTests } from './scripts/setup/property-tests.mjs';
import page from './vite.config.ts';

export default mergeConfig(
  page,
  defineConfig({
    // tfjs-core's Node build lacks the file that registers the gradients: loaded beside it, that would bring a second engine.
    resolve: { mainFields: ['module', 'main'] },
    test: {
      include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
      ...propertyTests(process.env),
      server: { deps: { inline: [/@tensorflow/] } },
      // Vitest leaves one processor free by itself: of two, that is half.
      maxWorkers: '100%',
    },
  }),
);
