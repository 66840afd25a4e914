import { expect, it } from 'vitest';
import { within } from './within.ts';

const limitMs = 200;
const late = () => new Error('too late');
const turn = (milliseconds = 0) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Keeps the thread from hearing anything. */
function block(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

it('gives what the work gives, or what it fails with', async () => {
  await expect(within(limitMs, Promise.resolve(3), late)).resolves.toBe(3);
  await expect(within(limitMs, Promise.reject(new Error('broken')), late)).rejects.toThrow('broken');
});

it('gives up on work that never answers, once the limit has passed', async () => {
  const began = performance.now();
  await expect(within(limitMs, new Promise(() => undefined), late)).rejects.toThrow('too late');
  expect(performance.now() - began).toBeGreaterThanOrEqual(limitMs - 20);
});

it('waits for an answer that the thread could not hear, busy again and again for longer than the limit', async () => {
  let answer: (value: string) => void = () => undefined;
  const work = new Promise<string>((resolve) => {
    answer = resolve;
  });
  const limited = within(limitMs, work, late);
  for (let times = 0; times < 3; times++) {
    block(2 * limitMs);
    await turn();
  }
  answer('heard');
  await expect(limited).resolves.toBe('heard');
});
