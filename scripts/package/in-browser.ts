// Builds the example with Vite, as its user does, and runs the page that it makes in Chromium.
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { browserArguments, ensureBrowser } from '../find-browser.mjs';
import { Failure } from '../setup/failure.mjs';
import { freePort } from '../setup/site.mjs';

/** What the page shows and holds when it has done so many steps on each backend. */
export async function runInBrowser(folder: string, steps: number): Promise<{ text: string; json: string }> {
  await build({ root: folder, logLevel: 'error' });
  const port = await freePort();
  const server = await preview({ root: folder, logLevel: 'warn', preview: { port, strictPort: true } });
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArguments() });
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${port}/?steps=${steps}`);
    const output = page.locator('pre[data-results], pre:has-text("Failed:")');
    await output.waitFor({ timeout: 60_000 });
    const text = (await output.textContent()) ?? '';
    const json = await output.getAttribute('data-results');
    if (json === null) throw new Failure(`The example failed in Chromium:\n${text}`);
    return { text, json };
  } finally {
    await browser.close();
    await server.close();
  }
}
