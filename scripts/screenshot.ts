// npm run screenshot: takes the pictures of the README and of the docs, of the built page after two trainings with their quantizations
// and a sweep. docs/screenshot.png and docs/screenshot-dark.png show the workbench, docs/views has every view by its name, and a lesson.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { act, eachView, inView, openPage } from '../e2e/support/playground.ts';
import { browserArguments, ensureBrowser } from './find-browser.mjs';
import { ensureBuilt, packData } from './setup/build.mjs';
import { runMain } from './setup/failure.mjs';
import { root } from './setup/project.mjs';
import { freePort, serveBuiltPage } from './setup/site.mjs';

const themes = [
  { suffix: '', colorScheme: 'light' },
  { suffix: '-dark', colorScheme: 'dark' },
] as const;

/** A whole epoch takes some twenty seconds at native CPU speed, hours in plain JavaScript. */
const longest = 30 * 60_000;

/** A seven, as shares of the pad's width and height. */
const strokes = [
  [
    [0.26, 0.24],
    [0.74, 0.22],
    [0.44, 0.84],
  ],
  [
    [0.38, 0.52],
    [0.68, 0.5],
  ],
] as const;

/** What panels say while the engine is still at what they show. */
const underWay = /are being measured|images pass through the model/;

await runMain(async () => {
  await packData();
  await ensureBuilt();
  mkdirSync(join(root, 'docs', 'views'), { recursive: true });
  const site = await serveBuiltPage(await freePort());
  const executablePath = await ensureBrowser();
  const browser = await chromium.launch({ executablePath, args: browserArguments('system') });
  try {
    const page = await browser.newPage({ baseURL: site.url, viewport: { width: 1440, height: 1080 } });
    await openPage(page, { learningRate: 0.05 });
    for (const action of ['Train', 'Quantize']) await act(page, action, { timeout: longest });
    await inView(page, 'Settings', () => page.getByRole('textbox', { name: 'Learning rate' }).fill('0.01'));
    await act(page, 'Reset');
    for (const action of ['Train', 'Sweep', 'Quantize']) await act(page, action, { timeout: longest });
    await draw(page);
    await eachView(page, async (view) => {
      if (view === 'Runs') await selectTwo(page);
      for (const { suffix, colorScheme } of themes) {
        const name = view === 'Workbench' ? 'screenshot' : `views/${view.toLowerCase()}`;
        await page.emulateMedia({ colorScheme });
        await take(page, `docs/${name}${suffix}.png`);
      }
    });
    const student = await browser.newPage({ baseURL: site.url, viewport: { width: 1440, height: 1080 } });
    await openPage(student, '#lesson=first-network');
    await student.getByTestId('lesson-step').waitFor();
    await take(student, 'docs/views/lesson.png');
  } finally {
    await browser.close();
    await site.close();
  }
});

/** Both trainings, of which the older one is what the others are compared with. */
async function selectTwo(page: Page): Promise<void> {
  const trainings = page.locator('[data-testid="run-row"][data-kind="training"]');
  await trainings.last().getByRole('button', { name: 'Pin as baseline' }).click();
  await trainings.last().getByRole('checkbox').check();
  await trainings.first().getByRole('checkbox').check();
}

async function draw(page: Page): Promise<void> {
  const box = await page.getByLabel('Draw a digit').boundingBox();
  if (!box) throw new Error('There is no pad to draw on.');
  for (const stroke of strokes) {
    for (const [index, [x, y]] of stroke.entries()) {
      await page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 12 });
      if (index === 0) await page.mouse.down();
    }
    await page.mouse.up();
  }
}

async function take(page: Page, path: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => window.scrollTo(0, 0));
  await settled(page);
  await page.screenshot({ path: join(root, path), animations: 'disabled' });
  console.log(path);
}

/** Waits until a view has drawn all that it asks for: nothing changes in it for a second, or half a minute is over. */
async function settled(page: Page): Promise<void> {
  await page.locator('main').filter({ hasNotText: underWay }).waitFor();
  let before = '';
  for (let second = 0; second < 30; second++) {
    const now = await page.evaluate(() => document.body.innerHTML);
    if (now === before) return;
    before = now;
    await page.waitForTimeout(1000);
  }
}
