// npm run screenshot: takes the pictures of the README, docs/screenshot.png and docs/screenshot-dark.png, of the built
// page after the trained weights are loaded and quantized.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { act, openPage } from '../e2e/support/playground.ts';
import { browserArguments, ensureBrowser } from './find-browser.mjs';
import { ensureBuilt, packData } from './setup/build.mjs';
import { runMain } from './setup/failure.mjs';
import { root } from './setup/project.mjs';
import { freePort, serveBuiltPage } from './setup/site.mjs';

const pictures = [
  { file: 'screenshot.png', colorScheme: 'light' },
  { file: 'screenshot-dark.png', colorScheme: 'dark' },
] as const;

/** A whole epoch takes some twenty seconds at native CPU speed, hours in plain JavaScript. */
const longest = 30 * 60_000;

await runMain(async () => {
  await packData();
  await ensureBuilt();
  const folder = join(root, 'docs');
  mkdirSync(folder, { recursive: true });
  const site = await serveBuiltPage(await freePort());
  const executablePath = await ensureBrowser();
  const browser = await chromium.launch({ executablePath, args: browserArguments('system') });
  try {
    const page = await browser.newPage({ baseURL: site.url, viewport: { width: 1440, height: 1080 } });
    await openPage(page);
    await act(page, 'Train', { timeout: longest });
    await act(page, 'Quantize', { timeout: longest });
    for (const { file, colorScheme } of pictures) {
      await page.emulateMedia({ colorScheme });
      await page.mouse.move(0, 0);
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.screenshot({ path: join(folder, file), animations: 'disabled' });
      console.log(`docs/${file}`);
    }
  } finally {
    await browser.close();
    await site.close();
  }
});
