// A newcomer who knows only what a lesson says: looks at what it points at, does it, answers its questions, and goes on.
import type { Locator, Page } from 'playwright';
import { drawStroke } from './draw.ts';
import { expect } from './test.ts';

/** Longer than anything that a lesson has measured takes on a slow machine. */
const patienceMs = 120_000;

export const lessonStep = (page: Page): Locator => page.getByTestId('lesson-step');

/** Waits until this step is shown. */
export const expectStep = (page: Page, step: number): Promise<void> =>
  expect(lessonStep(page)).toHaveAttribute('data-value', String(step));

const next = (page: Page): Locator => page.locator('[data-part="lesson-next"]');

const stepNow = async (page: Page): Promise<number> =>
  Number((await lessonStep(page).getAttribute('data-value')) ?? Number.NaN);

/** Takes all steps of the lesson that is under way. Returns the headings of the steps, in their order. */
export async function takeLesson(page: Page): Promise<string[]> {
  const headings: string[] = [];
  const steps = Number(await lessonStep(page).getAttribute('data-steps'));
  for (let step = await stepNow(page); ; step = await stepNow(page)) {
    headings.push((await lessonStep(page).getByRole('heading').first().textContent()) ?? '');
    await takeStep(page, step);
    if (step === steps) return headings;
    await page.locator(`[data-testid="lesson-step"]:not([data-value="${step}"])`).waitFor();
  }
}

async function takeStep(page: Page, step: number): Promise<void> {
  const card = lessonStep(page);
  const wait = await card.getAttribute('data-wait');
  const question = await card.getAttribute('data-question');
  const isLast = step === Number(await card.getAttribute('data-steps'));
  if (wait) {
    await doIt(page, step, wait);
    const goesOn = page.locator(
      `[data-testid="lesson-step"]:not([data-value="${step}"]), [data-testid="lesson-step"][data-done="true"]`,
    );
    if (!question) await goesOn.first().waitFor({ timeout: patienceMs });
  }
  if ((await stepNow(page)) !== step) return;
  if (question) await answer(page);
  // The page says of every answer whether it is right: it has measured what it needs to know.
  await expect(card.locator('[data-testid="lesson-verdict"]:not([data-value])')).toHaveCount(0, {
    timeout: patienceMs,
  });
  if (!isLast) await next(page).click();
}

/** Where what is pointed at stands in another view, the lesson has a button that leads there. */
async function goThere(page: Page): Promise<void> {
  const elsewhere = lessonStep(page).getByRole('button', { name: /^Open / });
  if ((await elsewhere.count()) > 0) await elsewhere.click();
}

/** The control that the page has outlined, used in the way that such a control is used. */
async function doIt(page: Page, step: number, wait: string): Promise<void> {
  const card = lessonStep(page);
  if ((await card.getAttribute('data-done')) === 'true') return;
  await goThere(page);
  // What the step before has pointed at stays outlined for a moment.
  const target = page.locator(`[data-lesson-target="${step}"]`);
  await target.waitFor();
  const bold = card.locator('strong').allTextContents();
  if (wait === 'drawn') {
    await drawStroke(target, [
      [0.3, 0.2],
      [0.7, 0.2],
      [0.45, 0.8],
    ]);
  } else if (wait.startsWith('setting ')) {
    for (const label of await bold) {
      const choice = target.getByRole('radio', { name: label, exact: true });
      // The circle is out of sight: a person clicks the label around it.
      if ((await choice.count()) > 0) await choice.locator('xpath=..').click();
    }
  } else if (wait.startsWith('weight-number')) {
    const [number = ''] = (await bold).filter((text) => /^\d+$/.test(text));
    await target.getByRole('spinbutton').fill(number);
  } else if ((await target.evaluate((element) => element.tagName)).match(/^(BUTTON|A)$/)) {
    await target.click();
  }
}

/** The last of the choices, or a number; both are guesses like any other. */
async function answer(page: Page): Promise<void> {
  const card = lessonStep(page);
  await goThere(page);
  const choices = card.getByRole('radio');
  if ((await choices.count()) > 0) await choices.last().check();
  else await card.getByRole('textbox').fill('4');
  await card.getByRole('button', { name: /^(Answer|That is my guess)$/ }).click();
  await card.locator('form [role="status"] p').waitFor();
}
