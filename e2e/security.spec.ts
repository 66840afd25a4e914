// What the page may not do, enforced by the browser: run other scripts than its own, ask anybody else for anything, be framed. And
// nothing that a person draws or brings leaves it.
import type { Page } from 'playwright';
import { drawStroke } from './support/draw.ts';
import { dropFiles } from './support/drop.ts';
import { act, openPage, waitForStatus } from './support/playground.ts';
import { readProjectFile } from './support/reference.ts';
import { expect, test } from './support/test.ts';

const policyInPage = (html: string) =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1]?.replaceAll('&#39;', "'");

test('headers: the policy comes with the page, its workers and all other files, and stands in the page', async ({
  page,
  request,
}) => {
  const loaded = await request.get('/');
  const inPage = policyInPage(await loaded.text());
  expect(inPage?.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  await openPage(page, { backend: 'simd', threads: 2, testSize: 16 });
  const scripts = page.workers().map((worker) => new URL(worker.url()).pathname);
  expect(scripts.toSorted()).toEqual([
    expect.stringMatching(/^\/assets\/index-/),
    expect.stringMatching(/^\/assets\/thread-/),
  ]);
  for (const address of ['/', '/icon.svg', '/mnist/manifest.json', '/mnist/train-00.shard', ...scripts]) {
    const headers = (await request.get(address)).headers();
    expect(headers, address).toMatchObject({
      'content-security-policy': `${inPage}; frame-ancestors 'none'`,
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringMatching(/\bcamera=\(\).*\bgeolocation=\(\).*\bmicrophone=\(\)/),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  }
});

/** What the page itself says of a refusal, by `logViolations`. */
const refusal = (page: Page, directive: string) =>
  page.waitForEvent('console', (message) =>
    message.text().startsWith(`Content-Security-Policy: ${directive} refuses`),
  );

async function expectRefusals(page: Page): Promise<void> {
  await test.step('a script within the page', async () => {
    const refused = refusal(page, 'script-src-elem');
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.body.dataset.ran = "yes"';
      document.body.append(script);
      return document.body.dataset.ran;
    });
    await refused;
    expect(ran).toBeUndefined();
  });

  await test.step('text that would run as a program', async () => {
    const refused = refusal(page, 'script-src');
    const message = await page.evaluate(async () => {
      // What a test evaluates may evaluate too, until it has waited.
      await new Promise((resolve) => setTimeout(resolve));
      try {
        return new Function('return "it ran"')();
      } catch (error) {
        return String(error);
      }
    });
    await refused;
    expect(message).toContain('EvalError');
  });

  await test.step('a request to another origin', async () => {
    const refused = refusal(page, 'connect-src');
    const answer = await page.evaluate(async () => {
      try {
        return (await fetch('https://elsewhere.test/')).status;
      } catch (error) {
        return String(error);
      }
    });
    await refused;
    expect(answer).toContain('Failed to fetch');
  });

  await test.step('an image of another origin, which could carry something in its address', async () => {
    const refused = refusal(page, 'img-src');
    await page.evaluate(() => {
      new Image().src = 'https://elsewhere.test/pixel?drawing';
    });
    await refused;
  });
}

test.describe('the browser refuses', () => {
  test.use({ expectedErrors: [/Content.Security.Policy|elsewhere\.test/] });

  test('what the page does not do, and the page goes on', async ({ page }) => {
    await openPage(page, { trainSize: 32, testSize: 16, evalEvery: 0 });
    await expectRefusals(page);
    await act(page, 'Train');
  });

  test('the same where the host sends no headers', async ({ page }) => {
    await page.route(
      (url) => url.pathname === '/',
      async (route) =>
        route.fulfill({ response: await route.fetch(), headers: { 'content-type': 'text/html' } }),
    );
    await openPage(page, { testSize: 16 });
    await expectRefusals(page);
  });

  test('a request of the worker to another origin', async ({ page }) => {
    await openPage(page, { testSize: 16 });
    const [worker] = page.workers();
    const refused = refusal(page, 'connect-src');
    const answer = await worker?.evaluate(async () => {
      try {
        return (await fetch('https://elsewhere.test/')).status;
      } catch (error) {
        return String(error);
      }
    });
    await refused;
    expect(answer).toContain('Failed to fetch');
  });

  test('to show the page in a frame of another', async ({ page }) => {
    await page.route('**/framing', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<iframe src="/"></iframe>' }),
    );
    const refused = page.waitForEvent('console', (message) =>
      message.text().includes("frame-ancestors 'none'"),
    );
    await page.goto('/framing');
    await refused;
    await expect(page.frameLocator('iframe').getByTestId('status')).toHaveCount(0);
  });
});

const fashion = ['train-images-idx3', 'train-labels-idx1', 't10k-images-idx3', 't10k-labels-idx1'].map(
  (name) => readProjectFile(`fixtures/fashion-mnist/${name}-ubyte.gz`),
);

test('a drawing and images of one’s own trigger no request', async ({ page }) => {
  // What is not in sight is loaded some seconds later, the code of lessons at last.
  const lastCode = page.waitForResponse('**/assets/Taught-*.js');
  await openPage(page, { testSize: 64 });
  const images = page.getByTestId('data-images');
  const pad = page.getByLabel('Draw a digit');
  const answer = page.getByTestId('drawn-float');

  await test.step('once, after which all code is there', async () => {
    await expect(images).toHaveAttribute('data-value', '70000', { timeout: 30_000 });
    await dropFiles(page, fashion.slice(0, 2));
    await expect(images).toHaveAttribute('data-value', '1920');
    await waitForStatus(page, 'idle');
    await lastCode;
    await page.waitForLoadState('networkidle');
  });

  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));

  await test.step('images are imported', async () => {
    await dropFiles(page, fashion);
    await expect(images).toHaveAttribute('data-value', '2920');
    await waitForStatus(page, 'idle');
  });

  await test.step('a digit is drawn', async () => {
    await drawStroke(pad, [
      [0.5, 0.15],
      [0.5, 0.85],
    ]);
    await expect(answer).toHaveAttribute('data-value');
  });

  expect(requests).toEqual([]);
});
