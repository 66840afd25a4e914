// The card of a lesson has its room in every window, and everyone can use it.
import { expectAccessibleInBothThemes } from './support/accessibility.ts';
import { button } from './support/parts.ts';
import { openPage, openView } from './support/playground.ts';
import { expectStep } from './support/pupil.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

test('the lesson leaves what it points at uncovered, at every width', async ({ page }) => {
  for (const [width, height] of [
    [320, 640],
    [390, 800],
    [768, 900],
    [1024, 768],
    [1280, 800],
    [1600, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await openPage(page, '#lesson=first-network');
    await expectStep(page, 1);
    for (const step of [1, 5, 8]) {
      await page.evaluate((number) => {
        location.hash = `#lesson=first-network&lessonStep=${number}`;
      }, step);
      await expectStep(page, step);
      const target = page.locator(`[data-lesson-target="${step}"]`);
      await expect(target, `step ${step}, ${width} pixels wide`).toBeInViewport({ ratio: 0.9 });
      await expect
        .poll(() => target.evaluate(coversMiddle), `step ${step}, ${width} pixels wide`)
        .toBe(false);
    }
    const beside = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(beside, `${width} pixels wide`).toBe(0);
  }
});

/** Whether something else lies over the middle of an element. */
function coversMiddle(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return !there || !element.contains(there);
}

test('axe finds nothing in a lesson, and Tab leads to its buttons before the page', async ({ page }) => {
  await openPage(page, '#lesson=first-network&lessonStep=2');
  await expectStep(page, 2);
  await expectAccessibleInBothThemes(page, 'a lesson with a question');
  await page.getByRole('link', { name: 'Lessons', exact: true }).focus();
  for (const _ of ['turn', 'fold']) await page.keyboard.press('Tab');
  await expect(button(page, 'Fold the lesson')).toBeFocused();
  await openView(page, 'Lessons');
  await expectAccessibleInBothThemes(page, 'the view Lessons');
  await page.getByLabel('Begin with').selectOption('A small new one');
  await expectAccessibleInBothThemes(page, 'the editor with a lesson');
});
