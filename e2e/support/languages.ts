// The page in any language: what a test finds by marks that are the same in all of them.
import type { Page } from 'playwright';
import type { LanguageName } from '../../src/core/settings/languages.ts';
import { expect } from './test.ts';

/** Chooses a language as a person does, and waits until the page speaks it. */
export async function chooseLanguage(page: Page, language: Exclude<LanguageName, 'qps'>): Promise<void> {
  await page.getByTestId('language').selectOption(language);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** The button that does something, by what it does. */
export const actionButton = (page: Page, action: string) => page.locator(`main [data-action="${action}"]`);

/** Opens one view after the other, by their marks. */
export async function eachMarkedView(page: Page, visit: (view: string) => Promise<void>): Promise<void> {
  const links = page.locator('nav [data-view]');
  await expect(links.first()).toBeVisible();
  for (const link of await links.all()) {
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
    // The code of a view comes when it is opened.
    await expect(page.locator('main [data-coming]')).toHaveCount(0);
    await visit((await link.getAttribute('data-view')) ?? '');
  }
}
