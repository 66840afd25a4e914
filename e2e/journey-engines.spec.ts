// One journey in three engines: each runs the same kernels, keeps the work through a reload, and shows the same results.
import { PuppeteerTab } from './support/engines/puppeteer-tab.ts';
import { expect, test } from './support/engines/test.ts';

/** Small batches: one epoch of 300 steps lasts long enough to be interrupted by a reload. */
const run = { backend: 'simd', trainSize: 1200, batchSize: 4, testSize: 400, evalEvery: 0 } as const;
const stepsPerEpoch = 300;

const results = [
  'step',
  'float-accuracy',
  'int8-accuracy',
  'float-bytes',
  'int8-bytes',
  'float-latency',
  'int8-latency',
  'predictions-changed',
] as const;

const engines = [
  { engine: 'Chromium', threads: /\d threads/ },
  { engine: 'Firefox', threads: /\d threads/ },
  // WebKitGTK 2.50 has no SharedArrayBuffer, isolated or not.
  { engine: 'WebKit', threads: /one thread/ },
] as const;

for (const { engine, threads } of engines) {
  test.describe(engine, () => {
    test.use({ engine });

    test('train, quantize, compare, draw, reload and resume', async ({ playground }) => {
      await test.step('the page is ready, with the threads that the engine has', async () => {
        await playground.open(run);
        expect(await playground.tab.evaluate('crossOriginIsolated')).toBe(true);
        expect(await playground.text('backend')).toBe('simd');
        expect(await playground.words('[data-testid="backend"]')).toMatch(threads);
      });

      await test.step('twelve hundred images teach it something', async () => {
        await playground.press('train');
        await playground.trainsTo(stepsPerEpoch);
        await playground.reaches('idle');
        expect(await playground.value('float-accuracy')).toBeGreaterThan(75);
        expect(await playground.value('float-accuracy')).toBeLessThan(98);
      });

      await test.step('int8 stands beside float, smaller and as good', async () => {
        await playground.press('quantize');
        await playground.shows('int8-accuracy');
        await playground.reaches('idle');
        const float = await playground.value('float-accuracy');
        expect(Math.abs((await playground.value('int8-accuracy')) - float)).toBeLessThan(2);
        expect(await playground.value('int8-bytes')).toBeLessThan(
          (await playground.value('float-bytes')) / 3,
        );
        const changed = await playground.value('predictions-changed');
        const scoreboard = await playground.words('[aria-label="Scoreboard"]');
        expect(scoreboard).toContain(`Predictions changed${changed}`);
      });

      await test.step('both models read a digit that is drawn', async () => {
        await playground.draw([
          [0.5, 0.15],
          [0.5, 0.85],
        ]);
        for (const model of ['drawn-float', 'drawn-int8']) {
          await playground.shows(model);
          const probabilities = (await playground.attribute(model, 'data-probabilities')) ?? '';
          const sum = probabilities.split(',').reduce((total, probability) => total + Number(probability), 0);
          expect(sum).toBeCloseTo(1, 4);
          expect(await playground.text(model)).toBe('1');
        }
      });

      await test.step('after a reload everything stands where it was', async () => {
        const shown = () => Promise.all(results.map((name) => playground.text(name)));
        const before = await shown();
        await playground.reload('idle');
        // The page draws its parts one after the other.
        for (const name of results) await playground.shows(name);
        expect(await shown()).toEqual(before);
      });

      await test.step('a training that a reload interrupts is paused, and Resume takes it to its end', async () => {
        await playground.press('train');
        await playground.trainsTo(stepsPerEpoch + 30);
        await playground.reload('paused');
        expect(await playground.value('step')).toBeGreaterThanOrEqual(stepsPerEpoch);
        await playground.press('resume');
        await playground.trainsTo(2 * stepsPerEpoch);
        await playground.reaches('idle');
        expect(await playground.value('step')).toBe(2 * stepsPerEpoch);
        expect(await playground.value('float-accuracy')).toBeGreaterThan(80);
      });
    });
  });
}

test.describe('Firefox, which remembers the modules that it could not load,', () => {
  // React logs what a boundary has caught, as an object that has no text here.
  test.use({ engine: 'Firefox', expectedErrors: [/^console: JSHandle@error/] });

  test('draws charts whose code did not come after Retry', async ({ playground }) => {
    const { tab } = playground;
    if (!(tab instanceof PuppeteerTab)) throw new Error('This needs the requests of the page.');
    let lost = true;
    await tab.page.setRequestInterception(true);
    tab.page.on('request', (request) => {
      const isChartCode = /\/assets\/charts-.*\.js/.test(request.url());
      void (lost && isChartCode ? request.abort() : request.continue());
    });
    await playground.open({ trainSize: 8, batchSize: 4, testSize: 16, evalEvery: 1 });
    await playground.press('train');
    await tab.page.waitForSelector('::-p-text(The code of the charts could not be loaded)');
    lost = false;
    await tab.page.locator('::-p-aria([name="Retry"][role="button"])').click();
    await tab.page.waitForSelector('figure[aria-label="Loss"] path.recharts-line-curve');
  });
});
