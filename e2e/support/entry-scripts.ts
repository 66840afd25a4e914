// The page's own scripts as a test would have them.
import type { Page } from 'playwright';

/**
 * Changes the code of the page's entry and of the engine's, before it runs. The other files come when the page is idle,
 * which may be after the test has ended, so they are left as they are.
 * headers: in place of the server's of that name.
 */
export async function rewriteEntryScripts(
  page: Page,
  rewrite: (code: string) => string,
  headers: Record<string, string> = {},
): Promise<void> {
  await page.route('**/assets/index-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), ...headers },
      body: rewrite(await response.text()),
    });
  });
}
