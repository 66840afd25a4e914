// Runs handed on as files: to another browser, where they are the same to the bit, and to a reader who has no such page.
import type { BrowserContext, Page } from 'playwright';
import { serveBeginningOfMnist } from './support/data-set.ts';
import { dropFiles } from './support/drop.ts';
import { exported, type NamedFile, sha256 } from './support/exports.ts';
import { button } from './support/parts.ts';
import { act, actOn, inView, openPage, openView, text, waitForStatus } from './support/playground.ts';
import { savedBy } from './support/saved.ts';
import { test as base, expect } from './support/test.ts';

interface Elsewhere {
  /** Gives a page of another browser, as far as the page can tell: nothing is stored there. */
  elsewhere: () => Promise<Page>;
}

const test = base.extend<Elsewhere>({
  elsewhere: async ({ browser, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
      contexts.push(context);
      await serveBeginningOfMnist(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

test.use({ mnist: 'beginning' });

const few = { trainSize: 320, testSize: 200, backend: 'simd' } as const;

const rows = (page: Page) => page.getByTestId('run-row');

const weights = (page: Page) =>
  inView(page, 'Files', async () => sha256((await exported(page, 'Export float safetensors')).bytes));

/** Chooses a file behind a button of the view that is open. */
async function choose(page: Page, name: string, file: NamedFile): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, name).click()]);
  await chooser.setFiles({
    name: file.name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(file.bytes),
  });
}

const told = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

/** Two short trainings, the first with a quantized model and a name. */
async function trainTwice(page: Page): Promise<{ readonly first: string; readonly accuracy: string }> {
  await openPage(page, few);
  await act(page, 'Train');
  await act(page, 'Quantize');
  const first = await weights(page);
  const accuracy = await text(page, 'float-accuracy');
  await inView(page, 'Settings', () => page.getByRole('textbox', { name: 'Seed' }).fill('1'));
  await act(page, 'Reset');
  await act(page, 'Train');
  await openView(page, 'Runs');
  await expect(rows(page)).toHaveCount(3);
  await rows(page).nth(1).getByRole('button', { name: 'Name and note' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('<b>mine</b> & "yours"');
  await page.getByRole('textbox', { name: 'Note' }).fill('</td><script>document.title = "ran"</script>');
  await button(page, 'Done').click();
  await expect(rows(page).nth(1)).toContainText('<b>mine</b> & "yours"');
  return { first, accuracy };
}

test('all runs go to another browser, as an archive and as JSON, and are the same there to the bit', async ({
  page,
  elsewhere,
}) => {
  test.slow();
  const { first, accuracy } = await trainTwice(page);
  const json = await savedBy(page, 'Export runs JSON');
  await openView(page, 'Files');
  const archive = await savedBy(page, 'Export workspace');
  expect([json.name, archive.name]).toEqual(['runs.json', 'workspace.zip']);

  const other = await elsewhere();
  await openPage(other, few);

  await test.step('the archive is imported, and a run of it opened', async () => {
    await openView(other, 'Files');
    await choose(other, 'Import workspace', archive);
    await expect(told(other, 'workspace.zip: 2 runs were added.')).toBeVisible();
    await openView(other, 'Runs');
    await expect(rows(other)).toHaveCount(3);
    await actOn(
      other,
      rows(other).filter({ hasText: '<b>mine</b> & "yours"' }).getByRole('button', { name: 'Open' }),
    );
    expect(await weights(other)).toBe(first);
    expect(await text(other, 'float-accuracy')).toBe(accuracy);
  });

  await test.step('the same runs are left out as JSON', async () => {
    await openView(other, 'Runs');
    await choose(other, 'Import runs', json);
    await expect(told(other, 'runs.json: no run was added. 2 runs were here already')).toBeVisible();
    await expect(rows(other)).toHaveCount(3);
  });

  await test.step('JSON that is dropped brings them to a third browser', async () => {
    const third = await elsewhere();
    await openPage(third, few);
    await dropFiles(third, [json]);
    await expect(told(third, 'runs.json: 2 runs were added.')).toBeVisible({ timeout: 30_000 });
    await openView(third, 'Runs');
    await actOn(third, rows(third).filter({ hasText: '<b>mine</b>' }).getByRole('button', { name: 'Open' }));
    expect(await weights(third)).toBe(first);
  });
});

test('images of one’s own go along in the archive, so that their runs open elsewhere', async ({
  page,
  elsewhere,
}) => {
  const places = Array.from({ length: 64 }, (_, place) => place);
  const shades = (image: number) => places.map((place) => (image * 7 + place * 5 * (1 + (image % 2))) % 256);
  const lines = Array.from({ length: 96 }, (_, image) => [image % 2, ...shades(image)].join());
  const table = [['label', ...places.map((place) => `pixel${place}`)].join(), ...lines];
  await openPage(page, { network: 'dense:4', backend: 'simd', batchSize: 8 });
  await openView(page, 'Data');
  const data = { name: 'stripes.csv', bytes: new TextEncoder().encode(table.join('\n')) };
  await choose(page, 'Import data', data);
  await expect(page.getByTestId('dataset')).not.toHaveAttribute('data-value', 'MNIST');
  const name = await text(page, 'dataset');
  await act(page, 'Train');
  const first = await weights(page);
  await openView(page, 'Files');
  const archive = await savedBy(page, 'Export workspace');

  const other = await elsewhere();
  await openPage(other, { network: 'dense:4', backend: 'simd' });
  await openView(other, 'Files');
  await choose(other, 'Import workspace', archive);
  await expect(other.getByTestId('dataset')).toHaveAttribute('data-value', name);
  await waitForStatus(other, 'idle');
  await openView(other, 'Runs');
  await actOn(other, button(other, 'Open'));
  expect(await weights(other)).toBe(first);
  expect(await text(other, 'dataset')).toBe(name);
});

test('a report stands alone: its tables and figures need no network and run nothing', async ({
  page,
  elsewhere,
}) => {
  await trainTwice(page);
  const report = await savedBy(page, 'Export report');
  expect(report.name).toBe('runs-report.html');

  const reader = await elsewhere();
  const requests: string[] = [];
  const problems: string[] = [];
  reader.on('request', (request) => requests.push(request.url()));
  reader.on('console', (message) => problems.push(message.text()));
  const address = 'http://localhost/report.html';
  await reader.route('**/*', (route) =>
    route.request().url() === address
      ? route.fulfill({ contentType: 'text/html', body: Buffer.from(report.bytes) })
      : route.abort(),
  );
  await reader.goto(address);
  await expect(reader.getByRole('table').getByRole('row')).toHaveCount(4);
  await expect(reader.getByRole('rowheader', { name: '<b>mine</b> & "yours"' })).toBeVisible();
  await expect(reader.getByText('</td><script>')).toBeVisible();
  await expect(reader.getByRole('img')).toHaveCount(3);
  for (const name of ['loss', 'accuracy']) {
    const lines = reader.locator(`[data-figure="${name}"] g[class^="c"] path`);
    await expect(lines).toHaveCount(2);
  }
  await expect(reader.locator('[data-figure="bytes"] g')).toHaveCount(4);
  expect(await reader.title()).toBe('Runs of the Quantization Playground');
  expect([requests, problems]).toEqual([[address], []]);
  for (const width of [320, 1280]) {
    await reader.setViewportSize({ width, height: 800 });
    const overhang = await reader.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang, `at ${width} px`).toBe(0);
  }
});

test('a file that is none of these is refused by its name, and the model stays', async ({ page }) => {
  await openPage(page, few);
  await act(page, 'Train');
  const before = await weights(page);
  const bytesOf = (content: string) => new TextEncoder().encode(content);
  const rubbish = [
    { name: 'holiday.json', bytes: bytesOf('{"holiday": true}') },
    { name: 'letter.txt', bytes: bytesOf('Dear all') },
    { name: 'later.json', bytes: bytesOf('{"format":"quantization-playground-runs","version":9}') },
    { name: 'torn.zip', bytes: Uint8Array.of(0x50, 0x4b, 3, 4, 5, 6) },
  ];
  await openView(page, 'Runs');
  for (const file of rubbish) {
    await choose(page, 'Import runs', file);
    const error = page.getByTestId('error');
    await expect(error).toContainText(`${file.name} cannot be imported: `);
    await expect(error).toContainText('Nothing of it was imported.');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(error).toHaveCount(0);
    await waitForStatus(page, 'idle');
  }
  await expect(rows(page)).toHaveCount(1);
  expect(await weights(page)).toBe(before);
});
