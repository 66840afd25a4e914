// A `test` whose page is open in a Firefox of this machine, driven over WebDriver BiDi. By Puppeteer: Playwright 1.65 sends
// every new context emulation.setMediaFeaturesOverride, which Firefox 153 ESR does not know yet.
// Without a Firefox the tests are skipped, and it is said why.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, expect } from 'playwright/test';
import puppeteer, { type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/find-browser.mjs';
import { cacheFolder } from '../../scripts/setup/project.mjs';
import { formatHash } from '../../src/core/settings/hash.ts';
import { defaultSettings, type Settings } from '../../src/core/settings/settings.ts';
import type { Status } from './playground.ts';
import { logViolations } from './policy-violations.ts';
import { Problems } from './problems.ts';

const noFirefox =
  'No Firefox found, so nothing is tested in it: install one (https://www.mozilla.org/firefox, ' +
  '"apt-get install firefox-esr"), or set FIREFOX_PATH to its program.';

/** Milliseconds. */
const longest = 60_000;

/** The page by its contract, as playground.ts has it for Playwright's pages. */
export class FirefoxPlayground {
  readonly page: Page;
  readonly #url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
  }

  /** Opens the page with settings and waits until it is idle. */
  async open(settings: Partial<Settings>): Promise<void> {
    await this.page.goto(`${this.#url}/#${formatHash({ ...defaultSettings, ...settings })}`);
    await this.#status('idle');
  }

  /** Clicks a button, waits until it has started something, and then until the page is idle again. */
  async act(button: string): Promise<void> {
    await Promise.all([
      this.page.waitForSelector('[data-testid="status"]:not([data-value="idle"])', { timeout: longest }),
      this.page.locator(`::-p-aria([name="${button}"][role="button"])`).click(),
    ]);
    await this.#status('idle');
  }

  /** The `data-value` of a result. Throws if it has none. */
  async text(testId: string): Promise<string> {
    const shown = await this.page.$eval(`[data-testid="${testId}"]`, (element) =>
      element.getAttribute('data-value'),
    );
    if (shown === null) throw new Error(`[data-testid="${testId}"] has no data-value.`);
    return shown;
  }

  async value(testId: string): Promise<number> {
    return Number.parseFloat(await this.text(testId));
  }

  /** All that a panel says. */
  panel(heading: string): Promise<string> {
    return this.page.$eval(`::-p-aria([name="${heading}"][role="region"])`, ({ textContent }) => textContent);
  }

  /** Waits for a status, and fails at once when it becomes `error`. */
  async #status(wanted: Status): Promise<void> {
    const either = [wanted, 'error'].map((status) => `[data-testid="status"][data-value="${status}"]`);
    await this.page.waitForSelector(either.join(', '), { timeout: longest });
    expect(await this.text('status')).toBe(wanted);
  }
}

interface Program {
  /** Undefined where there is no Firefox. Said once, however many tests there are. */
  firefoxProgram: string | undefined;
}

export const test = base.extend<{ firefox: FirefoxPlayground; expectedErrors: RegExp[] }, Program>({
  expectedErrors: [[], { option: true }],

  firefoxProgram: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const found = findFirefox();
      if (!found) console.log(noFirefox);
      await use(found);
    },
    { scope: 'worker' },
  ],

  firefox: async ({ firefoxProgram, baseURL, viewport, expectedErrors }, use, testInfo) => {
    if (!firefoxProgram) {
      testInfo.skip(true, noFirefox);
      return;
    }
    if (baseURL === undefined) throw new Error('playwright.config.ts names no baseURL.');
    // Not in the system's folder for temporary files, which a Firefox from Ubuntu's snap can't see.
    await mkdir(cacheFolder, { recursive: true });
    const profile = await mkdtemp(join(cacheFolder, 'firefox-'));
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefoxProgram,
      userDataDir: profile,
      defaultViewport: viewport,
      // As in Chromium (playwright.config.ts): what a service worker asks for does not pass by the tests' interception.
      extraPrefsFirefox: { 'dom.serviceWorkers.enabled': false },
    });
    try {
      const page = await browser.newPage();
      const problems = new Problems(baseURL);
      page.on('console', (message) => {
        problems.logged(message.type(), message.text(), message.location().url);
      });
      page.on('pageerror', (error) => problems.thrown(error));
      page.on('request', (request) => problems.requested(request.method(), request.url()));
      await page.evaluateOnNewDocument(logViolations);
      await use(new FirefoxPlayground(page, baseURL));
      if (testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach('screenshot', {
          body: Buffer.from(await page.screenshot()),
          contentType: 'image/png',
        });
      }
      problems.expectNone(expectedErrors);
    } finally {
      await browser.close();
      await rm(profile, { recursive: true, force: true });
    }
  },
});

export { expect };
