// The pad: what a person draws, or takes from the test set, and what both models make of it.
import type { Page } from 'playwright';
import { serveDataSet } from './support/data-set.ts';
import { drawStroke, type Place } from './support/draw.ts';
import { button, expectError, panel } from './support/parts.ts';
import { act, openPage, value, waitForStatus } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

const pad = (page: Page) => page.getByLabel('Draw a digit');
const drawn = (page: Page, model: 'float' | 'int8') => page.getByTestId(`drawn-${model}`);

const draw = (page: Page, places: readonly Place[]) => drawStroke(pad(page), places);

const placed = (places: readonly Place[], scale: number, x: number, y: number): readonly Place[] =>
  places.map(([px, py]) => [x + scale * px, y + scale * py]);

const one: readonly Place[] = [
  [0.5, 0.15],
  [0.5, 0.85],
];
const seven: readonly Place[] = [
  [0.25, 0.2],
  [0.75, 0.2],
  [0.45, 0.85],
];

async function probabilities(page: Page, model: 'float' | 'int8'): Promise<number[]> {
  const text = await drawn(page, model).getAttribute('data-probabilities');
  return (text ?? '').split(',').map(Number);
}

test('a digit that is drawn is read by both models, large or small, wherever it stands', async ({ page }) => {
  await openPage(page, { backend: 'simd', testSize: 64 });
  await act(page, 'Load trained weights');
  await act(page, 'Quantize');

  await draw(page, one);
  await expect(drawn(page, 'float')).toHaveAttribute('data-value', '1');
  await expect(drawn(page, 'int8')).toHaveAttribute('data-value', '1');
  const large = await probabilities(page, 'float');
  expect(large).toHaveLength(10);
  expect(large.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 4);

  await button(page, 'Clear drawing').click();
  await expect(drawn(page, 'float')).not.toHaveAttribute('data-value');
  await draw(page, placed(seven, 0.3, 0.65, 0.02));
  await expect(drawn(page, 'float')).toHaveAttribute('data-value', '7');
  await expect(drawn(page, 'int8')).toHaveAttribute('data-value', '7');

  await test.step('a stroke more, and taken back', async () => {
    const before = await probabilities(page, 'float');
    await draw(page, placed(one, 0.5, 0.1, 0.3));
    await expect.poll(() => probabilities(page, 'float')).not.toEqual(before);
    await button(page, 'Undo stroke').click();
    await expect.poll(() => probabilities(page, 'float')).toEqual(before);
  });
});

test('drawing by keyboard', async ({ page }) => {
  await openPage(page, { backend: 'simd', testSize: 16 });
  await act(page, 'Load trained weights');
  await pad(page).focus();
  for (let press = 0; press < 8; press++) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  for (let press = 0; press < 16; press++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(drawn(page, 'float')).toHaveAttribute('data-value', '1');
  await page.keyboard.press('Backspace');
  await expect(drawn(page, 'float')).not.toHaveAttribute('data-value');
});

test('test images, one after another, and those that are watched while the network learns', async ({
  page,
}) => {
  await openPage(page, { backend: 'simd', trainSize: 640, testSize: 64, evalEvery: 0 });
  const tryIt = panel(page, 'Try it');
  await button(page, 'Random test image').click();
  await expect(tryIt).toContainText(/Test image \d+, a \d/);
  await expect(drawn(page, 'float')).toHaveAttribute('data-value', /\d/);
  const untrained = await probabilities(page, 'float');
  await button(page, 'Next test image').click();
  await expect.poll(() => probabilities(page, 'float')).not.toEqual(untrained);
  await button(page, 'Previous test image').click();
  await expect.poll(() => probabilities(page, 'float')).toEqual(untrained);

  await button(page, 'Keep watching').click();
  await expect(button(page, 'Keep watching')).toBeDisabled();
  await expect(tryIt.getByTestId('watched')).toHaveCount(1);
  await act(page, 'Train');
  await expect.poll(() => probabilities(page, 'float')).not.toEqual(untrained);
  await act(page, 'Quantize');
  await expect(tryIt.getByTestId('watched').locator('[data-model="int8"]')).toHaveAttribute(
    'data-value',
    /\d/,
  );
  await button(page, 'Stop watching image 1').click();
  await expect(tryIt.getByTestId('watched')).toHaveCount(0);
});

test("a picture of one's own is read as the network reads images", async ({ page }) => {
  await openPage(page, { backend: 'simd', testSize: 64 });
  await act(page, 'Load trained weights');
  const tryIt = panel(page, 'Try it');
  await button(page, 'Random test image').click();
  await expect(drawn(page, 'float')).toHaveAttribute('data-value', /\d/);
  const expected = await probabilities(page, 'float');
  const digit = await tryIt
    .getByRole('img', { name: /What the network sees/ })
    .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL('image/png').split(',')[1] ?? '');
  await button(page, 'Clear drawing').click();
  const choose = (name: string, mimeType: string, buffer: Buffer) =>
    page.getByLabel('Picture to try').setInputFiles({ name, mimeType, buffer });
  await choose('seven.png', 'image/png', Buffer.from(digit, 'base64'));
  await expect(tryIt).toContainText('seven.png, as 28 × 28 pixels');
  await expect.poll(() => probabilities(page, 'float')).toEqual(expected);

  await test.step('what is no picture is refused, and what was shown stays', async () => {
    await choose('notes.png', 'image/png', Buffer.from('no picture'));
    await expectError(page, ['notes.png could not be opened as a picture']);
    await expect(tryIt).toContainText('seven.png, as 28 × 28 pixels');
  });
});

test('another data set: its names stand at the answers, and colour images are picked instead of drawn', async ({
  page,
}) => {
  await serveDataSet(page, {
    name: 'Traffic lights',
    side: 8,
    channels: 3,
    classes: ['red', 'amber', 'green'],
  });
  await openPage(page);
  await expect(page.getByTestId('dataset')).toHaveAttribute('data-value', 'Traffic lights');
  const tryIt = panel(page, 'Try it');
  await expect(pad(page)).toHaveCount(0);
  await expect(tryIt.getByRole('rowheader')).toHaveText(['red', 'amber', 'green']);
  await button(page, 'Random test image').click();
  await expect(tryIt).toContainText(/Test image \d+, a (red|amber|green)/);
  const size = await tryIt
    .getByRole('img', { name: /What the network sees/ })
    .evaluate(({ width, height }: HTMLCanvasElement) => [width, height]);
  expect(size).toEqual([8, 8]);
});

test('the pad answers while training goes on', async ({ page }) => {
  await openPage(page, { backend: 'simd', epochs: 20 });
  await button(page, 'Train').click();
  await waitForStatus(page, 'training');
  await draw(page, seven);
  await expect(drawn(page, 'float')).toHaveAttribute('data-value', /\d/);
  const first = await probabilities(page, 'float');
  await expect.poll(() => probabilities(page, 'float'), 'moves with the weights').not.toEqual(first);
  expect(await value(page, 'drawn-latency')).toBeGreaterThan(0);
  await button(page, 'Stop').click();
  await waitForStatus(page, 'idle');
});
