// The tests that do what a person does: against the built page (dist/), on real MNIST, in a real Chromium (and one in Firefox).
// `npm test` builds first and calls this; alone: `npm run build && npx playwright test`.
import { cpus } from 'node:os';
import { defineConfig } from 'playwright/test';
import { browserArguments } from './scripts/find-browser.mjs';

/** A name for this machine that is no secure place over plain http, as localhost is. Used by e2e/support/small-page.ts. */
const anotherMachine = '--host-resolver-rules=MAP another-machine.test localhost';

const port = process.env.E2E_PORT ?? '4317';
// Set by globalSetup for Playwright's worker processes, which read this file too. Loading it needs no browser: Knip does
// so on machines that have none yet.
const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/browser-setup.ts',
  outputDir: 'test-results/e2e',
  forbidOnly: Boolean(process.env.CI),
  // A page waits for its data, its server or a person more often than it computes: a file of tests for every core.
  workers: cpus().length,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    // Focus scrolls the page, and scrolls it smoothly: a click on the way would press a link and let go beside it.
    contextOptions: { reducedMotion: 'reduce' },
    // What a service worker answers does not pass by the routes that tests put in its way. e2e/support/hosted.ts lets it work.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [...browserArguments(), anotherMachine],
    },
  },
  webServer: {
    command: 'node scripts/serve.mjs',
    env: { PORT: port },
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
  },
});
