import { chromium } from 'playwright';
import { browserArguments } from './scripts/find-browser.mjs';
import { freePort, serveBuiltPage } from './scripts/setup/site.mjs';
const site = await serveBuiltPage(await freePort());
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: browserArguments() });
try {
  const widths = (process.argv[3] ?? '1280').split(',').map(Number);
  for (const width of widths) for (const colorScheme of (process.argv[4] ?? 'light').split(',') as ('light'|'dark')[]) {
    const page = await browser.newPage({ baseURL: site.url, viewport: { width, height: width < 500 ? 700 : 800 }, colorScheme });
    page.on('console', (m) => m.type() === 'error' && console.log('console', m.text()));
    page.on('pageerror', (e) => console.log('pageerror', e.message));
    await page.goto('./' + (process.argv[2] ?? '#lesson=first-network'));
    await page.locator('[data-testid="status"][data-value="idle"]').waitFor({ timeout: 60000 });
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `/tmp/lessons-shots/a-${width}-${colorScheme}.png` });
    const step = page.getByTestId('lesson-step');
    if (await step.count()) {
      console.log('step', await step.getAttribute('data-value'));
      if (process.argv[5] === 'train') {
      await page.locator('[data-action="train"]').click();
      await page.waitForTimeout(1000);
      console.log('step', await step.getAttribute('data-value'));
      await page.locator('[data-testid="status"][data-value="idle"]').waitFor({ timeout: 60000 });
      await page.screenshot({ path: `/tmp/lessons-shots/b-${width}-${colorScheme}.png` });
      await page.getByLabel('60 to 85').check();
      await page.getByRole('button', { name: 'That is my guess' }).click();
      const next = page.locator('[data-part="lesson-next"]');
      await next.click(); await next.click(); await page.waitForTimeout(500);
      console.log('step', await step.getAttribute('data-value'), page.url());
      await page.screenshot({ path: `/tmp/lessons-shots/c-${width}-${colorScheme}.png` });
      await next.click(); await page.waitForTimeout(500);
      await page.screenshot({ path: `/tmp/lessons-shots/d-${width}-${colorScheme}.png` });
      await page.reload(); await page.waitForTimeout(3000);
      console.log('after reload', await step.getAttribute('data-value'));
      }
    }
    await page.close();
  }
} finally { await browser.close(); await site.close(); }
