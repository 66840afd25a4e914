// What the simd backend cannot go on from, on the whole page: memory that runs out, and a thread that dies. Both end what runs
// with a message, and the page trains again.
import type { Page } from 'playwright';
import { rewriteEntryScripts } from './support/entry-scripts.ts';
import { exported } from './support/exports.ts';
import { button, dismissNotices, expectError, notices, panel, setField } from './support/parts.ts';
import { act, openPage, text, value, waitForStatus } from './support/playground.ts';
import { tensorBytes } from './support/reference.ts';
import { expect, test } from './support/test.ts';

test.use({ mnist: 'beginning' });

/** Runs `code` before the page's own scripts, on its main thread and in the engine's worker. */
async function runBefore(page: Page, code: string, headers?: Record<string, string>): Promise<void> {
  await rewriteEntryScripts(page, (script) => `{${code}}\n${script}`, headers);
}

const weights = async (page: Page) => tensorBytes(await exported(page, 'Export float safetensors'));

const brief = { backend: 'simd', threads: 2, trainSize: 64, testSize: 64, evalEvery: 0 } as const;

/** Two steps, with which the model is worth something. */
async function trainBriefly(page: Page): Promise<Map<string, Uint8Array>> {
  await openPage(page, brief);
  await act(page, 'Train');
  expect(await value(page, 'step')).toBe(2);
  return weights(page);
}

/** The model is where it was kept last, and two more steps can follow. */
async function expectTrainsAgain(page: Page, kept: number): Promise<void> {
  await waitForStatus(page, 'idle');
  expect(await value(page, 'step')).toBe(kept);
  await expect(panel(page, 'Training')).toContainText(
    `The weights are back where they were at step ${kept}.`,
  );
  await dismissNotices(page);
  await setField(page, 'Batch size', '32');
  await setField(page, 'Training images', '64');
  await act(page, 'Train');
  expect(await value(page, 'step')).toBe(kept + 2);
  expect(await value(page, 'float-accuracy')).toBeGreaterThan(0);
  await expect(page.getByTestId('backend')).toContainText('2 threads');
  expect(await text(page, 'backend')).toBe('simd');
  await expect(notices(page)).toHaveCount(0);
}

test('memory runs out: training stops, says so, and goes on with smaller batches', async ({ page }) => {
  // A browser with little to spare: 32 MiB (512 pages), the least that the backend takes.
  await runBefore(
    page,
    `WebAssembly.Memory = class extends WebAssembly.Memory {
      constructor(limits) {
        if (limits.initial > 512) throw new RangeError('could not allocate memory');
        super(limits);
      }
    };`,
  );
  const trained = await trainBriefly(page);
  await setField(page, 'Batch size', '1024');
  await setField(page, 'Training images', '2048');
  await act(page, 'Train');
  await expectError(page, [
    'Training stopped: the simd backend ran out of memory.',
    'The model is at its weights of step 2.',
    'the batch size is 1024',
  ]);
  expect(await weights(page)).toEqual(trained);
  await expectTrainsAgain(page, 2);
});

/** After so many parts of jobs a thread takes one more and never answers: beyond the first two steps, whose parts are 800 at most. */
const diesInTheMiddle = `
  const { sub } = Atomics;
  let parts = 0;
  Atomics.sub = (...args) => {
    if (++parts > 1500) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    return sub(...args);
  };`;

test('a thread dies: training stops, says so, and goes on with new threads', async ({ page }) => {
  await runBefore(
    page,
    `const Honest = Worker;
    let starting = 0;
    globalThis.Worker = class extends Honest {
      constructor(url, options) {
        const dies = String(url).includes('/thread-') && ++starting === 1;
        const script = \`import \${JSON.stringify(String(url))}; ${diesInTheMiddle}\`;
        super(dies ? URL.createObjectURL(new Blob([script], { type: 'text/javascript' })) : url, options);
      }
    };`,
    // A thread's script does not come by way of the test, so the engine may start one that was written here.
    { 'content-security-policy': "worker-src 'self' blob:" },
  );
  await trainBriefly(page);
  await setField(page, 'Training images', '60000');
  await button(page, 'Train').click();
  await expect.poll(() => value(page, 'step')).toBeGreaterThan(2);
  // The pool waits 20 s for a thread before it counts as dead.
  await waitForStatus(page, 'idle', { timeout: 60_000 });
  await expectError(page, [
    'Training stopped: a thread of the simd backend died.',
    /The model is at its weights of step \d+\./,
    'the threads are started anew',
    'set Threads to 1',
  ]);
  const message = await text(page, 'error');
  await expectTrainsAgain(page, Number(/of step (\d+)/.exec(message)?.[1]));
});
