// How the kernels of src/tfjs-backend-simd are tested in a real Chromium: the same property tests as in Node, on both builds
// and on two threads. `npm test -- kernels`; alone: `npx vitest run --config vitest.kernels.config.ts`.
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { browserArguments, requireBrowser } from './scripts/find-browser.mjs';
import { propertyTests } from './scripts/setup/property-tests.mjs';
import page from './vite.config.ts';

export default mergeConfig(
  page, // its headers make Vitest's page and frame cross-origin isolated, without which there are no threads
  defineConfig({
    // What Vite would otherwise find while tests run, and reload them.
    optimizeDeps: {
      include: [
        '@tensorflow/tfjs-backend-cpu',
        '@tensorflow/tfjs-backend-webgl',
        '@tensorflow/tfjs-backend-webgpu',
        '@tensorflow/tfjs-core',
        'fast-check',
        'valibot',
      ],
    },
    test: {
      include: [
        'src/tfjs-backend-simd/{runtime/{registration,memory,switching},kernels/*,lowbit/*,ops/{ops,fusedConvolution,crossEntropy,elementwise,repeated}}.test.ts',
        'src/worker/backends/gpu-release.test.ts',
        'src/worker/quantized/dense/*.test.ts',
        'src/worker/quantized/static/kernels.test.ts',
      ],
      ...propertyTests(process.env),
      // A test keeps two threads busy, so one file and (sequence, below) one build at a time.
      fileParallelism: false,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: {
            // Sought when Vitest opens it: Knip loads this file too, on machines that have no browser yet.
            get executablePath() {
              return requireBrowser();
            },
            args: browserArguments(),
          },
        }),
        // test-support/register.ts registers the build that is named here.
        instances: (['relaxed', 'plain'] as const).map((kernelBuild, groupOrder) => ({
          browser: 'chromium',
          name: `kernels, ${kernelBuild}, Chromium`,
          provide: { kernelBuild },
          sequence: { groupOrder },
        })),
      },
    },
  }),
);
