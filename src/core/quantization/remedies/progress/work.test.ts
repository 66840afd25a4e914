import { expect, it } from 'vitest';
import { sharesOf } from './work.ts';

it('shares progress out by what the parts cost, whatever they count in', async () => {
  const told: [number, number][] = [];
  const work = {
    step(done: number, total: number): Promise<void> {
      told.push([done, total]);
      return Promise.resolve();
    },
  };
  const [first, second, third] = sharesOf(work, [30, 0, 10]);
  await first?.step(1, 2);
  await first?.step(2, 2);
  await second?.step(0, 0);
  await third?.step(1, 5);
  await third?.step(5, 5);
  expect(told).toEqual([
    [15, 40],
    [30, 40],
    [30, 40],
    [32, 40],
    [40, 40],
  ]);
});

it('passes on what the work rejects with', async () => {
  const [part] = sharesOf({ step: () => Promise.reject(new Error('stopped')) }, [1]);
  await expect(part?.step(1, 1)).rejects.toThrow('stopped');
});
