import { setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { expect, inject, it } from 'vitest';
import { place, registerForTests } from '../test-support/register.ts';

it(`simd runs on what these tests are for: ${place}`, async () => {
  const info = await registerForTests();
  expect(await setBackend('simd')).toBe(true);
  const build = inject('kernelBuild');
  if (build === undefined) {
    expect(info).toMatchObject({ threads: 1, relaxed: false });
  } else {
    expect(globalThis.crossOriginIsolated).toBe(true);
    expect(info).toMatchObject({ threads: 2, relaxed: build === 'relaxed', singleThreadReason: null });
  }
});
