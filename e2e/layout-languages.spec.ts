// Every language has its room on a phone, and so has the pseudo-language, which is longer than any and runs from right to left.
import { type LanguageName, languageNames, pseudoLanguage } from '../src/core/settings/languages.ts';
import { actionButton, eachMarkedView } from './support/languages.ts';
import { layoutProblems, letEverythingScroll } from './support/layout.ts';
import { actOn, openPage } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

const languages: LanguageName[] = [...languageNames.filter((name) => name !== 'en'), pseudoLanguage];

for (const language of languages) {
  test(`every text has its room in ${language}, in every view`, async ({ page }) => {
    await openPage(page, {
      ...{ language, testSize: 200, trainSize: 256, evalEvery: 4, evalImages: 100 },
      ...{ scheme: 'weightOnly', bits: 2, backend: 'simd' },
    });
    await letEverythingScroll(page);
    await actOn(page, actionButton(page, 'train'));
    await actOn(page, actionButton(page, 'quantize'));
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await eachMarkedView(page, async (view) => {
        await page.mouse.move(0, 0);
        await expect.poll(() => layoutProblems(page), `${width} pixels wide, the view ${view}`).toEqual([]);
      });
    }
  });
}
