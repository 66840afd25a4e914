import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeCache } from '../testing/fakes/fake-cache.ts';
import { forgetOtherShards, keepShard, keptShard, missingShards } from './kept-shards.ts';

const base = new URL('https://example.org/play/mnist/');
const elsewhere = new URL('https://example.org/other/mnist/');

beforeEach(() => {
  const cache = new FakeCache();
  vi.stubGlobal('caches', { open: () => Promise.resolve(cache) });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('keeps shards by their hash', async () => {
  expect(await keptShard(base, 'aa')).toBeUndefined();
  await keepShard(base, 'aa', Uint8Array.of(1, 2, 3));
  expect(await (await keptShard(base, 'aa'))?.bytes()).toEqual(Uint8Array.of(1, 2, 3));
  expect(await missingShards(base, ['aa', 'bb'])).toEqual(['bb']);
});

it('forgets what a manifest no longer names, of its own address alone', async () => {
  for (const sha256 of ['aa', 'bb']) await keepShard(base, sha256, Uint8Array.of(1));
  await keepShard(elsewhere, 'cc', Uint8Array.of(1));
  await forgetOtherShards(base, ['bb']);
  expect(await missingShards(base, ['aa', 'bb'])).toEqual(['aa']);
  expect(await missingShards(elsewhere, ['cc'])).toEqual([]);
});

it('keeps nothing, without a word, where the browser has no room or denies the cache', async () => {
  vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')) });
  await keepShard(base, 'aa', Uint8Array.of(1));
  expect(await keptShard(base, 'aa')).toBeUndefined();
  expect(await missingShards(base, ['aa'])).toEqual(['aa']);
  vi.stubGlobal('caches', undefined);
  expect(await keptShard(base, 'aa')).toBeUndefined();
});
