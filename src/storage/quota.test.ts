import { expect, test } from 'vitest';
import { askToPersist, estimate, persisted } from './quota.ts';

test('passes on what the browser answers', async () => {
  const keeper = {
    persist: () => Promise.resolve(true),
    persisted: () => Promise.resolve(true),
    estimate: () => Promise.resolve({ usage: 5, quota: 100 }),
  };
  expect(await askToPersist(keeper)).toBe(true);
  expect(await persisted(keeper)).toBe(true);
  expect(await estimate(keeper)).toEqual({ usage: 5, quota: 100 });
});

test('a browser that lacks or refuses it promises and tells nothing', async () => {
  const refuse = () => Promise.reject(new TypeError('not allowed here'));
  for (const keeper of [{}, { persist: refuse, persisted: refuse, estimate: refuse }]) {
    expect(await askToPersist(keeper)).toBe(false);
    expect(await persisted(keeper)).toBe(false);
    expect(await estimate(keeper)).toBeUndefined();
  }
});
