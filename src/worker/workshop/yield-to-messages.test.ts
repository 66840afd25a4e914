import { expect, it } from 'vitest';
import { yieldToMessages } from './yield-to-messages.ts';

it('goes on in a later task, not in a microtask of this one, which no message could come before', async () => {
  let wentOn = false;
  const yielded = yieldToMessages().then(() => {
    wentOn = true;
  });
  for (let microtask = 0; microtask < 100; microtask++) await undefined;
  expect(wentOn).toBe(false);
  await yielded;
});

it('lets those who yield go on in the order in which they came', async () => {
  const order: number[] = [];
  await Promise.all([1, 2, 3].map((who) => yieldToMessages().then(() => order.push(who))));
  expect(order).toEqual([1, 2, 3]);
});
