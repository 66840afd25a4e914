import { expect, test } from 'vitest';
import { Stopwatch } from './stopwatch.ts';

test('sums up the seconds of each part, and those of no part nowhere', async () => {
  let now = 0;
  const watch = new Stopwatch(() => now);
  const lasting = (milliseconds: number) => () => {
    now += milliseconds;
    return Promise.resolve(milliseconds);
  };
  expect(await watch.time('images', lasting(500))).toBe(500);
  await watch.time('gptq', lasting(250));
  await watch.time(undefined, lasting(9000));
  await watch.time('images', lasting(1000));
  await expect(watch.time('bias', () => Promise.reject(new Error('stopped')))).rejects.toThrow('stopped');
  expect(watch.seconds).toEqual({ images: 1.5, gptq: 0.25 });
});
