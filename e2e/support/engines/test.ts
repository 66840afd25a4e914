// A `test` whose page is open in an engine that it chooses. Without that engine it is skipped, and it is said why; in continuous
// integration, where packages of it exist, it fails.
import { test as base, expect } from 'playwright/test';
import { requireBrowser } from '../../../scripts/find-browser.mjs';
import {
  enginesAreRequired,
  findOtherEngine,
  missingEngines,
} from '../../../scripts/setup/other-engines.mjs';
import { Problems } from '../problems.ts';
import { EnginePlayground } from './engine-playground.ts';
import { PuppeteerTab } from './puppeteer-tab.ts';
import type { Surroundings, Tab } from './tab.ts';
import { WebKitTab } from './webkit-tab.ts';

interface Engine {
  /** The path of its program, undefined where it is missing. */
  find(): string | undefined;
  start(surroundings: Surroundings): Promise<Tab>;
}

const engines = {
  Chromium: {
    find: requireBrowser,
    start: (surroundings) => PuppeteerTab.start('chrome', surroundings),
  },
  Firefox: {
    find: () => findOtherEngine('Firefox'),
    start: (surroundings) => PuppeteerTab.start('firefox', surroundings),
  },
  WebKit: {
    find: () => findOtherEngine('WebKit'),
    start: (surroundings) => WebKitTab.start(surroundings),
  },
} satisfies Record<string, Engine>;

type EngineName = keyof typeof engines;

interface Fixtures {
  engine: EngineName;
  /** Errors that a test provokes: those that match are no failure. */
  expectedErrors: RegExp[];
  playground: EnginePlayground;
}

export const test = base.extend<Fixtures>({
  engine: ['Chromium', { option: true }],
  expectedErrors: [[], { option: true }],

  playground: async ({ engine, baseURL, viewport, expectedErrors }, use, testInfo) => {
    const { find, start } = engines[engine];
    const program = find();
    if (program === undefined) {
      const why = missingEngines().join(' ');
      if (enginesAreRequired()) throw new Error(why);
      testInfo.skip(true, why);
      return;
    }
    if (baseURL === undefined || !viewport) throw new Error('playwright.config.ts names no page to test.');
    const problems = new Problems(baseURL);
    const tab = await start({ program, viewport, problems });
    try {
      await use(new EnginePlayground(tab, baseURL));
      if (testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach('screenshot', { body: await tab.screenshot(), contentType: 'image/png' });
      }
    } finally {
      await tab.close();
    }
    problems.expectNone(expectedErrors);
  },
});

export { expect };
