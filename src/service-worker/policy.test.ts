import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withPolicy } from './policy.ts';

beforeEach(() => {
  vi.stubGlobal('pageHeaders', {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('adds the headers that a host does not send, and leaves what it says itself', async () => {
  const headers = { 'content-type': 'text/html', 'referrer-policy': 'origin' };
  const response = withPolicy(new Response('the page', { status: 203, headers }));
  expect(Object.fromEntries(response.headers)).toEqual({
    'content-type': 'text/html',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'origin',
  });
  expect(response.status).toBe(203);
  expect(await response.text()).toBe('the page');
});

it('leaves a response alone that lacks nothing', () => {
  const headers = { 'cross-origin-opener-policy': 'unsafe-none', 'referrer-policy': 'origin' };
  const response = new Response('the page', { headers });
  expect(withPolicy(response)).toBe(response);
});

it('leaves a failure alone, which a browser takes only as it is', () => {
  const response = Response.error();
  expect(withPolicy(response)).toBe(response);
});
