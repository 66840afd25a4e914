import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Stopwatch } from './stopwatch.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

const takes = (milliseconds: number) => () => Promise.resolve(void vi.advanceTimersByTime(milliseconds));

it('counts since it was made or started again', () => {
  const stopwatch = new Stopwatch();
  vi.advanceTimersByTime(30);
  expect(stopwatch.milliseconds).toBe(30);
  stopwatch.restart();
  expect(stopwatch.milliseconds).toBe(0);
  vi.advanceTimersByTime(12);
  expect(stopwatch.milliseconds).toBe(12);
});

it('leaves out what does not count, however deep', async () => {
  const stopwatch = new Stopwatch();
  vi.advanceTimersByTime(10);
  await stopwatch.without(async () => {
    vi.advanceTimersByTime(500);
    await stopwatch.without(takes(700));
    vi.advanceTimersByTime(900);
    expect(stopwatch.milliseconds).toBe(10);
  });
  vi.advanceTimersByTime(5);
  expect(stopwatch.milliseconds).toBe(15);
});

it('counts what does, in the middle of what does not', async () => {
  const stopwatch = new Stopwatch();
  vi.advanceTimersByTime(10);
  await stopwatch.without(async () => {
    vi.advanceTimersByTime(500);
    await stopwatch.counting(async () => {
      vi.advanceTimersByTime(4);
      await stopwatch.without(takes(700));
      expect(stopwatch.milliseconds).toBe(14);
    });
    vi.advanceTimersByTime(900);
    expect(stopwatch.milliseconds).toBe(14);
  });
  vi.advanceTimersByTime(5);
  expect(stopwatch.milliseconds).toBe(19);
});

it('can be started again in the middle of what does not count', async () => {
  const stopwatch = new Stopwatch();
  vi.advanceTimersByTime(10);
  await stopwatch.without(async () => {
    stopwatch.restart();
    await stopwatch.without(takes(40));
  });
  vi.advanceTimersByTime(3);
  expect(stopwatch.milliseconds).toBe(3);
});

it('counts again after what does not count has failed', async () => {
  const stopwatch = new Stopwatch();
  await expect(stopwatch.without(() => Promise.reject(new Error('Stopped.')))).rejects.toThrow('Stopped.');
  vi.advanceTimersByTime(8);
  expect(stopwatch.milliseconds).toBe(8);
});
