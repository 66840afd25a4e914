// The page's address holds the settings: fields and address say the same, and nonsense there is answered in words.
import type { Page } from 'playwright';
import { field, notices, setField } from './support/parts.ts';
import { act, openPage, openView, value, waitForStatus } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

const address = (page: Page) => new URL(page.url()).hash;

test('the address fills the fields, the fields write the address, and defaults need no word there', async ({
  page,
}) => {
  await openPage(
    page,
    '#epochs=3&batchSize=64&learningRate=0.05&seed=7&shuffle=false&evalBatchSize=100&smoothing=0.5',
  );

  await test.step('from the address', async () => {
    await expect(page.getByRole('slider', { name: 'Smoothing' })).toHaveValue('0.5');
    await openView(page, 'Settings');
    const shown = { Epochs: '3', 'Batch size': '64', 'Learning rate': '0.05', Momentum: '0.9', Seed: '7' };
    for (const [label, expected] of Object.entries(shown))
      await expect(field(page, label)).toHaveValue(expected);
    await expect(field(page, 'Training images')).toHaveValue('60000');
    await expect(field(page, 'Evaluation batch')).toHaveValue('100');
    await expect(page.getByRole('switch', { name: 'Shuffle' })).not.toBeChecked();
    await expect(notices(page)).toHaveCount(0);
  });

  await test.step('from the fields', async () => {
    const steps = await page.evaluate(() => history.length);
    await setField(page, 'Epochs', '1');
    await setField(page, 'Momentum', '0');
    await setField(page, 'Test images', '500');
    await page.getByRole('switch', { name: 'Shuffle' }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => address(page)).toContain('testSize=500');
    expect(await page.evaluate(() => history.length), 'no step back for every key').toBe(steps);
    await openView(page, 'Workbench');
    await page.getByText('Per channel', { exact: true }).click();
    await expect
      .poll(() => address(page))
      .toBe(
        '#batchSize=64&learningRate=0.05&momentum=0&seed=7&testSize=500&evalBatchSize=100&perChannel=true&smoothing=0.5',
      );
  });

  await test.step('a reload keeps all of it', async () => {
    await page.reload();
    await waitForStatus(page, 'idle');
    await expect(page.getByRole('radio', { name: 'Per channel' })).toBeChecked();
    await openView(page, 'Settings');
    await expect(field(page, 'Batch size')).toHaveValue('64');
  });

  await test.step('an address that changes under the page', async () => {
    await page.evaluate(() => {
      location.hash = '#batchSize=16&seed=9';
    });
    await expect(page.getByRole('radio', { name: 'Per tensor' })).toBeChecked();
    await openView(page, 'Settings');
    await expect(field(page, 'Batch size')).toHaveValue('16');
    await expect(field(page, 'Seed')).toHaveValue('9');
    await expect(field(page, 'Learning rate')).toHaveValue('0.01');
  });
});

test('nonsense in the address: each bad value falls back to its default with a notice that names it', async ({
  page,
}) => {
  await openPage(
    page,
    '#epochs=0&batchSize=100000&learningRate=-1&momentum=2&seed=abc&shuffle=maybe&backend=quantum&trainSize=1e9&colour=red&%zz&testSize=16',
  );
  const refused = {
    epochs: '"0"',
    batchSize: '"100000"',
    learningRate: '"-1"',
    momentum: '"2"',
    seed: '"abc"',
    shuffle: '"maybe"',
    backend: '"quantum"',
    trainSize: '"1e9"',
  };
  for (const [key, shown] of Object.entries(refused)) {
    const notice = notices(page)
      .getByRole('status')
      .filter({ hasText: `${key} must be` });
    await expect(notice).toContainText(shown);
    await expect(notice).toBeVisible();
  }
  await expect(notices(page)).toContainText('There is no setting "colour".');
  await expect(notices(page)).toContainText('There is no setting "%zz".');
  await openView(page, 'Settings');
  const defaults = { Epochs: '1', 'Batch size': '32', 'Learning rate': '0.01', Momentum: '0.9', Seed: '0' };
  for (const [label, expected] of Object.entries(defaults))
    await expect(field(page, label)).toHaveValue(expected);
  await expect(page.getByRole('switch', { name: 'Shuffle' })).toBeChecked();
  await expect(page.getByRole('combobox', { name: 'Runs on' })).toHaveValue('auto');
  await expect(field(page, 'Training images')).toHaveValue('60000');
  await expect(field(page, 'Test images'), 'the one good value').toHaveValue('16');
  await act(page, 'Evaluate');
  expect(await value(page, 'float-accuracy')).toBeGreaterThanOrEqual(0);
});

test('a decimal comma is taken for a decimal point, in a field and in the address', async ({ page }) => {
  await openPage(page, '#momentum=0,5&trainSize=1,000&view=settings');
  await expect(field(page, 'Momentum')).toHaveValue('0.5');
  await expect(field(page, 'Training images')).toHaveValue('1000');
  await expect(notices(page)).toHaveCount(0);

  const rate = field(page, 'Learning rate');
  await rate.fill('');
  await rate.pressSequentially('0,05');
  await expect(rate, 'what is typed stays as it is typed').toHaveValue('0,05');
  await expect(rate).not.toHaveAttribute('aria-invalid', 'true');
  await expect.poll(() => address(page)).toContain('learningRate=0.05');
  await rate.blur();
  await expect(rate, 'and then shows how it was read').toHaveValue('0.05');
});

test('a link inside the page keeps the settings, also in a new tab, and a click on it writes no other address', async ({
  page,
  context,
}) => {
  await openPage(page, '#epochs=3&seed=7');
  const link = page.getByRole('link', { name: 'Sweep', exact: true });
  await link.click();
  await expect(page.getByRole('heading', { name: 'Sweep' })).toBeInViewport();
  await expect.poll(() => address(page)).toBe('#epochs=3&seed=7&view=sweep');
  await setField(page, 'Seed', '8');
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    link.click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await waitForStatus(other, 'idle');
  await expect(other.getByRole('heading', { name: 'Sweep' })).toBeInViewport();
  await openView(other, 'Settings');
  await expect(field(other, 'Seed')).toHaveValue('8');
  await expect(field(other, 'Epochs')).toHaveValue('3');
});

test('views stand in the address, open at once, and Back returns to the one before, with the settings of now', async ({
  page,
}) => {
  await openPage(page, '#seed=7&view=data');
  await expect(page.getByRole('heading', { name: 'Data', exact: true })).toBeVisible();
  await openView(page, 'Settings');
  await field(page, 'Seed').fill('8');
  await openView(page, 'Workbench');
  await expect.poll(() => address(page)).toBe('#seed=8');

  await page.goBack();
  await expect(field(page, 'Seed'), 'what was set since is not undone').toHaveValue('8');
  await expect.poll(() => address(page)).toBe('#seed=8&view=settings');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Data', exact: true })).toBeVisible();
  await page.goForward();
  await expect(field(page, 'Seed')).toHaveValue('8');

  await page.reload();
  await waitForStatus(page, 'idle');
  await expect(field(page, 'Seed'), 'the view outlives a reload').toHaveValue('8');
});
