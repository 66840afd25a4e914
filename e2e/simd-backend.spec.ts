// Training on the backend `simd` alone, in a real browser: relaxed and plain kernels, any number of threads, without
// cross-origin isolation or https, and with threads that cannot start or fall silent.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import * as v from 'valibot';
import { test } from './support/simd-page.ts';
import { expect } from './support/test.ts';

/** As in src/tfjs-backend-simd/test-support/page/worker.ts. */
interface Run {
  readonly threads: number;
  readonly relaxed: boolean;
  readonly steps: number;
  readonly batch?: number;
  readonly stalling?: boolean;
  readonly withoutOne?: boolean;
  readonly asking?: boolean;
}

interface Answer {
  readonly info: { threads: number; relaxed: boolean; fewerThreadsReason: string | null };
  readonly losses: number[];
  readonly bytesInUse: number[];
}

declare global {
  interface Window {
    train(run: Run): Promise<Answer>;
  }
}

const reference = v.parse(
  v.object({ first_200_step_losses: v.array(v.number()) }),
  JSON.parse(readFileSync(new URL('../fixtures/pytorch/seed0-expected.json', import.meta.url), 'utf8')),
).first_200_step_losses;

async function openPage(page: Page): Promise<(run: Run) => Promise<Answer>> {
  await page.goto('/');
  await page.waitForFunction(() => 'train' in window);
  return (run) => page.evaluate((wanted) => window.train(wanted), run);
}

function largestDifference(losses: readonly number[]): number {
  return Math.max(...reference.map((loss, step) => Math.abs((losses[step] ?? Number.NaN) - loss)));
}

const everyStep = { threads: 2, relaxed: true, steps: reference.length };

test("follows PyTorch's 200 losses within 1e-3 on relaxed kernels, with the same bits on 1, 2 and 3 threads, in constant memory", async ({
  page,
}) => {
  const train = await openPage(page);
  const two = await train(everyStep);
  expect(two.info).toMatchObject({ threads: 2, relaxed: true, fewerThreadsReason: null });
  expect(two.losses).toHaveLength(200);
  expect(largestDifference(two.losses)).toBeLessThan(1e-3);
  expect(new Set(two.bytesInUse.slice(1)).size, 'sizes of the memory in use after the first step').toBe(1);
  for (const threads of [1, 3]) {
    const other = await train({ ...everyStep, threads });
    expect(other.info.threads).toBe(threads);
    expect(other.losses).toEqual(two.losses);
  }
});

test("follows PyTorch's 200 losses within 1e-3 on plain kernels", async ({ page }) => {
  const train = await openPage(page);
  const { info, losses } = await train({ ...everyStep, relaxed: false });
  expect(info).toMatchObject({ threads: 2, relaxed: false });
  expect(largestDifference(losses)).toBeLessThan(1e-3);
});

test('10,000 steps leave exactly as many bytes in use as the first hundred did, and never take more in between', async ({
  page,
}) => {
  const train = await openPage(page);
  const { bytesInUse } = await train({ threads: 2, relaxed: true, steps: 10_000, batch: 4 });
  expect(bytesInUse).toHaveLength(10_000);
  const afterHundred = bytesInUse[99];
  expect(afterHundred).toBeGreaterThan(0);
  expect(bytesInUse[9_999]).toBe(afterHundred);
  expect(Math.max(...bytesInUse.slice(99))).toBe(afterHundred);
});

test('says so when a thread stops answering, and works again once it is registered anew', async ({
  page,
}) => {
  const train = await openPage(page);
  await expect(train({ ...everyStep, stalling: true })).rejects.toThrow(
    /a thread stopped answering in '\w+'/,
  );
  const { info, losses } = await train({ ...everyStep, steps: 2 });
  expect(info.threads).toBe(2);
  expect(losses.map((loss, step) => Math.abs(loss - (reference[step] ?? Number.NaN)) < 1e-3)).toEqual([
    true,
    true,
  ]);
});

test.describe('where the script of a thread cannot be loaded', () => {
  test.use({ expectedErrors: [/missing-thread\.js/] });

  test('computes on the other threads, with the same bits, and gives the reason', async ({ page }) => {
    const train = await openPage(page);
    const steps = 20;
    const { info, losses } = await train({ ...everyStep, threads: 3, steps, withoutOne: true });
    expect(info.threads).toBe(2);
    expect(info.fewerThreadsReason).toMatch(/^1 of 3 threads could not be started \(.+\)\.$/);
    expect(losses).toEqual((await train({ ...everyStep, threads: 1, steps })).losses);
  });
});

test('leaves a core to a page that asks for it: its other threads take no work meanwhile, and the losses are the same', async ({
  page,
}) => {
  const train = await openPage(page);
  // Threads that take part fall silent, which ends a run, as the test above shows.
  const { info, losses } = await train({ ...everyStep, stalling: true, asking: true });
  expect(info.threads).toBe(2);
  expect(largestDifference(losses)).toBeLessThan(1e-3);
});

test.describe('without cross-origin isolation', () => {
  test.use({ isolated: false });

  test('computes on one thread, and gives the reason', async ({ page }) => {
    const train = await openPage(page);
    const { info, losses } = await train(everyStep);
    expect(info.threads).toBe(1);
    expect(info.fewerThreadsReason).toMatch(/not cross-origin isolated/);
    expect(largestDifference(losses)).toBeLessThan(1e-3);
  });
});

test.describe('over plain http from another machine', () => {
  test.use({ secure: false, expectedErrors: [/Opener-Policy header has been ignored.*untrustworthy/] });

  test('computes on one thread, and says that https would help, whatever the headers', async ({ page }) => {
    const train = await openPage(page);
    const { info, losses } = await train({ ...everyStep, steps: 2 });
    expect(info.threads).toBe(1);
    expect(info.fewerThreadsReason).toMatch(/plain http.*https/);
    expect(losses).toHaveLength(2);
  });
});
