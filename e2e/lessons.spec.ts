// Lessons: a newcomer takes all of them, a teacher writes one, and what comes from elsewhere does no harm.
import type { Page } from 'playwright';
import { lessonNames } from '../src/core/lessons/names.ts';
import { button, notices, panel } from './support/parts.ts';
import { openPage, openView, waitForStatus } from './support/playground.ts';
import { expectStep, lessonStep, takeLesson } from './support/pupil.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

const next = (page: Page) => page.locator('[data-part="lesson-next"]');

for (const name of lessonNames) {
  test(`a newcomer who does what it says takes the lesson ${name}`, async ({ page }) => {
    test.setTimeout(300_000);
    await openPage(page, `#lesson=${name}`);
    const headings = await takeLesson(page);
    expect(headings.length).toBeGreaterThanOrEqual(8);
    // It ends with a question that was answered, and the page has said whether rightly.
    await expect(page.getByTestId('lesson-verdict').last()).toHaveAttribute('data-value', /true|false/);
    await next(page).click();
    await expect(lessonStep(page)).toHaveCount(0);
    await expect(panel(page, 'Lessons')).toBeVisible();
    await expect(notices(page)).toHaveCount(0);
    // What the lesson has set is as it was.
    await expect.poll(() => new URL(page.url()).hash).toBe('#view=lessons');
  });
}

test('a lesson begins with Train, outlines it, and goes on when it is pressed; a reload goes on from there', async ({
  page,
}) => {
  await openPage(page, '#lesson=first-network&seed=3');
  await expectStep(page, 1);
  await expect(page.locator('[data-lesson-target]')).toHaveAttribute('data-action', 'train');
  await button(page, 'Train').click();
  await expectStep(page, 2);
  await waitForStatus(page, 'idle');
  await page.getByRole('radio').first().check();
  await button(page, 'That is my guess').click();
  await next(page).click();
  await next(page).click();
  await expectStep(page, 4);
  await expect(page.getByTestId('lesson-look-back')).toContainText('You guessed');
  await page.reload();
  await waitForStatus(page, 'idle');
  await expectStep(page, 4);
  await expect(page.getByTestId('lesson-look-back')).toContainText('You guessed');
  await button(page, 'Leave lesson').click();
  await expect(lessonStep(page)).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).hash).toBe('#seed=3');
});

test('a person is never stuck: Next goes on without the thing, Back returns', async ({ page }) => {
  await openPage(page, '#lesson=int8-weight');
  await next(page).click();
  await expectStep(page, 2);
  await button(page, 'Back').click();
  await expectStep(page, 1);
});

test('the view Lessons lists all of them and starts one', async ({ page }) => {
  await openPage(page, '#view=lessons&trainSize=320');
  const list = panel(page, 'Lessons');
  await expect(list.getByRole('button', { name: /^Start the lesson/ })).toHaveCount(lessonNames.length);
  await list.locator('[data-lesson="find-the-cliff"]').click();
  await expectStep(page, 1);
  await expect(page.locator('nav a[aria-current="page"]')).toHaveText('Workbench');
  expect(page.url()).toContain('lesson=find-the-cliff');

  await test.step('anew, where it is the one that is under way', async () => {
    await next(page).click();
    await lessonStep(page).getByRole('radio').first().check();
    await button(page, 'Answer').click();
    await expect(page.getByTestId('lesson-verdict')).toBeVisible();
    await openView(page, 'Lessons');
    await list.getByRole('button', { name: 'Start again' }).click();
    await expectStep(page, 1);
    await next(page).click();
    await expectStep(page, 2);
    await expect(page.getByTestId('lesson-verdict')).toHaveCount(0);
    await button(page, 'Leave lesson').click();
    await expect.poll(() => new URL(page.url()).hash, 'the settings of before').toBe('#trainSize=320');
  });
});

test.describe('a text from elsewhere', () => {
  const foreign = `# Harm
## Step <script>window.harmed = 1</script>
<script>window.harmed = 1</script> <img src=x onerror="window.harmed = 1"> <style>body { display: none }</style>

![a picture](https://example.com/track.png) [out](https://example.com/) [script](javascript:window.harmed=1) [here](#view=weights)

<form action="https://example.com/"><input name="password"></form> <iframe src="https://example.com/"></iframe>
`;

  test('is shown as text: no script, no style, no request, no way out', async ({ page }) => {
    await openPage(page, `#trainSize=320&lessonText=${encodeURIComponent(foreign)}`);
    await expectStep(page, 1);
    const step = lessonStep(page);
    await expect(step).toContainText('<script>window.harmed = 1</script>');
    await expect(step.locator('script, img, style, form, iframe, input, [style], [onerror]')).toHaveCount(0);
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
    const links = await step
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toHaveLength(1);
    expect(links[0]).toContain('trainSize=320');
    await step.getByRole('link', { name: 'here' }).click();
    await expect(page.locator('nav a[aria-current="page"]')).toHaveText('Weights');
    await expectStep(page, 1);
    expect(page.url()).toContain('trainSize=320');
  });

  test('that cannot be read says which line is wrong, and can be left', async ({ page }) => {
    const faulty = '# A lesson\n## Step\n> point: nowhere\n> wait: luck\n';
    await openPage(page, `#lessonText=${encodeURIComponent(faulty)}`);
    const alert = page.getByRole('region', { name: 'This lesson cannot be read.' });
    await expect(alert).toContainText('Line 3: point: there is no place "nowhere"');
    await expect(alert).toContainText('Line 4: wait: "luck"');
    await button(page, 'Leave lesson').click();
    await expect(alert).toHaveCount(0);
  });
});

test('a teacher writes a lesson, sees it, saves it, shares it and takes it out and in', async ({
  page,
  context,
}) => {
  await openPage(page, '#view=lessons');
  const editor = panel(page, 'Lesson editor');
  const text = editor.getByRole('textbox', { name: 'Lesson text' });
  await editor.getByLabel('Begin with').selectOption('A small new one');
  await expect(page.getByTestId('lesson-preview')).toContainText('The page can read it: 4 steps');
  const written = '# My class\n> minutes: 5\n\n## Only step\nRead **this**.\n> point: train-button\n';
  await text.fill(written.replace('train-button', 'train'));
  await expect(page.getByTestId('lesson-problems')).toContainText('Line 6: point: there is no place "train"');
  await text.fill(written);
  await expect(page.getByTestId('lesson-preview')).toContainText('Points at train-button.');
  await button(page, 'Save lesson').click();
  await expect(page.getByTestId('own-lesson')).toContainText('My class');

  await test.step('it survives a reload', async () => {
    await page.reload();
    await waitForStatus(page, 'idle');
    await expect(page.getByTestId('own-lesson')).toContainText('My class');
    await expect(text).toHaveValue(written);
  });

  await test.step('as a link', async () => {
    await button(page, 'Share as link').click();
    const link = await page.getByRole('textbox', { name: 'Link to this lesson' }).inputValue();
    const pupil = await context.newPage();
    await pupil.goto(link);
    await expectStep(pupil, 1);
    await expect(lessonStep(pupil)).toContainText('Read this.');
    await pupil.close();
  });

  await test.step('as a file', async () => {
    const download = page.waitForEvent('download');
    await button(page, 'Export lesson').click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('my-class.md');
    await text.fill('');
    await page.getByLabel('Lesson file').setInputFiles(await file.path());
    await expect(text).toHaveValue(written);
  });

  await test.step('deleted and back', async () => {
    await button(page, 'Delete the lesson My class').click();
    await expect(page.getByTestId('own-lesson')).toHaveCount(0);
    await button(page, 'Undo').click();
    await expect(page.getByTestId('own-lesson')).toHaveCount(1);
  });

  await button(page, 'Try the lesson').click();
  await expectStep(page, 1);
});

test('a link for a class hides what it names and fixes settings, with the reason', async ({ page }) => {
  await openPage(
    page,
    '#bits=3&scheme=weightOnly&hide=weights,comparison,reset-button&fix=bits,trainSize,shuffle',
  );
  await expect(button(page, 'Train')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Weights', exact: true })).toHaveCount(0);
  await expect(panel(page, 'Comparison')).toHaveCount(0);
  await expect(button(page, 'Reset')).toHaveCount(0);
  await expect(page.getByRole('radio', { name: '3', exact: true })).toBeDisabled();
  await expect(page.getByText('Your teacher has fixed this setting.')).toBeVisible();
  await openView(page, 'Settings');
  await expect(page.getByRole('textbox', { name: 'Training images' })).toBeDisabled();
  const shuffle = page.getByRole('switch', { name: 'Shuffle' });
  await expect(shuffle).toBeDisabled();
  // The browser's own checkbox would lie over the text.
  await expect(shuffle).toHaveCSS('opacity', '0');
  expect(page.url()).toContain('fix=bits,trainSize');

  await test.step('the page makes such links', async () => {
    await openView(page, 'Lessons');
    const maker = panel(page, 'A link for a class');
    await maker.getByRole('checkbox', { name: 'Sweep' }).first().check();
    await expect(maker.getByRole('textbox')).toHaveValue(
      /hide=weights,comparison,reset-button,sweep&fix=bits,trainSize/,
    );
    await button(page, 'Show everything again').click();
    await expect(page.getByRole('link', { name: 'Weights', exact: true })).toBeVisible();
  });

  await test.step('a name that means nothing is told', async () => {
    await openPage(page, '#hide=the-moon&fix=luck');
    await expect(notices(page)).toContainText('hide names "the-moon"');
    await expect(notices(page)).toContainText('fix names "luck"');
  });
});
