// The search for remedies: tried one after the other on held-out training images, to a target, on the weights that ship with the page.
import type { Page } from 'playwright';
import type { Settings } from '../src/core/settings/settings.ts';
import { expectAccessibleInBothThemes } from './support/accessibility.ts';
import { button, expectError, panel } from './support/parts.ts';
import { act, openPage, value, waitForStatus } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

const twoBits: Partial<Settings> = {
  ...{ scheme: 'weightOnly', bits: 2, calibrationImages: 64, testSize: 500, evalBatchSize: 500 },
  backend: 'simd',
};

const stairs = (page: Page) => page.getByTestId('stair');

async function openTrained(page: Page): Promise<void> {
  await openPage(page, twoBits);
  await act(page, 'Load trained weights');
  await panel(page, 'Quantization').getByText('Remedies without training').click();
}

async function errors(page: Page, verdict: string): Promise<number[]> {
  const kept = await stairs(page)
    .and(page.locator(`[data-verdict="${verdict}"]`))
    .all();
  return Promise.all(kept.map(async (stair) => Number(await stair.getAttribute('data-value'))));
}

test('two bits: remedies are tried until the logits’ error is small, and the candidate has those that helped', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await openTrained(page);
  await act(page, 'Quantize');
  const plain = await value(page, 'logit-error');
  const quantization = panel(page, 'Quantization');

  await test.step('a target is chosen, and what is no number is answered at once', async () => {
    await quantization.getByText('Small error').click();
    const field = quantization.getByRole('textbox', { name: 'Error of the logits in %, at most' });
    await field.fill('little');
    await expect(quantization).toContainText('Type a number above 0');
    await field.fill('5');
    await expect(quantization).not.toContainText('Type a number above 0');
  });

  await test.step('each stair that is kept is lower than the one before, and the last one meets the target', async () => {
    await act(page, 'Find remedies', { timeout: 240_000 });
    const kept = await errors(page, 'kept');
    expect(kept).toEqual([...new Set(kept)].sort((a, b) => b - a));
    expect(kept.length).toBeGreaterThan(2);
    expect(kept.at(-1)).toBeLessThanOrEqual(5);
    expect(kept.at(-2)).toBeGreaterThan(5);
    await expect(stairs(page).first()).toHaveAttribute('data-remedy', 'none');
    for (const error of await errors(page, 'hurt')) expect(error).toBeGreaterThan(kept.at(-1) ?? 0);
    await expect(page.getByTestId('staircase')).toHaveAttribute('data-value', 'met');
    await expect(page.getByTestId('staircase')).toContainText(
      /GPTQ.* were enough: [\d.]+ % logit error, \d+ of/,
    );
    await expect(page.getByTestId('staircase')).toContainText('MSE scale hurt.');
  });

  await test.step('the settings and the candidate have what was kept', async () => {
    const last = stairs(page).last();
    await expect(last).toHaveAttribute('data-remedy', 'gptq');
    expect(page.url()).toMatch(/remedies=[a-z,-]*gptq/);
    await expect(quantization.getByRole('switch', { name: 'GPTQ', exact: true })).toBeChecked();
    await expect(quantization.getByRole('switch', { name: 'MSE scale', exact: true })).not.toBeChecked();
    expect(await value(page, 'logit-error')).toBeLessThan(plain / 4);
    expect(await value(page, 'predictions-changed')).toBeLessThan(100);
  });

  await test.step('what is found in a reload is the same', async () => {
    const before = { kept: await errors(page, 'kept'), candidate: await value(page, 'logit-error') };
    await page.reload();
    await waitForStatus(page, 'idle');
    await panel(page, 'Quantization').getByText('Remedies:').click();
    expect(await errors(page, 'kept')).toEqual(before.kept);
    expect(await value(page, 'logit-error')).toBe(before.candidate);
  });

  await test.step('axe finds nothing in either theme, and a phone is wide enough', async () => {
    await page.setViewportSize({ width: 320, height: 844 });
    await expectAccessibleInBothThemes(page, 'with a staircase');
    const beside = await panel(page, 'Quantization').evaluate((section) =>
      [section, ...section.querySelectorAll('*')]
        .filter((element) => element.checkVisibility())
        .map((element) => element.getBoundingClientRect().right - document.documentElement.clientWidth),
    );
    expect(Math.max(...beside)).toBeLessThanOrEqual(0);
  });
});

test('a search that is paused goes on, and one that is stopped leaves the model and the settings as they were', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await openTrained(page);
  await act(page, 'Quantize');
  const before = await Promise.all(['logit-error', 'int8-bytes'].map((id) => value(page, id)));
  const address = page.url();
  await panel(page, 'Quantization').getByText('Few changes').click();
  await panel(page, 'Quantization')
    .getByRole('textbox', { name: 'Changed predictions of 1,000, at most' })
    .fill('0');
  await button(page, 'Find remedies').click();
  await stairs(page).nth(1).waitFor({ timeout: 60_000 });
  await button(page, 'Pause').click();
  await waitForStatus(page, 'paused');
  const rested = await stairs(page).count();
  await button(page, 'Resume').click();
  await waitForStatus(page, 'quantizing');
  await stairs(page).nth(rested).waitFor({ timeout: 60_000 });
  await expect(panel(page, 'Quantization')).toContainText(/GPTQ: \d+ % done/, { timeout: 60_000 });
  await button(page, 'Stop').click();
  await waitForStatus(page, 'idle');

  const staircase = page.getByTestId('staircase');
  await expect(staircase).toHaveAttribute('data-value', 'stopped');
  await expect(staircase).toContainText('The model and the settings are as they were.');
  expect(await stairs(page).count()).toBeGreaterThan(rested);
  expect(page.url()).toBe(address);
  expect(await Promise.all(['logit-error', 'int8-bytes'].map((id) => value(page, id)))).toEqual(before);
});

test('with nothing to be won back no remedy is needed; with too few images left the page says so', async ({
  page,
}) => {
  await openPage(page, { ...twoBits, bits: 8 });
  await act(page, 'Load trained weights');
  await panel(page, 'Quantization').getByText('Remedies without training').click();
  await act(page, 'Find remedies');
  await expect(stairs(page)).toHaveCount(1);
  await expect(page.getByTestId('staircase')).toContainText('No remedy was needed: ');
  expect(page.url()).not.toContain('remedies=');

  await panel(page, 'Quantization').getByRole('textbox', { name: 'Calibration images' }).fill('4951');
  await act(page, 'Find remedies');
  await expectError(page, [
    '5,000 images',
    '4,951',
    '50 have to be left',
    'Lower the number of calibration images',
  ]);
});

test('is not offered for what has no remedies', async ({ page }) => {
  await openPage(page, { scheme: 'weightOnly', format: 'nf4', testSize: 16 });
  await expect(page.locator('[data-action="find-remedies"]')).toHaveCount(0);
});
