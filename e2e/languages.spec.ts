// The page in another language: chosen by the browser, by the address, or by a person in the middle of a training.

import { drawStroke } from './support/draw.ts';
import { actionButton, chooseLanguage } from './support/languages.ts';
import { openPage, value, waitForStatus } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

test('the address asks for a language, and numbers are written in it', async ({ page }) => {
  await openPage(page, { language: 'de', trainSize: 320, testSize: 200 });
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(actionButton(page, 'train')).toHaveText('Trainieren');
  await actionButton(page, 'train').click();
  await expect(page.getByTestId('float-accuracy')).toHaveText(/^\d+,\d\d\s%/);
  await expect(page.getByTestId('float-accuracy')).toHaveAttribute('data-value', /^\d+(\.\d+)?$/);
});

test.describe('a browser that asks for Portuguese', () => {
  test.use({ locale: 'pt-BR' });

  test('gets it, until a person chooses another one, which stays', async ({ page }) => {
    await openPage(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'pt');
    await expect(actionButton(page, 'train')).toHaveText('Treinar');
    await chooseLanguage(page, 'zh');
    await expect(actionButton(page, 'train')).toHaveText('训练');
    await expect(page).toHaveURL(/language=zh/);
    await page.goto('./');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh');
  });
});

test('the language changes while the network trains, and nothing is lost', async ({ page }) => {
  await openPage(page, { epochs: 20, trainSize: 5000, testSize: 100, evalEvery: 0 });
  await drawStroke(page.getByLabel('Draw a digit'), [
    [0.3, 0.25],
    [0.7, 0.25],
    [0.45, 0.8],
  ]);
  await expect(page.getByTestId('drawn-float')).toHaveAttribute('data-value', /\S/);
  await actionButton(page, 'train').click();
  await waitForStatus(page, 'training');
  await expect.poll(() => value(page, 'step')).toBeGreaterThan(0);

  await chooseLanguage(page, 'fr');
  const step = await value(page, 'step');
  await expect(actionButton(page, 'pause')).toHaveText('Suspendre');
  await expect(page.getByRole('link', { name: 'Réseau' })).toBeVisible();
  await expect.poll(() => value(page, 'step')).toBeGreaterThan(step);
  await expect(page.getByTestId('drawn-float'), 'the drawing is there').toHaveAttribute('data-value', /\d/);

  await chooseLanguage(page, 'en');
  await expect(page.getByRole('link', { name: 'Network', exact: true })).toBeVisible();
  await actionButton(page, 'stop').click();
  await waitForStatus(page, 'idle');
});

test('what is wrong with a file is told in the language of the page, also after that has changed', async ({
  page,
}) => {
  await openPage(page, { language: 'de' });
  const rubbish = { name: 'rubbish.bin', mimeType: '', buffer: Buffer.from('no weights at all') };
  await page.getByLabel('Gewichte importieren').setInputFiles(rubbish);
  const error = page.getByTestId('error');
  await expect(error).toContainText('rubbish.bin hat ein Format, das hier nicht bekannt ist.');
  await chooseLanguage(page, 'en');
  await expect(error).toContainText('rubbish.bin');
  await expect(error).not.toContainText('bekannt');
});

test('a lesson goes on where it was when the language changes', async ({ page }) => {
  await openPage(page, '#language=fr&lesson=first-network');
  const step = page.getByTestId('lesson-step');
  await expect(step).toContainText('Appuyez sur Entraîner');
  await actionButton(page, 'train').click();
  await expect(step).toContainText('Pariez pendant qu’il apprend');
  await chooseLanguage(page, 'es');
  await expect(step).toContainText('Da un pronóstico mientras aprende');
});

test.describe('words that cannot be loaded', () => {
  test.use({ expectedErrors: [/dictionary|ERR_FAILED/] });

  test('leave the page in the language that it has, and it says so', async ({ page }) => {
    await page.route('**/assets/dictionary-*.js', (route) => route.abort());
    await openPage(page, { language: 'es' });
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByTestId('error')).toContainText(
      'The code of the language español could not be loaded.',
    );

    await page.unroute('**/assets/dictionary-*.js');
    await page.getByTestId('language').selectOption('de');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  });
});
