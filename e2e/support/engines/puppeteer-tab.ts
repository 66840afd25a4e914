// A tab of Chromium, by its own protocol, or of Firefox, by WebDriver BiDi. By Puppeteer: Playwright 1.65 sends every new context
// emulation.setMediaFeaturesOverride, which Firefox 153 ESR does not know yet.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserArguments } from '../../../scripts/find-browser.mjs';
import { cacheFolder } from '../../../scripts/setup/project.mjs';
import type { Place } from '../draw.ts';
import { logViolations } from '../policy-violations.ts';
import type { Problems } from '../problems.ts';
import type { Surroundings, Tab } from './tab.ts';

export class PuppeteerTab implements Tab {
  /** For what only these two engines are asked. */
  readonly page: Page;
  readonly #browser: Browser;
  readonly #profile: string;

  private constructor(page: Page, browser: Browser, profile: string) {
    this.page = page;
    this.#browser = browser;
    this.#profile = profile;
  }

  static async start(browser: 'chrome' | 'firefox', surroundings: Surroundings): Promise<PuppeteerTab> {
    // Not in the system's folder for temporary files, which a Firefox from Ubuntu's snap can't see.
    await mkdir(cacheFolder, { recursive: true });
    const profile = await mkdtemp(join(cacheFolder, `${browser}-`));
    const launched = await puppeteer.launch({
      browser,
      executablePath: surroundings.program,
      userDataDir: profile,
      defaultViewport: surroundings.viewport,
      args: browser === 'chrome' ? browserArguments() : [],
      // What a service worker asks for does not pass by the interception by which charts are kept from coming.
      extraPrefsFirefox: { 'dom.serviceWorkers.enabled': false },
    });
    // Chromium keeps what is stored in such a context in memory: a busy disk cannot keep the page waiting.
    const context = await launched.createBrowserContext();
    const page = await context.newPage();
    await watch(page, surroundings.problems);
    return new PuppeteerTab(page, launched, profile);
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  evaluate(expression: string): Promise<unknown> {
    return this.page.evaluate(expression);
  }

  async click(selector: string): Promise<void> {
    await this.page.locator(selector).click();
  }

  async stroke(selector: string, places: readonly Place[]): Promise<void> {
    // Waits until it has come to rest, too.
    await this.page.locator(selector).hover();
    const element = await this.page.$(selector);
    const box = await element?.boundingBox();
    const [first, ...others] = places;
    if (!box || !first) throw new Error(`Nothing can be drawn on ${selector}.`);
    const { mouse } = this.page;
    const move = ([x, y]: Place) => mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 6 });
    await move(first);
    await mouse.down();
    for (const place of others) await move(place);
    await mouse.up();
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from(await this.page.screenshot());
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await rm(this.#profile, { recursive: true, force: true });
  }
}

async function watch(page: Page, problems: Problems): Promise<void> {
  page.on('console', (message) => {
    problems.logged(message.type(), message.text(), message.location().url);
  });
  page.on('pageerror', (error) => problems.thrown(error));
  page.on('request', (request) => problems.requested(request.method(), request.url()));
  await page.evaluateOnNewDocument(logViolations);
}
