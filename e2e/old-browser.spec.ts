// Browsers that lack what the page needs: they are told in one sentence what that is and which versions have it. What it does not need
// has something else in its place. Each test takes a feature away.
import type { Page } from 'playwright';
import { rewriteEntryScripts } from './support/entry-scripts.ts';
import { button, notices } from './support/parts.ts';
import { act, openPage, text, value } from './support/playground.ts';
import { expect, test } from './support/test.ts';

/** How browsers lacked it: each runs in the page, before its scripts. */
const without = {
  /** The constructor did not read `type`, and started a classic script. */
  'modules in workers': () => {
    const { Worker } = window;
    window.Worker = class extends Worker {
      constructor(address: string | URL) {
        super(address);
      }
    };
  },
  'array methods of ES2023': () => {
    Reflect.deleteProperty(Array.prototype, 'toSorted');
  },
  'light-dark() in CSS': () => {
    const { supports } = CSS;
    CSS.supports = (name: string, value?: string) =>
      !value?.startsWith('light-dark') && (value === undefined ? supports(name) : supports(name, value));
  },
  popovers: () => {
    Reflect.deleteProperty(HTMLElement.prototype, 'popover');
  },
} as const;

const sentence = (missing: string) =>
  `This browser lacks what the page needs (${missing}): Chrome and Edge have all of it from version 123 on, ` +
  'Firefox from 125, and Safari from 17.5.';

/** It says so in plain sight, and starts nothing that would fail. */
async function expectTurnedAway(page: Page, missing: string): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('alert')).toHaveText(sentence(missing));
  await expect(page.getByRole('alert')).toBeInViewport();
  await expect(page.getByRole('heading', { name: 'Quantization Playground' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(page.workers()).toHaveLength(0);
  await expect(button(page, 'Train')).toHaveCount(0);
}

for (const [feature, takeAway] of Object.entries(without)) {
  test(`a browser without ${feature} is told that it is missing`, async ({ page }) => {
    await page.addInitScript(takeAway);
    await expectTurnedAway(page, feature);
  });
}

test.describe('a browser that speaks German', () => {
  test.use({ locale: 'de-DE' });

  test('is told so in German', async ({ page }) => {
    await page.addInitScript(without.popovers);
    await page.goto('/');
    await expect(page.getByRole('alert')).toHaveText(
      /^Diesem Browser fehlt, was die Seite braucht \(popovers\):/,
    );
    await expect(page.getByRole('alert')).toHaveAttribute('lang', 'de');
  });
});

test('a browser that knows no module scripts is told all that it lacks', async ({ page }) => {
  for (const takeAway of Object.values(without)) await page.addInitScript(takeAway);
  // What such a browser does with them: nothing.
  await page.route('/', async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace('type="module"', 'type="of-the-future"');
    await route.fulfill({ response, body: html });
  });
  await expectTurnedAway(page, Object.keys(without).join(', '));
});

test('a browser that has all of it is told nothing', async ({ page }) => {
  const alerts = page.getByRole('alert');
  await openPage(page, { testSize: 16 });
  await expect(alerts).toHaveCount(0);
  await expect(notices(page)).toHaveCount(0);
});

test('without WebAssembly SIMD the page trains in plain JavaScript, and says which versions have it', async ({
  page,
}) => {
  await rewriteEntryScripts(page, (script) => `WebAssembly.validate = () => false;\n${script}`);
  await openPage(page, { trainSize: 8, batchSize: 4, testSize: 16, evalEvery: 0 });
  expect(await text(page, 'backend')).toBe('cpu');
  await expect(notices(page)).toContainText(
    'The simd backend cannot be used: this browser has no WebAssembly SIMD (Chrome and Edge have it from version 91 on, ' +
      'Firefox from 89, Safari from 16.4). Training runs in plain JavaScript',
  );
  await act(page, 'Train');
  expect(await value(page, 'step')).toBe(2);
});
