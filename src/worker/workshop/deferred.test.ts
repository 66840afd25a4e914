import { expect, it } from 'vitest';
import { someTurns } from '../../testing/turns.ts';
import { createDeferred } from './deferred.ts';

it('keeps a promise open until it is resolved, once', async () => {
  const deferred = createDeferred<number>();
  let settled = false;
  void deferred.promise.then(() => {
    settled = true;
  });
  await someTurns();
  expect(settled).toBe(false);
  deferred.resolve(1);
  deferred.resolve(2);
  expect(await deferred.promise).toBe(1);
});
