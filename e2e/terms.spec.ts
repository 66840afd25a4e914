// The field's terms: each one that a student may not know stands somewhere in sight, and opens to what it means.
import type { Locator, Page } from 'playwright';
import { observerKinds } from '../src/core/quantization/schemes/scheme.ts';
import { expectAccessibleInBothThemes } from './support/accessibility.ts';
import { act, eachView, openPage, openView } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

/** What a student may not know. */
const needed = [
  'epoch',
  'batch',
  'learning rate',
  'momentum',
  'logits',
  'loss',
  'scale',
  'zero point',
  'per tensor',
  'per channel',
  'calibration',
  'observer',
  'dB',
  'confidence interval',
  'latency',
  'fine-tuning',
];

const term = (page: Page, name: string): Locator => page.locator(`[data-term="${name}"]:visible`).first();
const explanation = (page: Page): Locator => page.locator('[popover]:popover-open');

/** Terms that stand in sight, and whether all of a panel's are different. */
async function standing(page: Page): Promise<string[]> {
  const panels = await page
    .locator('main section[aria-labelledby]')
    .evaluateAll((sections) =>
      sections.map((section) =>
        [...section.querySelectorAll<HTMLElement>('[data-term]')]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .map((element) => element.dataset.term ?? ''),
      ),
    );
  for (const names of panels) expect(names, 'once in a panel').toEqual([...new Set(names)]);
  return page
    .locator('[data-term]:visible')
    .evaluateAll((elements) => elements.map((element) => (element as HTMLElement).dataset.term ?? ''));
}

/** Opens one, sees two sentences, and closes it again. */
async function expectExplained(page: Page, name: string): Promise<void> {
  const shown = term(page, name);
  await shown.click();
  await expect(explanation(page), name).toContainText(/.{20,}[.?!] .{20,}\./);
  await expect(shown).toHaveAttribute('aria-expanded', 'true');
  const fits = await explanation(page).evaluate((element) => {
    const { left, right, top } = element.getBoundingClientRect();
    return left >= 0 && right <= document.documentElement.clientWidth && top + window.scrollY >= 0;
  });
  expect(fits, `${name} lies within the window`).toBe(true);
  await page.keyboard.press('Escape');
  await expect(explanation(page)).toHaveCount(0);
}

test('every term that a student may not know stands in sight and opens to what it means', async ({
  page,
}) => {
  await openPage(page, { testSize: 256, scheme: 'static', perChannel: true });
  await act(page, 'Load trained weights');
  const missing = new Set(needed);
  const look = async () => {
    for (const name of new Set(await standing(page))) {
      if (missing.delete(name)) await expectExplained(page, name);
    }
  };
  await look();
  await act(page, 'Quantize');
  await eachView(page, async (view) => {
    if (view === 'Layers') {
      // What is measured in the background brings terms of its own.
      await expect(page.getByTestId('path-arithmetic')).toHaveCount(2);
      await expect(page.getByTestId('observer')).toHaveCount(observerKinds.length);
    }
    await look();
  });
  await openView(page, 'Workbench');
  for (const scheme of ['Weight-only', 'Per tensor']) {
    await page.getByText(scheme, { exact: true }).click();
    await look();
  }
  expect([...missing]).toEqual([]);
});

test('a term opens by keyboard and closes on a click elsewhere; axe finds nothing in either theme', async ({
  page,
}) => {
  await openPage(page, { testSize: 16 });
  const loss = term(page, 'loss');
  await loss.focus();
  await page.keyboard.press('Enter');
  await expect(explanation(page)).toContainText('how wrong the answers are');
  await expectAccessibleInBothThemes(page, 'with a term opened');
  await page.keyboard.press('Escape');
  await expect(explanation(page)).toHaveCount(0);
  await expect(loss).toBeFocused();
  await expect(loss).toHaveAttribute('aria-expanded', 'false');

  await page.keyboard.press('Space');
  await expect(explanation(page)).toBeVisible();
  await page.getByRole('heading', { name: 'Quantization Playground' }).click();
  await expect(explanation(page)).toHaveCount(0);
});

test.describe('with a finger, on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 640 } });
  test('a tap opens a term, and it stays within the window', async ({ page }) => {
    await openPage(page, { testSize: 16 });
    await term(page, 'test set').tap();
    await expect(explanation(page)).toContainText('never sees in training');
    const { x, width } = (await explanation(page).boundingBox()) ?? { x: -1, width: 0 };
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(320);
  });
});
