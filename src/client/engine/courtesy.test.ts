import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Courtesy } from './courtesy.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const key = (repeat: boolean) => Object.assign(new Event('keydown'), { repeat });

it('is due for a key that is pressed, and for none of the repetitions while it is held', () => {
  const courtesy = new Courtesy();
  expect(courtesy.isDue(key(false))).toBe(true);
  for (let held = 0; held < 100; held++) {
    vi.advanceTimersByTime(33);
    expect(courtesy.isDue(key(true))).toBe(false);
  }
});

it('leaves training four parts in five of its time, however fast somebody types', () => {
  const courtesy = new Courtesy();
  let asked = 0;
  for (let press = 0; press < 100; press++) {
    if (courtesy.isDue(key(false))) asked++;
    vi.advanceTimersByTime(50);
  }
  expect(asked).toBe(10);
});
