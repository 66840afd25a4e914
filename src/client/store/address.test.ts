import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import { Address } from './address.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const seeds = (write: { mock: { calls: [Settings, ...unknown[]][] } }) =>
  write.mock.calls.map(([{ seed }]) => seed);
const withSeed = (seed: number): Settings => ({ ...defaultSettings, seed });

it('writes the first change at once, and of many that follow the last, well under 100 in 30 seconds', () => {
  const write = vi.fn<(settings: Settings) => void>();
  const address = new Address(write, () => '');
  address.show(withSeed(1));
  expect(seeds(write)).toEqual([1]);
  for (let seed = 2; seed <= 3000; seed++) {
    vi.advanceTimersByTime(10);
    address.show(withSeed(seed));
  }
  vi.runAllTimers();
  expect(seeds(write).at(-1)).toBe(3000);
  expect(seeds(write).length).toBeLessThan(100);
});

it('writes a new step at once, with all that waits, and once the browser accepts it where it refuses', () => {
  const write = vi.fn<(settings: Settings, step?: 'present' | 'new') => void>();
  const address = new Address(write, () => '');
  address.show(withSeed(1));
  address.show(withSeed(2));
  address.step(withSeed(3));
  vi.runAllTimers();
  expect(write.mock.calls.map(([{ seed }, step]) => [seed, step])).toEqual([
    [1, undefined],
    [3, 'new'],
  ]);
  write.mockImplementationOnce(() => {
    throw new Error('SecurityError: more than 100 times per 30 seconds');
  });
  address.step(withSeed(4));
  vi.runAllTimers();
  expect(seeds(write)).toEqual([1, 3, 4, 4]);
});

it('survives a browser that refuses, and writes the newest settings once it accepts', () => {
  let refuses = true;
  const write = vi.fn<(settings: Settings) => void>(() => {
    if (refuses) throw new Error('SecurityError: more than 100 times per 30 seconds');
  });
  const address = new Address(write, () => '');
  expect(() => address.show(withSeed(1))).not.toThrow();
  address.show(withSeed(2));
  refuses = false;
  vi.runAllTimers();
  expect(seeds(write)).toEqual([1, 2]);
});

it('writes what waits when the page goes, and nothing that another address has overtaken', () => {
  const write = vi.fn<(settings: Settings) => void>();
  const address = new Address(write, () => '');
  address.show(withSeed(1));
  address.show(withSeed(2));
  address.flush();
  expect(seeds(write)).toEqual([1, 2]);
  address.show(withSeed(3));
  address.forget();
  vi.runAllTimers();
  expect(seeds(write)).toEqual([1, 2]);
});

it('writes nothing over the step that Back has led to, of which the page has not heard yet', () => {
  let hash = '';
  const write = vi.fn<(settings: Settings) => void>(({ seed }) => {
    hash = `#seed=${seed}`;
  });
  const address = new Address(write, () => hash);
  address.show(withSeed(1));
  address.show(withSeed(2));
  hash = '#view=data';
  vi.runAllTimers();
  expect(hash).toBe('#view=data');
  address.forget();
  address.show(withSeed(3));
  vi.runAllTimers();
  expect(seeds(write)).toEqual([1, 3]);
});
