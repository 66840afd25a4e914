// The network as blocks: built by mouse, by keyboard and on a phone; text and blocks always say the same.
import type { Locator, Page } from 'playwright';
import { expectAccessibleInBothThemes } from './support/accessibility.ts';
import { layoutProblems, letEverythingScroll } from './support/layout.ts';
import { panel } from './support/parts.ts';
import { openPage, openView, value, waitForStatus } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

const lenet = 'conv:6:5,pool,conv:16:5,pool,dense:120,dense:84';

const network = (page: Page): Locator => panel(page, 'Network');
const text = (page: Page): Locator => network(page).getByRole('textbox', { name: 'Network', exact: true });
const block = (page: Page, number: number): Locator =>
  network(page)
    .locator('li')
    .nth(number - 1);
const tool = (page: Page, name: string): Locator => network(page).getByRole('button', { name, exact: true });
const numberOf = (page: Page, name: string): Locator => network(page).getByRole('textbox', { name });

/** Drags a block by its handle onto another one, as a hand does: in several moves. */
async function drag(page: Page, from: number, onto: number): Promise<void> {
  const [handle, target] = [block(page, from).getByTitle('Drag this block'), block(page, onto)];
  await target.scrollIntoViewIfNeeded();
  const [start, end] = [await handle.boundingBox(), await target.boundingBox()];
  if (!start || !end) throw new Error('There is a block that is not in sight.');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  const y = from < onto ? end.y + end.height - 4 : end.y + 4;
  await page.mouse.move(start.x + start.width / 2, y, { steps: 8 });
  await page.mouse.up();
}

test('LeNet-like is built by mouse, from nothing; what is dragged, removed and undone is in the text at once', async ({
  page,
}) => {
  await openPage(page, '#view=network&network=&testSize=16');
  await test.step('added and set', async () => {
    await tool(page, 'Add convolution').click();
    await numberOf(page, 'Filters of block 1').fill('6');
    await network(page).getByRole('combobox', { name: 'Kernel of block 1' }).selectOption('5 × 5');
    await tool(page, 'Add pooling').click();
    await tool(page, 'Add convolution').click();
    await numberOf(page, 'Filters of block 3').fill('16');
    await tool(page, 'Add pooling').click();
    for (const [place, units] of [
      [5, '120'],
      [6, '84'],
    ] as const) {
      await tool(page, 'Add dense layer').click();
      await numberOf(page, `Units of block ${place}`).fill(units);
      await page.keyboard.press('Enter');
    }
    await expect(text(page)).toHaveValue(lenet);
    await expect.poll(() => value(page, 'parameters')).toBe(107_786);
    await expect(network(page).getByRole('button', { name: 'LeNet-like' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  await test.step('dragged', async () => {
    await drag(page, 6, 5);
    await expect(text(page)).toHaveValue('conv:6:5,pool,conv:16:5,pool,dense:84,dense:120');
    await drag(page, 1, 3);
    await expect(text(page)).toHaveValue('pool,conv:16:5,conv:6:5,pool,dense:84,dense:120');
  });

  await test.step('not where it cannot work', async () => {
    await drag(page, 4, 6);
    await expect(network(page)).toContainText('Block 6, pool, stands after a dense layer');
    await expect(text(page)).toHaveValue('pool,conv:16:5,conv:6:5,pool,dense:84,dense:120');
  });

  await test.step('removed, and undone step by step', async () => {
    await tool(page, 'Remove block 2').click();
    await expect(text(page)).toHaveValue('pool,conv:6:5,pool,dense:84,dense:120');
    for (let change = 0; change < 3; change++) await tool(page, 'Undo').click();
    await expect(text(page)).toHaveValue(lenet);
    await expect.poll(() => value(page, 'parameters')).toBe(107_786);
    await waitForStatus(page, 'idle');
  });
});

test('by keyboard alone: the button that is pressed keeps the focus, wherever its block goes', async ({
  page,
}) => {
  await openPage(page, '#view=network&network=conv:6:5,pool,dense:84,dense:120&testSize=16');
  const press = async (name: string) => {
    await tool(page, name).focus();
    await page.keyboard.press('Enter');
  };
  await press('Move block 4 earlier');
  await expect(text(page)).toHaveValue('conv:6:5,pool,dense:120,dense:84');
  await expect(tool(page, 'Move block 3 earlier')).toBeFocused();
  await expect(network(page)).toContainText('Dense layer is now block 3 of 4.');

  await press('Add convolution');
  await press('Add pooling');
  await numberOf(page, 'Filters of block 3').focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('16');
  await page.keyboard.press('Enter');
  await expect(text(page)).toHaveValue(lenet);

  await press('Remove block 6');
  await expect(tool(page, 'Remove block 5')).toBeFocused();
  await press('Undo');
  await expect(text(page)).toHaveValue(lenet);
  await press('Move block 1 later');
  await expect(text(page)).toHaveValue('pool,conv:6:5,conv:16:5,pool,dense:120,dense:84');
});

test('what cannot work is not offered, and says why', async ({ page }) => {
  await openPage(page, '#view=network&network=conv:512:1,pool,pool,conv:512:1,pool,pool,dense:8&testSize=16');
  const pooling = tool(page, 'Add pooling');
  await expect(pooling).toBeDisabled();
  await expect(pooling).toHaveAccessibleDescription(/halves images that are only 1 × 1.*pooled 4 times/);
  await expect(tool(page, 'Move block 6 later')).toHaveAttribute('aria-disabled', 'true');
  await tool(page, 'Move block 6 later').click({ force: true });
  await expect(network(page)).toContainText('Block 7, pool, stands after a dense layer');
  const seven = network(page).getByRole('combobox', { name: 'Kernel of block 4' }).getByRole('option').last();
  await expect(seven).toHaveText('7 × 7: too many parameters');
  await expect(seven).toBeDisabled();

  await numberOf(page, 'Filters of block 1').fill('513');
  await expect(numberOf(page, 'Filters of block 1')).toHaveAccessibleDescription(
    /Choose a whole number from 1 to 512/,
  );
  await expect(text(page), 'the last good one').toHaveValue(
    'conv:512:1,pool,pool,conv:512:1,pool,pool,dense:8',
  );
  await expectAccessibleInBothThemes(page, 'with refusals');
});

test('the text and the blocks are one value, also by address', async ({ page }) => {
  await openPage(page, '#view=network&testSize=16');
  await text(page).fill('conv:4:7,dropout:0.5,dense:9');
  await expect(numberOf(page, 'Drops the share of block 2')).toHaveValue('0.5');
  await expect(network(page).getByRole('combobox', { name: 'Kernel of block 1' })).toHaveValue('7');
  await numberOf(page, 'Drops the share of block 2').fill('0,25');
  await expect(text(page)).toHaveValue('conv:4:7,dropout:0.25,dense:9');
  await expect.poll(() => new URL(page.url()).hash).toContain('network=conv:4:7,dropout:0.25,dense:9');
  await page.evaluate(() => {
    window.location.hash = '#view=network&network=dense:7,dropout:0.5&testSize=16';
  });
  await expect(numberOf(page, 'Units of block 1')).toHaveValue('7');
  await expect(text(page)).toHaveValue('dense:7,dropout:0.5');
});

test('a wide network with many blocks has its room, from 320 to 1600 pixels', async ({ page }) => {
  const blocks = 'conv:512:5,conv:16:5,pool,conv:16:3,dropout:0.25,pool,pool,pool,dense:120,dropout:0.5';
  await openPage(page, `#view=network&network=${blocks}&testSize=16`);
  await letEverythingScroll(page);
  for (const width of [320, 359, 421, 481, 621, 768, 961, 1280, 1600]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => layoutProblems(page), `${width} pixels wide`).toEqual([]);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true });

  test('everything has its room, and is large enough for a finger', async ({ page }) => {
    await openPage(page, `#network=${lenet},dropout:0.5&testSize=16`);
    await openView(page, 'Network');
    await letEverythingScroll(page);
    await tool(page, 'Move block 6 earlier').tap();
    await expect(text(page)).toHaveValue('conv:6:5,pool,conv:16:5,pool,dense:84,dense:120,dropout:0.5');
    await numberOf(page, 'Filters of block 1').fill('0');
    await expect.poll(() => layoutProblems(page)).toEqual([]);
    const small = await network(page)
      .locator('li button, li input, li select, fieldset button')
      .evaluateAll((controls) =>
        controls
          .filter((control) => control.getBoundingClientRect().height < 44)
          .map(({ outerHTML }) => outerHTML),
      );
    expect(small).toEqual([]);
  });
});
