// Widths layer by layer, which the Sweep view finds: the front, the mix that is chosen, targets, and what stays after a reload.
import type { Page } from 'playwright';
import type { Settings } from '../src/core/settings/settings.ts';
import { expectAccessibleInBothThemes } from './support/accessibility.ts';
import { exported } from './support/exports.ts';
import { button, chart, panel } from './support/parts.ts';
import { act, openPage, openView, value, waitForStatus } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

async function openTrained(page: Page, settings: Partial<Settings>): Promise<void> {
  await openPage(page, { backend: 'simd', ...settings });
  await button(page, 'Load trained weights').click();
  await expect(panel(page, 'Training')).toContainText('the weights of simple-cnn-seed0.safetensors');
}

interface Point {
  readonly widths: string;
  readonly bytes: number;
  readonly accuracy: number;
  readonly isSmallest: boolean;
}

const pointsOf = (page: Page): Promise<readonly Point[]> =>
  page.getByTestId('front-point').evaluateAll((rows) =>
    rows.map(({ dataset }) => ({
      widths: dataset.widths ?? '',
      bytes: Number(dataset.bytes),
      accuracy: Number(dataset.value),
      isSmallest: dataset.smallest === 'true',
    })),
  );

test('a front of mixes is found, and any of them becomes the candidate', async ({ page }) => {
  await openTrained(page, { testSize: 300 });
  await openView(page, 'Sweep');
  await page.getByLabel('Measure number formats in each layer, too').check();
  await act(page, 'Sweep');
  const points = await pointsOf(page);

  await test.step('it rises from the smallest file to the largest, and has one smallest without a real loss', async () => {
    expect(points.length).toBeGreaterThan(3);
    const bytes = points.map((point) => point.bytes);
    expect(bytes).toEqual(bytes.toSorted((one, other) => one - other));
    const front = points.filter(({ isSmallest }) => !isSmallest).map(({ accuracy }) => accuracy);
    expect(front).toEqual([...new Set(front)].sort((one, other) => one - other));
    expect(points.filter(({ isSmallest }) => isSmallest)).toHaveLength(1);
    for (const { widths } of points) expect(widths).toMatch(/^((\d|float) ){3}(\d|float)$/);
    const smallest = points.find(({ isSmallest }) => isSmallest);
    await expect(panel(page, 'Sweep')).toContainText(`${smallest?.widths} bits, layer by layer, are enough`);
  });

  await test.step('the picture has the mixes, beside the widths of the sweep', async () => {
    const picture = chart(page, 'How small can it be?');
    expect(await picture.locator('circle').count()).toBeGreaterThanOrEqual(points.length);
    expect(await picture.locator('rect[width="8"]').count()).toBeGreaterThan(1);
    await expect(chart(page, 'What does adding up get wrong?').locator('circle').first()).toBeVisible();
    await expect(page.getByTestId('layer-share')).toHaveCount(4);
  });

  await test.step('each layer alone is listed at every width, and in the number formats that were asked for', async () => {
    await page.getByText('What does each layer lose alone?').click();
    const losses = (weights: string) =>
      page.locator(`[data-testid="alone-loss"][data-layer="fc1"][data-weights="${weights}"]`);
    await expect(page.getByTestId('alone-loss')).toHaveCount(4 * (7 + 8));
    const lossOf = async (weights: string) => Number(await losses(weights).getAttribute('data-value'));
    // Four bits in groups, of either kind, are far better than two in one piece.
    for (const weights of ['8', 'nf4', 'fp8-e4m3']) {
      expect(await lossOf(weights)).toBeLessThan(0.2 * (await lossOf('2')));
    }
  });

  await test.step('targets name the best within the bytes, and the smallest with the accuracy', async () => {
    const best = points.findLast(({ bytes }) => bytes <= 150_000);
    await page.getByLabel('At most this many kB').fill('150');
    await expect(page.locator('[data-target="bytes"]')).toContainText(best?.widths ?? 'none');
    await page.getByLabel('At least this accuracy, in %').fill('100,5');
    await expect(page.locator('[data-target="accuracy"]')).toContainText('No mix that was measured.');
    await page.getByLabel('At least this accuracy, in %').fill('much');
    await expect(page.locator('[data-target="accuracy"]')).toContainText('Type a number.');
  });

  await test.step('all of it is accessible', () => expectAccessibleInBothThemes(page, 'with a front'));

  await test.step('a mix that is clicked has the bytes and the accuracy that the front promised', async () => {
    const chosen = points.at(-2);
    await page
      .getByTestId('front-point')
      .filter({ has: page.getByRole('button', { name: chosen?.widths ?? '', exact: true }) })
      .getByRole('button')
      .click();
    await waitForStatus(page, 'idle');
    await expect.poll(() => value(page, 'int8-bytes')).toBe(chosen?.bytes);
    expect(await value(page, 'int8-accuracy')).toBe(chosen?.accuracy);
    expect(new URL(page.url()).hash).toContain(`widths=${chosen?.widths.replaceAll(' ', ',')}`);
    expect((await exported(page, 'Export int8 safetensors')).bytes.length).toBe(chosen?.bytes);
  });

  await test.step('after a reload it is all still there', async () => {
    await openView(page, 'Sweep');
    await page.reload();
    await waitForStatus(page, 'idle');
    await expect(page.getByTestId('front-point')).toHaveCount(points.length);
    expect(await pointsOf(page)).toEqual(points);
    await expect(page.getByTestId('alone-loss')).toHaveCount(60);
  });
});

test('a search that is stopped keeps what it has, and one that is not wanted does not begin', async ({
  page,
}) => {
  await openTrained(page, { testSize: 100 });
  await openView(page, 'Sweep');
  await button(page, 'Sweep').click();
  await expect(panel(page, 'Sweep')).toContainText('Choosing widths: model', { timeout: 60_000 });
  await button(page, 'Pause').click();
  await waitForStatus(page, 'paused');
  await button(page, 'Resume').click();
  await button(page, 'Stop sweep').click();
  await waitForStatus(page, 'idle');
  await expect(panel(page, 'Sweep')).toContainText('The search for widths has not come to its end.');
  await page.getByLabel('Look for a width for each layer, too').uncheck();
  await act(page, 'Sweep');
  await expect(panel(page, 'Sweep')).toContainText('Switch on the search above');
  await expect(page.getByTestId('front-point')).toHaveCount(0);
});
