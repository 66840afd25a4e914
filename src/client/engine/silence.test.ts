import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenSilent } from './silence.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function watched(ping: () => Promise<void>, ended = new AbortController().signal) {
  const seen = { silent: false };
  void whenSilent(ping, ended).then((outcome) => {
    seen.silent = outcome === 'silent';
  });
  return seen;
}

it('says nothing of a worker that answers, however slowly', async () => {
  let calls = 0;
  const seen = watched(() => {
    calls++;
    return new Promise((resolve) => setTimeout(resolve, 9000));
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(seen.silent).toBe(false);
  expect(calls).toBe(7);
});

it('says so when a worker that has answered before answers no more', async () => {
  let calls = 0;
  const seen = watched(() => (++calls < 3 ? Promise.resolve() : new Promise(() => undefined)));
  await vi.advanceTimersByTimeAsync(11_000);
  expect(seen.silent).toBe(false);
  await vi.advanceTimersByTimeAsync(2000);
  expect(seen.silent).toBe(true);
});

it('is over when the worker has started or has been ended', async () => {
  const ended = new AbortController();
  const ping = vi.fn(() => new Promise<void>(() => undefined));
  const seen = watched(ping, ended.signal);
  ended.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(seen.silent).toBe(false);
  expect(ping).toHaveBeenCalledTimes(1);
});
