// One image on its way through the layers: what is drawn is what the layers compute, and every number of the arithmetic adds up.
import type { Locator, Page } from 'playwright';
import type { Settings } from '../src/core/settings/settings.ts';
import { expectAccessible } from './support/accessibility.ts';
import { column, exportedTable } from './support/exports.ts';
import { conv1Of } from './support/first-convolution.ts';
import { button, panel } from './support/parts.ts';
import { act, openPage, openView } from './support/playground.ts';
import { pytorchFloats, readProjectFile, testLabels, testPixels } from './support/reference.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

type Model = 'float' | 'int8';

const way = (page: Page) => panel(page, 'One image on its way');
const maps = (page: Page, shown: Model | 'difference') =>
  page.locator(`[data-testid="path-maps"][data-model="${shown}"]`);
const arithmetic = (page: Page, model: Model) =>
  page.locator(`[data-testid="path-arithmetic"][data-model="${model}"]`);
const figure = async (card: Locator, name: string): Promise<number> =>
  Number(await card.getByTestId(`path-${name}`).getAttribute('data-value'));
const figures = (found: Locator): Promise<number[]> =>
  found.evaluateAll((elements) => elements.map((element) => Number((element as HTMLElement).dataset.value)));

async function openQuantized(page: Page, settings: Partial<Settings> = {}): Promise<void> {
  await openPage(page, { backend: 'simd', testSize: 32, ...settings });
  await act(page, 'Load trained weights');
  await act(page, 'Quantize');
}

/** Chooses where on the way to look. Returns when the arithmetic of a value there is shown. */
async function choose(page: Page, stage: string): Promise<void> {
  await way(page)
    .getByRole('radio', { name: new RegExp(`^${stage}:`) })
    .check();
  await expect(maps(page, 'float')).toHaveAttribute('aria-label', new RegExp(`^${stage}, `));
}

/** Chooses a value by its fields, and waits for its arithmetic. */
async function choosePlace(page: Page, place: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, index] of Object.entries(place))
    await way(page).getByRole('spinbutton', { name, exact: true }).fill(String(index));
  const [channel] = Object.values(place);
  await expect(arithmetic(page, 'int8')).toContainText(new RegExp(`(channel|value) ${channel}(?!\\d)`));
}

/** Red, green, blue and opacity of every pixel of a picture. */
const pixelsOf = (canvas: Locator): Promise<number[]> =>
  canvas.evaluate((element: HTMLCanvasElement) => [
    ...(element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data ?? []),
  ]);

test('maps are drawn as the weights make them, and every number of the arithmetic adds up', async ({
  page,
}) => {
  // Dynamic int8 takes its range from the batch: an evaluation one by one finds what one image alone gives.
  await openQuantized(page, { evalBatchSize: 1, testSize: 16 });
  await openView(page, 'Layers');
  await test.step('the maps of conv1', () => expectMapsOfConv1(page));
  await test.step('a value of fc1', () => expectArithmeticOfFc1(page));
  await test.step('the logits', () => expectLogits(page));
  await expectAccessible(page, 'light');
});

async function expectMapsOfConv1(page: Page): Promise<void> {
  await way(page).getByRole('spinbutton', { name: 'Test image', exact: true }).fill('2');
  await expect(way(page)).toContainText('Test image 2, a 1');
  await choose(page, 'conv1');
  await choosePlace(page, { Channel: 5, Row: 9, Column: 13 });

  const channels = conv1Of(testPixels().subarray(2 * 784, 3 * 784));
  const brightest = Math.max(...channels.map((values) => Math.max(...values)));
  const expected = channels[5] ?? new Float64Array();
  const painted = await pixelsOf(maps(page, 'float').locator('canvas').nth(1));
  expect(painted).toHaveLength(4 * 784);
  for (const [position, shown] of expected.entries()) {
    const grey = (255 * shown) / brightest;
    expect(Math.abs((painted[4 * position] ?? 0) - grey), `pixel ${position}`).toBeLessThan(0.51);
  }
  const all = await pixelsOf(maps(page, 'float').locator('canvas').first());
  // 8 channels in a row, with a line between two of them: channel 13 begins in the second row, after five others.
  const corner = 4 * (29 * 231 + 5 * 29);
  expect(all[corner + 4 * (9 * 231 + 13)]).toBe(
    Math.round((255 * (channels[13]?.[9 * 28 + 13] ?? 0)) / brightest),
  );
  const sum = await figure(arithmetic(page, 'float'), 'value');
  expect(Math.max(0, sum)).toBeCloseTo(expected[9 * 28 + 13] ?? Number.NaN, 4);

  await test.step('dynamic int8 leaves the convolutions as they are', async () => {
    await expect(way(page)).toContainText('float32 and int8 have the same values here.');
    await expect(arithmetic(page, 'int8')).toContainText('This model computes conv1 as float32 does.');
    const difference = await pixelsOf(maps(page, 'difference').locator('canvas').nth(1));
    expect(difference.filter((part, index) => index % 4 < 3 && part > 0)).toEqual([]);
  });
}

async function expectArithmeticOfFc1(page: Page): Promise<void> {
  await choose(page, 'fc1');

  await test.step('a click chooses it', async () => {
    const canvas = maps(page, 'int8').locator('canvas');
    const { width = 0, height = 0 } = (await canvas.boundingBox()) ?? {};
    // The second of 16 in the second of 8 rows.
    await canvas.click({ position: { x: (1.5 * width) / 16, y: (1.5 * height) / 8 } });
    await expect(way(page).getByRole('spinbutton', { name: 'Value', exact: true })).toHaveValue('17');
    await expect(arithmetic(page, 'int8')).toContainText('fc1, value 17');
  });

  const card = arithmetic(page, 'int8');
  await expect(card).toHaveAttribute('data-kind', 'integer');
  const terms = await card.getByTestId('path-term').evaluateAll((elements) =>
    elements.map((element) => {
      const { xq, wq, value: product } = (element as HTMLElement).dataset;
      return { xq: Number(xq), wq: Number(wq), product: Number(product) };
    }),
  );
  expect(terms).toHaveLength(9);
  for (const { xq, wq, product } of terms) {
    expect(product).toBe(xq * wq);
    expect(Number.isInteger(xq) && xq >= 0 && xq <= 127).toBe(true);
  }
  const sum = await figure(card, 'sum');
  expect(terms.reduce((total, { product }) => total + product, await figure(card, 'rest'))).toBe(sum);
  const total = await figure(card, 'total');
  expect(total).toBe(sum - (await figure(card, 'correction')));
  const outcome = await figure(card, 'value');
  const [multiplier, bias] = [await figure(card, 'multiplier'), await figure(card, 'bias')];
  expect(outcome).toBe(Math.fround(Math.fround(total) * multiplier + bias));
  expect(await figure(card, 'relu')).toBe(Math.max(0, outcome));
  await expect(card.getByTestId('path-given'), 'the kernel gives the same').toHaveCount(0);

  await test.step('the float way stands beside it, and is near', async () => {
    const float = arithmetic(page, 'float');
    await expect(float).toHaveAttribute('data-kind', 'float');
    expect(Math.abs((await figure(float, 'value')) - outcome)).toBeLessThan(0.1);
  });
}

async function expectLogits(page: Page): Promise<void> {
  await way(page).getByRole('spinbutton', { name: 'Test image', exact: true }).fill('0');
  await expect(way(page)).toContainText('Test image 0, a 7');
  await choose(page, 'fc2');
  await choosePlace(page, { Value: 7 });
  const pytorchs = pytorchFloats('seed0-outputs.safetensors', 'float_logits')[7] ?? Number.NaN;
  await expect.poll(() => figure(arithmetic(page, 'float'), 'value'), "PyTorch's").toBeCloseTo(pytorchs, 4);
  const found = await figure(arithmetic(page, 'int8'), 'value');
  const rows = await exportedTable(page, 'Export predictions CSV');
  expect(found, 'what the evaluation found').toBe(Math.fround(column(rows, 'int8_logit_7')[0] ?? Number.NaN));
}

test('static int8: levels pass from layer to layer, over the range of an observer', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const { calibration_images: calibrationImages } = staticCases();
  await openQuantized(page, { scheme: 'static', calibrationImages });
  await openView(page, 'Layers');
  await test.step('the largest of four wins the pooling', () => expectPooling(page));
  await test.step('the ranges in the picture', () => expectRanges(page));
  await expectAccessible(page, 'dark');
});

/** The winner becomes a level of the next layer. */
async function expectPooling(page: Page): Promise<void> {
  await choose(page, 'pool1');
  await choosePlace(page, { Channel: 3, Row: 4, Column: 6 });
  for (const model of ['float', 'int8'] as const) {
    const card = arithmetic(page, model);
    const four = await figures(card.getByTestId('path-candidate'));
    expect(four).toHaveLength(4);
    const won = card.locator('[data-testid="path-candidate"][data-won="true"]');
    await expect(won).toHaveCount(1);
    expect(await figures(won)).toEqual([Math.max(...four)]);
    expect(await figure(card, 'relu')).toBe(Math.max(...four));
    expect(Math.max(0, Math.fround(await figure(card, 'value')))).toBeCloseTo(Math.max(...four), 4);
  }
  const card = arithmetic(page, 'int8');
  const reads = card.locator('div', { hasText: 'conv2 reads it as level' }).locator('dt');
  const [, scale = Number.NaN] =
    /÷ ([\d.]+) \+ 0/.exec((await reads.last().textContent()) ?? '')?.map(Number) ?? [];
  const level = await figure(card, 'level');
  expect(Math.abs(level - (await figure(card, 'relu')) / scale)).toBeLessThan(0.51);
}

test('an image of a list and a drawing lead to their path, and Back returns', async ({ page }) => {
  await openQuantized(page, { scheme: 'weightOnly', bits: 2, testSize: 256 });
  await openView(page, 'Images');
  await page.getByText(/^Mistakes of the candidate: /).click();
  const image = page.getByTestId('image').first();
  const index = Number(await image.getAttribute('data-index'));
  await image.getByRole('button', { name: /^See the path of Test image/ }).click();
  await expect(way(page)).toContainText(`Test image ${index}, a ${testLabels()[index]}`);
  await expect(arithmetic(page, 'int8')).toContainText('Each weight w is stored as a whole number');
  await expect(way(page).getByRole('heading', { name: 'One image on its way' })).toBeInViewport();
  await page.goBack();
  await expect(panel(page, 'Images')).toBeVisible();

  await openView(page, 'Workbench');
  const pad = page.getByLabel('Draw a digit');
  await pad.focus();
  for (let press = 0; press < 8; press++) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  for (let press = 0; press < 16; press++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await button(page, 'See its path').click();
  await expect(way(page)).toContainText('Your drawing');
  await expect(maps(page, 'float')).toBeVisible();
});

async function expectRanges(page: Page): Promise<void> {
  const { calibration_images, inputs } = staticCases();
  const read = panel(page, 'What the layers read');
  const observer = (name: string) => read.locator(`[data-testid="observer"][data-observer="${name}"]`);
  for (const [layer, { scale }] of Object.entries(inputs)) {
    await read.getByRole('radio', { name: layer, exact: true }).check({ force: true });
    await expect(read.getByRole('figure')).toContainText(`values that ${layer} reads`);
    const minMax = Number(await observer('minMax').getAttribute('data-scale'));
    expect(Math.abs(minMax / scale - 1), `${layer}: PyTorch's MinMaxObserver`).toBeLessThan(1e-6);
    const lines = await read.getByTestId('observer-line').evaluateAll((elements) =>
      elements.map((element) => {
        const { observer: name, min, max } = (element as SVGElement).dataset;
        const [, end] = element.querySelectorAll('line');
        return { name, min: Number(min), max: Number(max), x: Number(end?.getAttribute('x2')) };
      }),
    );
    expect(lines.map(({ name }) => name)).toEqual(['minMax', 'percentile', 'mse']);
    const [widest] = lines;
    for (const line of lines) {
      expect(line.max).toBeLessThanOrEqual(widest?.max ?? Number.NaN);
      expect(line.x).toBeLessThanOrEqual(widest?.x ?? Number.NaN);
      expect(line.min).toBeGreaterThanOrEqual(widest?.min ?? Number.NaN);
    }
  }
  const total = Number(await read.getByTestId('activation-picture').getAttribute('data-total'));
  expect(total, 'values that fc2 reads').toBe(128 * calibration_images);
}

interface StaticCases {
  readonly calibration_images: number;
  readonly inputs: Readonly<Record<string, { readonly scale: number }>>;
}

function staticCases(): StaticCases {
  const { bytes } = readProjectFile('fixtures/pytorch/static-cases.json');
  return JSON.parse(new TextDecoder().decode(bytes));
}
