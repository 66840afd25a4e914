import { expect, it, vi } from 'vitest';
import { detectSupport, whyNotShared } from './native.ts';
import { inEnglish } from './problem.ts';

const works = { isSecureContext: true, crossOriginIsolated: true, SharedArrayBuffer };

it('finds no SIMD where there is no WebAssembly at all', () => {
  vi.stubGlobal('WebAssembly', undefined);
  expect(detectSupport()).toMatchObject({ simd: false, relaxed: false });
  vi.unstubAllGlobals();
  expect(detectSupport().simd).toBe(true);
});

it('finds nothing missing where threads can share memory, in a page and in Node', () => {
  expect(whyNotShared(works)).toBeNull();
  expect(whyNotShared({ SharedArrayBuffer })).toBeNull();
});

it.each([
  {
    where: 'a page over plain http from another machine, which headers would not help',
    surroundings: { isSecureContext: false, crossOriginIsolated: false },
    code: 'plain-http',
    english: /plain http.*https/,
  },
  {
    where: 'a page from a host without headers',
    surroundings: { isSecureContext: true, crossOriginIsolated: false },
    code: 'not-isolated',
    english: /not cross-origin isolated.*COOP and COEP headers/,
  },
  {
    where: 'a page without isolation in a browser that has SharedArrayBuffer all the same',
    surroundings: { ...works, crossOriginIsolated: false },
    code: 'not-isolated',
    english: /not cross-origin isolated/,
  },
  {
    where: 'WebKitGTK, isolated and without SharedArrayBuffer',
    surroundings: { isSecureContext: true, crossOriginIsolated: true },
    code: 'no-shared-array-buffer',
    english: /browser has no SharedArrayBuffer/,
  },
])('names what is missing in $where', ({ surroundings, code, english }) => {
  const problem = whyNotShared(surroundings);
  expect(problem).toMatchObject({ code });
  expect(problem && inEnglish(problem)).toMatch(english);
});
