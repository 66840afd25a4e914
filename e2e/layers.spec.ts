// The view of layers: where the error comes from, what it costs, and where the time goes.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expectAccessibleInBothThemes } from './support/accessibility.ts';
import { button, panel } from './support/parts.ts';
import { act, openPage, openView, waitForStatus } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

const recorded: Record<'dynamic' | 'weightOnly', { accumulated: Figures; alone: Figures }> = JSON.parse(
  readFileSync(new URL('../fixtures/pytorch/layer-error-cases.json', import.meta.url), 'utf8'),
);

/** dB by layer, as PyTorch finds them; null where not one bit differs. */
type Figures = Readonly<Record<string, number | null>>;

const names = ['conv1', 'conv2', 'fc1', 'fc2'];

async function openQuantized(page: Page, settings: Parameters<typeof openPage>[1]): Promise<void> {
  await openPage(page, settings);
  await act(page, 'Load trained weights');
  await act(page, 'Quantize');
  await openView(page, 'Layers');
  await expect(page.getByTestId('layer-error')).toHaveCount(names.length);
}

async function figures(page: Page, attribute: 'data-value' | 'data-alone'): Promise<Map<string, number>> {
  const found = await page
    .getByTestId('layer-error')
    .evaluateAll(
      (rows, name) => rows.map((row) => [row.getAttribute('data-layer'), row.getAttribute(name)]),
      attribute,
    );
  return new Map(found.map(([layer, value]) => [layer ?? '', Number(value)]));
}

function expectNear(found: ReadonlyMap<string, number>, wanted: Figures): void {
  for (const [layer, decibels] of Object.entries(wanted)) {
    const value = found.get(layer) ?? Number.NaN;
    if (decibels === null) expect(value, layer).toBe(Number.POSITIVE_INFINITY);
    else expect(Math.abs(value - decibels), `${layer}: ${value} against ${decibels}`).toBeLessThan(0.1);
  }
}

test('the errors of the layers are PyTorch’s within 0.1 dB, and the view says where they come from', async ({
  page,
}) => {
  await openQuantized(page, { backend: 'simd', testSize: 256 });
  expectNear(await figures(page, 'data-value'), recorded.dynamic.accumulated);
  expectNear(await figures(page, 'data-alone'), recorded.dynamic.alone);
  const errors = panel(page, 'Layer errors');
  await expect(errors).toContainText('over the first 256 test images');
  await expect(errors.getByRole('row', { name: /^conv1/ })).toContainText('exact');
  await expect(errors).toContainText('Most of it comes from fc2');
  // A bar is as long as its figure says: the longest of those with a length is of 52.1 dB, the logits' without fc2.
  const lengths = await errors
    .locator('[data-kind="accumulated"]')
    .evaluateAll((bars) =>
      bars.map((bar) => bar.getBoundingClientRect().width / (bar.parentElement?.clientWidth ?? 1)),
    );
  expect(lengths[2]).toBeCloseTo(45.37 / 52.06, 1);
  await expect(page.getByTestId('self-check')).toHaveAttribute('data-agree', '256');
  await expect(page.getByTestId('self-check')).toContainText('no fault of the measurement');
  // What quantizing costs, with weights and activations apart; and another scheme, which leaves the activations alone.
  const four = page.getByTestId('four-accuracy');
  await expect(four).toHaveCount(4);
  // PyTorch's float model gets 252 of the first 256 test images right.
  await expect(four.first()).toHaveAttribute('data-value', String((100 * 252) / 256));
  await page.evaluate(() => {
    location.hash += '&scheme=weightOnly&bits=4&perChannel=true';
  });
  await act(page, 'Quantize');
  await expect(panel(page, 'Weights or activations')).toContainText('leaves the activations as they are');
  await expect(four).toHaveCount(2);
  expectNear(await figures(page, 'data-value'), recorded.weightOnly.accumulated);
});

test('the layers are timed when somebody asks for it, and axe finds nothing in either theme', async ({
  page,
}) => {
  await openQuantized(page, { backend: 'simd', testSize: 64 });
  const times = panel(page, 'Layer times');
  await times.getByRole('radio', { name: '1', exact: true }).check();
  await button(page, 'Measure layers').click();
  await expect(page.getByTestId('layer-time')).toHaveCount(names.length, { timeout: 60_000 });
  await waitForStatus(page, 'idle');
  await expect(times).toContainText('If they took no time at all, the model would be');
  await expect(times).toContainText('Milliseconds for a batch of 1:');
  await expect(page.getByTestId('four-accuracy')).toHaveCount(4);
  await expectAccessibleInBothThemes(page, 'with layer times');
});

test('while the weights change, the view waits and says so', async ({ page }) => {
  await openPage(page, { backend: 'simd', trainSize: 1024, testSize: 64, view: 'layers' });
  const errors = panel(page, 'Layer errors');
  await expect(errors).toContainText('Quantize the model first');
  await openQuantized(page, { backend: 'simd', testSize: 64, trainSize: 60_000 });
  await openView(page, 'Workbench');
  await button(page, 'Train').click();
  await waitForStatus(page, 'training');
  await openView(page, 'Layers');
  await expect(errors).toContainText('Training is changing the weights');
  await expect(page.getByTestId('layer-error')).toHaveCount(0);
});
