// What can go wrong with the page itself: a chart's code does not come, a panel or the whole page cannot be drawn.
import { exported } from './support/exports.ts';
import { button, chart, panel } from './support/parts.ts';
import { act, openPage, value, waitForStatus } from './support/playground.ts';
import { tensorBytes } from './support/reference.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

const small = { trainSize: 8, batchSize: 4, testSize: 16, evalEvery: 1 } as const;
const chartCode = /\/assets\/charts-.*\.js/;

test.describe('charts whose code does not come', () => {
  test.use({ expectedErrors: [/ERR_FAILED|page\/code-not-loaded/] });

  test('say so in their place, beside what they say in words, and come with Retry', async ({ page }) => {
    await page.route(chartCode, (route) => route.abort());
    await openPage(page, small);
    await act(page, 'Train');
    const loss = chart(page, 'Loss');
    const accuracy = chart(page, 'Test accuracy');
    await expect(loss).toContainText(/The code of the charts could not be loaded\. .*Try again/);
    await expect(loss, 'in words').toContainText(/The loss began at [\d.]+; after 2 steps/);
    await expect(accuracy, 'in words').toContainText(/At step 2 .* % of 16 test images/);
    expect(await value(page, 'step')).toBe(2);

    await loss.getByRole('button', { name: 'Retry' }).click();
    await expect(loss, 'still no network').toContainText('could not be loaded');
    await page.unroute(chartCode);
    await loss.getByRole('button', { name: 'Retry' }).click();
    await expect(loss.locator('path.recharts-line-curve').first()).toBeVisible();
    await expect(accuracy.locator('path.recharts-line-curve').first(), 'the others come too').toBeVisible();
    await expect(page.getByText('could not be loaded')).toHaveCount(0);
  });
});

test.describe('a network that is lost after the page has come', () => {
  // What the page fetches ahead of its use.
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });

  test('leaves the charts, whose code is there, as they are', async ({ page, context }) => {
    const code = page.waitForResponse(chartCode);
    await openPage(page, small);
    await (await code).finished();
    await context.setOffline(true);
    await act(page, 'Train');
    await expect(chart(page, 'Loss').locator('path.recharts-line-curve').first()).toBeVisible();
  });
});

test.describe('a panel that cannot be drawn', () => {
  test.use({ expectedErrors: [/no more pictures/] });

  test('says so under its heading, leaves the others alone, and comes back with Retry', async ({ page }) => {
    await page.addInitScript(() => {
      const { putImageData } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.putImageData = () => {
        throw new Error('no more pictures');
      };
      window.addEventListener('mended', () => {
        CanvasRenderingContext2D.prototype.putImageData = putImageData;
      });
    });
    await openPage(page, { ...small, view: 'data' });
    const data = panel(page, 'Data');
    await expect(data.getByRole('heading', { name: 'Data' })).toBeVisible();
    await expect(data).toContainText('This panel could not be shown (no more pictures).');
    await act(page, 'Evaluate');
    expect(await value(page, 'float-accuracy')).toBeGreaterThanOrEqual(0);

    await page.evaluate(() => window.dispatchEvent(new Event('mended')));
    await data.getByRole('button', { name: 'Retry' }).click();
    await expect(data.getByRole('table').locator('canvas')).toHaveCount(10);
    await expect(data).not.toContainText('could not be shown');
  });
});

test.describe('a page that cannot be drawn', () => {
  test.use({ expectedErrors: [/no more figures/] });

  test('still saves the weights, and can be loaded anew', async ({ page }) => {
    await openPage(page, small);
    await act(page, 'Train');
    const weights = tensorBytes(await exported(page, 'Export float safetensors'));
    await page.evaluate(() => {
      Number.prototype.toFixed = () => {
        throw new Error('no more figures');
      };
    });
    await button(page, 'Evaluate').click();
    await expect(page.getByRole('heading', { name: 'The page could not be shown' })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('(no more figures)');
    expect(tensorBytes(await exported(page, 'Save the weights'))).toEqual(weights);

    await button(page, 'Reload').click();
    await waitForStatus(page, 'idle');
    await expect(button(page, 'Train')).toBeVisible();
  });
});
