// Loading a configuration must not need a browser: Knip loads all of them, also on a machine that has none yet.
// A CHROMIUM_PATH that names no program makes every search for a browser fail, whatever the machine has.
import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('CHROMIUM_PATH', '/there/is/no/browser');
});

const problem = /CHROMIUM_PATH is "\/there\/is\/no\/browser", which is no program/;

test('the configuration of the kernels loads without a browser, and says that there is none when one is to be opened', async () => {
  const { default: config } = await import('../vitest.kernels.config.ts');
  const provider = config.test?.browser?.provider;
  if (provider?.name !== 'playwright')
    throw new Error('The kernels are not tested in a browser of Playwright.');
  expect(() => ({ ...provider.options }).launchOptions?.executablePath).toThrow(problem);
});

test("Playwright's configuration loads without a browser, and says that there is none when tests start", async () => {
  const { default: config } = await import('../playwright.config.ts');
  expect(config.globalSetup).toBe('./e2e/support/browser-setup.ts');
  const { default: findOnce } = await import('../e2e/support/browser-setup.ts');
  expect(findOnce).toThrow(problem);
});
