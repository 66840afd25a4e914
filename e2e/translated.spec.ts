// A page that the browser translates: each text is put into two elements of the translator's, and stays what it says.
import type { Page } from 'playwright';
import { button, chart, setField } from './support/parts.ts';
import { act, openPage, text } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

declare global {
  interface Window {
    /** Texts that the page has changed although they are no longer on it. */
    changedOffThePage: string[];
  }
}

/** Puts every text into two `font` elements, now and whenever there is a new one, as Google Translate does in Chrome. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const wrap = (node: Node) => {
      const within = node.parentElement;
      if (!(node instanceof Text) || !within || !node.data.trim()) return;
      if (within.closest('font, script, style, svg, textarea')) return;
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      outer.style.verticalAlign = 'inherit';
      outer.append(inner);
      within.replaceChild(outer, node);
      inner.append(node.data);
    };
    const wrapAll = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Node[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const found of texts) wrap(found);
    };
    wrapAll(document.body);
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        wrap(target);
        for (const node of addedNodes) {
          wrap(node);
          wrapAll(node);
        }
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

test('figures move on, and no text is changed that is not on the page', async ({ page }) => {
  await page.addInitScript(() => {
    window.changedOffThePage = [];
    for (const [prototype, name] of [
      [Node.prototype, 'nodeValue'],
      [Node.prototype, 'textContent'],
      [CharacterData.prototype, 'data'],
    ] as const) {
      const property = Object.getOwnPropertyDescriptor(prototype, name);
      if (!property?.set) throw new Error(`There is no setter of ${name}.`);
      const { set } = property;
      Object.defineProperty(prototype, name, {
        ...property,
        set(this: Node, value: string) {
          if (this instanceof Text && !this.isConnected) window.changedOffThePage.push(value);
          set.call(this, value);
        },
      });
    }
  });
  const shown = async (id: string) => (await page.getByTestId(id).textContent())?.replaceAll(',', '');
  await openPage(page, { trainSize: 64, batchSize: 4, testSize: 32, evalEvery: 4 });
  await translate(page);
  await expect(page.getByTestId('float-accuracy').locator('font font').first()).toBeAttached();

  await act(page, 'Train');
  await act(page, 'Quantize');
  await act(page, 'Measure latency');
  await page.getByText('The whole report').click();

  await test.step('the scoreboard and the figures say what their values are', async () => {
    for (const id of ['float-accuracy', 'int8-accuracy'])
      expect(await shown(id)).toContain(`${Number(await text(page, id)).toFixed(2)} %`);
    expect(await shown('int8-latency')).toContain(
      `${Number(await text(page, 'int8-latency')).toFixed(2)} ms`,
    );
    expect(await shown('float-bytes')).toContain('1.69 MB');
    expect(await shown('predictions-changed')).toBe(await text(page, 'predictions-changed'));
    expect(await shown('step')).toBe('16');
    expect(await shown('throughput')).toMatch(/^\d/);
    await expect(page.getByTestId('status')).toHaveText('Ready');
    await expect(page.getByRole('region', { name: 'Training' })).toContainText('of 64');
    await expect(chart(page, 'Loss')).toContainText('16 steps');
  });

  await test.step('they move on once more, and so do tables and notices', async () => {
    await page.getByText('Weight-only', { exact: true }).click();
    await setField(page, 'Test images', '16');
    await act(page, 'Train');
    expect(await shown('step')).toBe('32');
    await act(page, 'Quantize');
    await act(page, 'Sweep');
    await page.evaluate(() => {
      location.hash = '#epochs=0&colour=red';
    });
    await expect(page.getByRole('region', { name: 'Notices' })).toContainText('epochs must be');
    await button(page, 'Dismiss').first().click();
    await act(page, 'Reset');
    await expect(page.getByTestId('float-accuracy')).toContainText('–');
    expect(await shown('step')).toBe('0');
  });

  expect(await page.evaluate(() => window.changedOffThePage)).toEqual([]);
});

test('every text is alone in its element, so that nothing beside it can lose its place', async ({ page }) => {
  await openPage(page, '#trainSize=8&batchSize=4&testSize=16&evalEvery=1&epochs=0&colour=red');
  for (const action of ['Train', 'Quantize', 'Sweep', 'Measure latency']) await act(page, action);
  await page.getByText('The whole report').click();
  await page.getByText('Weight-only', { exact: true }).click();
  await chart(page, 'Loss').getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await expect(chart(page, 'Loss')).toContainText('Every step');
  const beside = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const { parentElement: parent, nodeValue: value } = walker.currentNode;
      if (parent && parent.childNodes.length > 1 && value?.trim() && !parent.closest('svg, style, script'))
        found.push(`${value} in <${parent.localName}>${parent.textContent}`);
    }
    return found;
  });
  expect(beside).toEqual([]);
});
