// A plain static host, under a sub-path: the service worker adds the headers that the host does not send, and brings new versions.
import type { Page } from 'playwright';
import { expect, test } from './support/hosted.ts';
import { button, notices } from './support/parts.ts';
import { act, inView, openPage, text, value, waitForStatus } from './support/playground.ts';
import { putSecondVersion } from './support/second-version.ts';

const quick = { trainSize: 64, testSize: 32, backend: 'simd' } as const;

const isolated = (page: Page) => page.evaluate(() => crossOriginIsolated);
const offlineReady = (page: Page) =>
  expect(page.getByTestId('offline-ready')).toHaveAttribute('data-value', 'true', { timeout: 60_000 });

/** Counts how often the page is loaded. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('domcontentloaded', () => loads++);
  return () => loads;
}

test('one reload makes the page isolated, before the engine has loaded anything, and training has threads', async ({
  page,
  host,
}) => {
  const loads = countLoads(page);
  await openPage(page, { ...quick, threads: 2, seed: 5 });
  expect(await isolated(page)).toBe(true);
  expect(loads()).toBe(2);
  await expect(page.getByTestId('backend')).toContainText('2 threads');
  expect(page.url()).toContain('seed=5');
  const askedTwice = host.asked.filter((file, place) => host.asked.indexOf(file) < place);
  expect(
    askedTwice.filter((file) => file.startsWith('mnist/')),
    'images and their manifest',
  ).toEqual([]);
  await act(page, 'Train');
  expect(await value(page, 'step')).toBe(2);
  await page.reload();
  await waitForStatus(page, 'idle');
  expect(await isolated(page)).toBe(true);
  expect(await value(page, 'step'), 'the work is taken up').toBe(2);
  expect(loads()).toBe(3);
});

test('where the service worker cannot make it isolated, the page is loaded again once and works on one thread', async ({
  page,
  host,
}) => {
  const code = (await (await page.request.get(`${host.url}sw.js`)).text()).replaceAll('Cross-Origin-', 'X-');
  host.changed.set('sw.js', code);
  const loads = countLoads(page);
  await openPage(page, quick);
  await expect(page.getByTestId('backend')).toContainText('one thread');
  await page.reload();
  await waitForStatus(page, 'idle');
  expect(loads(), 'the first one, the attempt, and the one just now').toBe(3);
});

test('whoever has begun to do something is not interrupted, and is told that a reload brings threads', async ({
  page,
  host,
}) => {
  const release = host.hold('sw.js');
  const loads = countLoads(page);
  await openPage(page, quick, { waitFor: undefined });
  await button(page, 'Train').click();
  release();
  await expect.poll(() => value(page, 'step')).toBe(2);
  await waitForStatus(page, 'idle');
  expect(loads()).toBe(1);
  await page.getByTestId('backend').click();
  await expect(page.getByText('reload the page to use more threads')).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await waitForStatus(page, 'idle');
  expect(await isolated(page)).toBe(true);
  expect(await value(page, 'step')).toBe(2);
});

test('a new version is offered and not forced; taken, it finds the work, and asks for nothing that is kept', async ({
  page,
  host,
  context,
}) => {
  await openPage(page, quick);
  await act(page, 'Train');
  await offlineReady(page);
  const accuracy = await text(page, 'float-accuracy');
  const isSecond = () => page.locator('html').evaluate((html) => html.classList.contains('second'));
  const offer = notices(page).getByText('A new version of this page is ready.');

  await test.step('it is offered', async () => {
    putSecondVersion(host);
    host.asked.length = 0;
    await page.reload();
    await expect(offer).toBeVisible({ timeout: 60_000 });
    expect(await isSecond()).toBe(false);
    const others = host.asked.filter((file) => !/^(sw\.js|index\.html|assets\/.*\.second\.js)$/.test(file));
    expect(others, 'asked for, though nothing has changed in it').toEqual([]);
  });

  const other = await context.newPage();
  await openPage(other, quick);
  await offlineReady(other);

  await test.step('it is taken', async () => {
    await notices(page).getByRole('button', { name: 'Use it now' }).click();
    await expect.poll(isSecond, { timeout: 60_000 }).toBe(true);
    await waitForStatus(page, 'idle');
    expect(await value(page, 'step')).toBe(2);
    expect(await text(page, 'float-accuracy')).toBe(accuracy);
    await expect(offer).toHaveCount(0);
    await offlineReady(page);
    expect(host.asked.filter((file) => file.startsWith('mnist/'))).toEqual([]);
  });

  await test.step('a tab with the first version goes on, with code that it loads only now', async () => {
    await inView(other, 'Files', () => button(other, 'Load trained weights').click());
    await expect(other.getByText('It has the weights of simple-cnn-seed0.safetensors.')).toBeVisible();
    await other.close();
  });
});
