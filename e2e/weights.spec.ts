// The view of weights: levels among the weights, one weight's equation, the ranges of rows, rounding errors and filters.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { readFloatState } from '../src/core/formats/safetensors/network-reader.ts';
import { simpleCnn } from '../src/core/network/presets.ts';
import { weightOf } from '../src/core/network/state-dict.ts';
import type { Settings } from '../src/core/settings/settings.ts';
import { expectAccessibleInBothThemes } from './support/accessibility.ts';
import { button, panel } from './support/parts.ts';
import { act, openPage, openView } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

/** The weights that ship with the page, and what numpy and torch say of them. */
const trained = readFloatState(
  Uint8Array.from(readFileSync('public/models/simple-cnn-seed0.safetensors')),
  'trained',
  simpleCnn,
);
interface Expected {
  readonly layer: string;
  readonly bits: number;
  readonly granularity: string;
  readonly error_per_scale: number;
  readonly used: readonly number[];
}
const { cases }: { readonly cases: readonly Expected[] } = JSON.parse(
  readFileSync('fixtures/pytorch/weights-cases.json', 'utf8'),
);
const pytorch = (layer: string, bits: number, granularity: string): Expected => {
  const found = cases.find(
    (one) => one.layer === layer && one.bits === bits && one.granularity === granularity,
  );
  if (!found) throw new Error(`There is no case of ${layer} in ${bits} bits, ${granularity}.`);
  return found;
};

const levels = (page: Page) => panel(page, 'One layer on its grid');
/** Its place among the layers that one can choose. */
const layer = (page: Page, name: string) => levels(page).getByRole('radio', { name, exact: true });
const histogram = (page: Page) => page.getByRole('slider', { name: 'Weight by its value' });
const ticks = (page: Page) => levels(page).locator('[data-part="levels"]');

async function openQuantized(page: Page, settings: Partial<Settings> = {}): Promise<void> {
  await openPage(page, { backend: 'simd', testSize: 64, ...settings });
  await act(page, 'Load trained weights');
  await act(page, 'Quantize');
  await openView(page, 'Weights');
}

/** The numbers of the equation, as the page computed with them. */
async function equation(page: Page): Promise<Record<string, number>> {
  const data = await page.getByTestId('equation').evaluate(({ dataset }: HTMLElement) => ({ ...dataset }));
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, Number(value)]));
}

const numberOf = async (target: Locator, attribute: string): Promise<number> =>
  Number((await target.getAttribute(attribute)) ?? Number.NaN);

test('a layer stands on its grid, and a weight on its level', async ({ page }) => {
  await openQuantized(page);
  const fc1 = weightOf(trained, 'fc1');

  await test.step('all 256 levels stand among the weights', async () => {
    await expect(levels(page)).toContainText('fc1 has 401,408 weights.');
    await expect(ticks(page)).toHaveAttribute('data-count', '256');
    await expect(levels(page)).toContainText('Their root mean square is 0.289 of the scale.');
  });

  await test.step('the bars are as high as the weights are many', async () => {
    const [min, max] = [
      await numberOf(histogram(page), 'aria-valuemin'),
      await numberOf(histogram(page), 'aria-valuemax'),
    ];
    const bars = await levels(page)
      .locator('[data-part="weights"]')
      .getAttribute('d')
      .then((path) => [...(path ?? '').matchAll(/M([\d.]+) 100V([\d.]+)H([\d.]+)V100Z/g)]);
    expect(bars.length).toBeGreaterThan(60);
    const counted = bars.map(([, left, , right]) => {
      // A bar leaves a twelfth of its width free on either side, together with its neighbour.
      const gap = ((Number(right) - Number(left)) * 0.08) / 0.84;
      const at = (x: number) => min + (x / 1000) * (max - min);
      const [from, to] = [at(Number(left) - gap), at(Number(right) + gap)];
      return fc1.reduce((count, weight) => count + (weight >= from && weight < to ? 1 : 0), 0);
    });
    const most = Math.max(...counted);
    for (const [place, [, , top]] of bars.entries()) {
      const height = 100 - Number(top);
      const share = (100 * (counted[place] ?? 0)) / most;
      expect(Math.abs(height - Math.max(share, 0.8)), `bar ${place}`).toBeLessThan(1.5);
    }
  });

  await test.step('a weight by its number, and its equation', async () => {
    await page.getByRole('spinbutton', { name: 'Weight number' }).fill('100000');
    await expect(page.getByTestId('equation')).toHaveAttribute('data-index', '100000');
    const { weight, scale = 0, level = 0, zeroPoint = 0, value = 0 } = await equation(page);
    expect(weight).toBe(fc1[100_000]);
    expect(value + 0).toBe(Math.fround(scale * (level - zeroPoint)) + 0);
    expect(Math.abs((weight ?? 0) - value)).toBeLessThanOrEqual(scale / 2);
    // 100,000 = 31 x 3,136 + 2,784
    await expect(levels(page)).toContainText('fc1.weight[31, 2784]');
  });

  await test.step('the arrow keys lead to the next larger and the next smaller weight', async () => {
    const { weight: before = 0 } = await equation(page);
    await histogram(page).press('ArrowRight');
    await expect.poll(async () => (await equation(page)).weight).toBeGreaterThan(before);
    await histogram(page).press('PageDown');
    await expect.poll(async () => (await equation(page)).weight).toBeLessThan(before);
    await histogram(page).press('End');
    await expect.poll(async () => (await equation(page)).weight).toBe(fc1.reduce((a, b) => Math.max(a, b)));
  });

  await test.step('so does the pointer', async () => {
    await histogram(page).hover({ position: { x: 1, y: 60 } });
    await expect.poll(async () => (await equation(page)).weight).toBe(fc1.reduce((a, b) => Math.min(a, b)));
  });

  await test.step('a layer that stays float says so', async () => {
    await layer(page, 'conv2').check();
    await expect(levels(page)).toContainText('conv2 stays float32 in int8');
    await expect(page.getByTestId('equation')).toContainText('conv2.weight[');
    await expect(panel(page, 'Filters')).toContainText(
      'conv1 is the same in float32 and int8, to the last bit',
    );
    await expect(page.getByTestId('filter')).toHaveCount(32);
  });

  await test.step('what a term means stands a click away', async () => {
    await button(page, 'fc1').click();
    await levels(page).getByRole('button', { name: 'zero point' }).click();
    await expect(page.getByRole('note').filter({ visible: true })).toContainText('stands for exactly 0');
  });
});

test('two bits: four levels, errors as PyTorch finds them, rows that waste levels, and filters', async ({
  page,
}) => {
  await openQuantized(page, { scheme: 'weightOnly', bits: 2, symmetric: true });
  await expect(ticks(page)).toHaveAttribute('data-count', '4');

  await test.step('how far off', async () => {
    for (const name of ['conv1', 'conv2', 'fc1', 'fc2']) {
      const cell = page.locator(`[data-testid="rounding"][data-layer="${name}"]`);
      expect(await numberOf(cell, 'data-value'), name).toBeCloseTo(
        pytorch(name, 2, 'per-tensor').error_per_scale,
        9,
      );
    }
    await expect(panel(page, 'How far off?')).toContainText('0.289 is ideal rounding');
  });

  await test.step('rows by pointer and keys', async () => {
    const rows = page.getByRole('slider', { name: 'Ranges of the 32 rows of conv1' });
    const { used } = pytorch('conv1', 2, 'per-tensor');
    const shown = page.getByTestId('row');
    const box = await rows.boundingBox();
    await rows.hover({ position: { x: ((box?.width ?? 0) * 20.5) / 32, y: 50 } });
    await expect(shown).toHaveAttribute('data-value', '20');
    expect(await numberOf(shown, 'data-used')).toBe(used[20]);
    await rows.press('Home');
    await rows.press('ArrowRight');
    await expect(shown).toHaveAttribute('data-value', '1');
    expect(await numberOf(shown, 'data-used')).toBe(used[1]);
  });

  await test.step('filters are painted as they are, and as four greys', async () => {
    const conv1 = weightOf(trained, 'conv1');
    const first = page.getByTestId('filter').first().locator('canvas');
    const pixels = await first.evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] };
      return { width, height, greys: [...data].filter((_, index) => index % 4 === 0) };
    });
    expect([pixels.width, pixels.height]).toEqual([11, 3]);
    const picture = (place: number) =>
      [0, 1, 2].flatMap((row) => pixels.greys.slice(row * 11 + place * 4, row * 11 + place * 4 + 3));
    // The largest weight is negative, lies at -1.5 scales and goes to level -2: black is a third beyond it.
    const black = (2 / 1.5) * conv1.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    for (const [place, grey] of picture(0).entries())
      expect(Math.abs(grey - (127.5 + (127.5 * (conv1[place] ?? 0)) / black))).toBeLessThanOrEqual(1);
    expect(new Set(picture(1)).size).toBeLessThanOrEqual(4);
    expect(picture(2).some((grey) => Math.abs(grey - 128) > 8)).toBe(true);
  });
});

test('groups have scales of their own: the ticks are those of the chosen weight', async ({ page }) => {
  await openQuantized(page, { scheme: 'weightOnly', bits: 3, symmetric: false, groupSize: 32 });
  await layer(page, 'fc1').check();
  await expect(levels(page)).toContainText('8 levels for each of 12,544 groups');
  await expect(levels(page)).toContainText('32 neighbours in row');
  const before = await equation(page);
  await page.getByRole('spinbutton', { name: 'Weight number' }).fill('7');
  await expect(page.getByTestId('equation')).toHaveAttribute('data-index', '7');
  expect((await equation(page)).scale).not.toBe(before.scale);
  await expect(ticks(page)).toHaveAttribute('data-count', '8');
  await page.getByRole('spinbutton', { name: 'Weight number' }).fill('401408');
  await expect(levels(page)).toContainText('Type a whole number from 0 to 401,407.');
});

test('before anything is quantized, and while training goes on, the weights as they are', async ({
  page,
}) => {
  await openPage(page, { backend: 'simd', trainSize: 60_000, testSize: 64, evalEvery: 0 });
  await openView(page, 'Weights');
  await expect(levels(page)).toContainText('Press Quantize: the levels of the quantized model then stand');
  await expect(panel(page, 'How far off?')).toContainText('Press Quantize');
  await openView(page, 'Workbench');
  await button(page, 'Train').click();
  await openView(page, 'Weights');
  await expect(levels(page)).toContainText(/This is step [\d,]+: the weights still change/);
  await openView(page, 'Workbench');
  await button(page, 'Stop').click();
  await openView(page, 'Weights');
  await expect(levels(page)).toContainText('The bars count the weights of float32.');
  await expect(levels(page)).not.toContainText('still change');
});

test('a network of another shape, without a convolution', async ({ page }) => {
  await openPage(page, { backend: 'simd', testSize: 64, network: 'dense:16,dense:8' });
  await act(page, 'Quantize');
  await openView(page, 'Weights');
  await layer(page, 'fc3').check();
  await expect(levels(page)).toContainText('fc3 has 80 weights.');
  await expect(panel(page, 'Filters')).toContainText('This network has no convolution');
});

test('axe finds nothing in the view of weights, in either theme', async ({ page }) => {
  await openPage(page, { backend: 'simd', testSize: 64, view: 'weights' });
  await expect(levels(page)).toContainText('Press Quantize');
  await expectAccessibleInBothThemes(page, 'nothing quantized');
  await act(page, 'Quantize');
  await expect(ticks(page)).toHaveAttribute('data-count', '256');
  await expectAccessibleInBothThemes(page, 'quantized');
});
