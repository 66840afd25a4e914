// One journey in a real Firefox: another engine runs the same kernels, on threads too, and shows the same results.
import { expect, test } from './support/firefox.ts';

test('in Firefox, from Train to Quantize to the comparison', async ({ firefox }) => {
  await test.step('the page is ready, and has threads', async () => {
    await firefox.open({ backend: 'simd', trainSize: 1000 });
    expect(await firefox.page.evaluate(() => crossOriginIsolated)).toBe(true);
    expect(await firefox.text('backend')).toBe('simd');
  });

  await test.step('a thousand images teach it something', async () => {
    await firefox.act('Train');
    expect(await firefox.value('step')).toBe(32);
    expect(await firefox.value('float-accuracy')).toBeGreaterThan(40);
    expect(await firefox.value('float-accuracy')).toBeLessThan(95);
  });

  await test.step('int8 stands beside float, smaller and as good', async () => {
    await firefox.act('Quantize');
    const float = await firefox.value('float-accuracy');
    expect(Math.abs((await firefox.value('int8-accuracy')) - float)).toBeLessThan(2);
    expect(await firefox.value('int8-bytes')).toBeLessThan((await firefox.value('float-bytes')) / 3);
    expect(await firefox.panel('Comparison')).toContain('Accuracy');
    expect(await firefox.text('backend')).toBe('simd');
  });
});

test.describe('in Firefox, which remembers the modules that it could not load,', () => {
  // React logs what a boundary has caught, as an object that has no text here.
  test.use({ expectedErrors: [/^console: JSHandle@error/] });

  test('charts whose code did not come are drawn after Retry', async ({ firefox }) => {
    const { page } = firefox;
    let lost = true;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isChartCode = /\/assets\/charts-.*\.js/.test(request.url());
      void (lost && isChartCode ? request.abort() : request.continue());
    });
    await firefox.open({ trainSize: 8, batchSize: 4, testSize: 16, evalEvery: 1 });
    await firefox.act('Train');
    await page.waitForSelector('::-p-text(The code of the charts could not be loaded)');
    lost = false;
    await page.locator('::-p-aria([name="Retry"][role="button"])').click();
    await page.waitForSelector('figure[aria-label="Loss"] path.recharts-line-curve');
  });
});
