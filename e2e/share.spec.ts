// Share: a link that another person opens and finds the same page, its QR code, and a picture of the results.
import type { Locator, Page } from 'playwright';
import { decodeQR } from 'qr/decode.js';
import { expectAccessibleInBothThemes } from './support/accessibility.ts';
import { exported } from './support/exports.ts';
import { painted, shareOf } from './support/painted.ts';
import { button, field, notices, setField } from './support/parts.ts';
import { act, inView, openPage, openView, waitForStatus } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Share' });
const link = (page: Page): Locator => dialog(page).getByRole('textbox', { name: 'Link' });
const code = (page: Page): Locator => dialog(page).getByRole('img', { name: 'QR code of the link above' });
const card = (page: Page): Locator => dialog(page).locator('canvas');

async function openShare(page: Page): Promise<void> {
  await page.locator('[data-action="share"]').click();
  await expect(button(page, 'Copy link')).toBeFocused();
}

/** What a person gets who pastes. The page may not read the clipboard itself. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const area = document.createElement('textarea');
    area.ariaLabel = 'Pasted';
    document.body.append(area);
    area.focus();
  });
  await page.keyboard.press('ControlOrMeta+V');
  return page.getByLabel('Pasted').inputValue();
}

test('a link that is copied opens the same settings, network and view in another tab', async ({
  page,
  context,
}) => {
  await openPage(page, { testSize: 16 });
  await setField(page, 'Seed', '7');
  await inView(page, 'Network', async () => {
    await field(page, 'Network').fill('conv:4:3,pool,dense:16');
    await expect(page.getByTestId('parameters')).toHaveAttribute('data-value', '12770');
  });
  await page.getByText('Per channel', { exact: true }).click();
  await openView(page, 'Settings');
  const hash = 'network=conv:4:3,pool,dense:16&seed=7&testSize=16&perChannel=true&view=settings';

  await openShare(page);
  await expect(link(page)).toHaveValue(new URL(`/#v=1&${hash}`, page.url()).href);
  await button(page, 'Copy link').click();
  await expect(dialog(page).getByRole('status')).toHaveText('The link is copied.');
  await page.keyboard.press('Escape');
  const copied = await pasted(page);
  expect(copied).toBe(new URL(`/#v=1&${hash}`, page.url()).href);
  expect(new URL(page.url()).hash, "the page's own address has no version").toBe(`#${hash}`);

  const other = await context.newPage();
  await other.goto(copied);
  await waitForStatus(other, 'idle');
  await expect(notices(other).getByText(/version|setting/)).toHaveCount(0);
  await expect(field(other, 'Seed')).toHaveValue('7');
  await expect(field(other, 'Test images')).toHaveValue('16');
  await expect(other.getByTestId('parameters')).toHaveAttribute('data-value', '12770');
  await openView(other, 'Workbench');
  await expect(other.getByRole('radio', { name: 'Per channel' })).toBeChecked();
  expect(new URL(other.url()).hash).toBe(`#${hash.replace('&view=settings', '')}`);
});

test('a link of a newer version of the page is told, and what it knows of it is used', async ({ page }) => {
  await openPage(page, '#v=2&epochs=3&testSize=16&view=settings');
  await expect(notices(page)).toContainText('This link was made by a newer version of the page (v=2).');
  await expect(field(page, 'Epochs')).toHaveValue('3');
});

test('the QR code is that of the link, for any camera, in either theme', async ({ page }) => {
  await openPage(page, { testSize: 16, network: 'conv:8:3,pool,dense:32', scheme: 'static', bits: 3 });
  await openShare(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const shown = await painted(page, await code(page).screenshot());
    expect(decodeQR(shown), colorScheme).toBe(await link(page).inputValue());
  }
});

test('a link that is too long for a QR code has none, and says why', async ({ page }) => {
  await page.goto(`./?note=${'x'.repeat(1300)}#testSize=16`);
  await openShare(page);
  await expect(code(page)).toHaveCount(0);
  await expect(dialog(page)).toContainText(/The link has 1,3\d\d characters, too many for a QR code/);
});

test('where the browser does not let the page copy, the link is selected', async ({ page }) => {
  // As on a page that comes over plain http.
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await openPage(page, { testSize: 16 });
  await openShare(page);
  await button(page, 'Copy link').click();
  await expect(dialog(page).getByRole('status')).toContainText('The link is selected');
  const selected = await page.evaluate(() => window.getSelection()?.toString());
  expect(selected).toBe(await link(page).inputValue());
  await page.keyboard.press('ControlOrMeta+C');
  await page.keyboard.press('Escape');
  expect(await pasted(page)).toContain('#v=1&testSize=16');
});

test('the result card says what is missing, and then has the figures of the scoreboard', async ({ page }) => {
  await openPage(page, { testSize: 200, trainSize: 640, evalEvery: 0, backend: 'simd', threads: 2 });
  await openShare(page);
  await expect(card(page)).toHaveAccessibleName(/not trained yet.*press Train or Evaluate.*press Quantize/);
  const before = await painted(page, (await exported(page, 'Save result card')).bytes);
  await page.keyboard.press('Escape');

  await act(page, 'Train');
  await act(page, 'Quantize');
  await openShare(page);
  const said = (await card(page).getAttribute('aria-label')) ?? '';
  expect(said).toContain('SimpleCNN on MNIST. 421,642 parameters, 640 training and 200 test images');
  expect(said).toContain('trained for 20 steps');
  expect(said).toContain('Settings on the page: Training images 640, Test images 200');
  expect(said).toContain('simd: CPU, 2 threads');
  expect(said).toMatch(/Version \d+\.\d+\.\d+, \w+ \d+, \d{4}\./);
  for (const name of [
    'float-accuracy',
    'int8-accuracy',
    'int8-bytes',
    'float-latency',
    'predictions-changed',
  ]) {
    const [figure] = /^[\d.,]+( %| k?B| ms)?/.exec((await page.getByTestId(name).textContent()) ?? '') ?? [];
    expect(said, name).toContain(figure);
  }

  const { name, bytes } = await exported(page, 'Save result card');
  expect(name).toBe('result-card.png');
  const after = await painted(page, bytes);
  expect([after.width, after.height]).toEqual([1200, 630]);
  // The stripe at the top, the bars and the figures; the loss alone is blue and new.
  const [blue, orange] = ['#2f5fd0', '#b45309'];
  expect(shareOf(after, '#f6f7f9'), 'the ground').toBeGreaterThan(0.4);
  expect(shareOf(after, blue)).toBeGreaterThan(0.015);
  expect(shareOf(after, orange), 'the candidate').toBeGreaterThan(shareOf(before, orange) + 0.002);
  expect(shareOf(after, '#9db4ea'), 'the loss of every step').toBeGreaterThan(shareOf(before, '#9db4ea'));
});

test('the dialog goes by keyboard, closes on Escape and on a press beside it, and axe finds nothing', async ({
  page,
}) => {
  await openPage(page, { testSize: 16 });
  const share = page.locator('[data-action="share"]');
  await expect(share).toHaveAccessibleName('Share');
  await share.focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Copy link')).toBeFocused();
  await expectAccessibleInBothThemes(page, 'with the Share dialog');
  await page.keyboard.press('Tab');
  await expect(button(page, 'Save result card')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(share).toBeFocused();

  await openShare(page);
  await page.mouse.click(5, 400);
  await expect(dialog(page)).toHaveCount(0);
  await openShare(page);
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(dialog(page)).toHaveCount(0);
});

for (const width of [320, 390, 621, 801, 1600]) {
  test(`everything has its room, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await openPage(page, {
      testSize: 16,
      seed: 123_456_789,
      network: 'conv:8:3,pool,conv:8:3,pool,dense:32',
    });
    await openShare(page);
    const inside = await dialog(page).evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const wide = [...element.querySelectorAll('*')].filter((part) => {
        const box = part.getBoundingClientRect();
        return box.left < left || box.right > right;
      });
      return {
        seen: left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight,
        wide: wide.map(({ outerHTML }) => outerHTML.slice(0, 100)),
        sideways: element.scrollWidth - element.clientWidth,
      };
    });
    expect(inside).toEqual({ seen: true, wide: [], sideways: 0 });
    await button(page, 'Save result card').scrollIntoViewIfNeeded();
    await expect(button(page, 'Save result card')).toBeInViewport({ ratio: 1 });
  });
}
