import { expect, test } from 'vitest';
import { createFakeLocks } from '../../testing/fakes/fake-locks.ts';
import { Claims } from './claims.ts';

test('a workspace belongs to one tab at a time', async () => {
  const locks = createFakeLocks();
  const [first, second] = [new Claims(locks), new Claims(locks)];
  const claim = await first.claim('a');
  expect(claim).toMatchObject({ id: 'a' });
  expect(await second.claim('a')).toBeUndefined();
  expect(await second.claim('b')).toMatchObject({ id: 'b' });
  expect([await second.isInUse('a'), await second.isInUse('c')]).toEqual([true, false]);
  await claim?.release();
  expect(await second.claim('a')).toMatchObject({ id: 'a' });
});

test('waits for a page that is about to end', async () => {
  const locks = createFakeLocks();
  const before = await new Claims(locks).claim('a');
  const claiming = new Claims(locks).claim('a', 60_000);
  await before?.release();
  expect(await claiming).toMatchObject({ id: 'a' });
});

test('waits no longer than it is told to', async () => {
  const locks = createFakeLocks();
  await new Claims(locks).claim('a');
  expect(await new Claims(locks).claim('a', 1)).toBeUndefined();
});

test('without locks every claim succeeds, and nobody is known to use anything', async () => {
  const claims = new Claims(null);
  expect(claims.areKnown).toBe(false);
  expect(await claims.claim('a')).toMatchObject({ id: 'a' });
  expect(await claims.claim('a')).toMatchObject({ id: 'a' });
  expect(await claims.isInUse('a')).toBe(false);
});

test('locks that may not be used are like none', async () => {
  const refuse = () => Promise.reject(new DOMException('', 'SecurityError'));
  const claims = new Claims({ request: refuse, query: refuse });
  expect(await claims.claim('a')).toMatchObject({ id: 'a' });
  expect(await claims.isInUse('a')).toBe(false);
});

test('what a blocked worker will never let go of is taken over, once it is known to be blocked', async () => {
  const locks = createFakeLocks();
  const blocked = await new Claims(locks).claim('a');
  const next = new Claims(locks);
  expect(await next.claim('a')).toBeUndefined();
  const taken = await next.takeOver('a');
  expect(taken).toMatchObject({ id: 'a' });
  expect(await new Claims(locks).claim('a')).toBeUndefined();
  await blocked?.release();
  expect(await next.isInUse('a')).toBe(true);
  await taken?.release();
  expect(await next.isInUse('a')).toBe(false);
});
