import { matMul, ones, setBackend, tidy } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { expect, inject, it } from 'vitest';
import { optionsForTests, place, registerForTests } from '../test-support/register.ts';
import { registerSimdBackend } from './register.ts';

it(`simd runs on what these tests are for: ${place}`, async () => {
  const info = await registerForTests();
  expect(await setBackend('simd')).toBe(true);
  const build = inject('kernelBuild');
  if (build === undefined) {
    expect(info).toMatchObject({ threads: 1, relaxed: false });
  } else {
    expect(globalThis.crossOriginIsolated).toBe(true);
    expect(info).toMatchObject({
      threads: 2,
      relaxed: build === 'relaxed',
      fewerThreadsReason: null,
      fewerThreads: null,
    });
  }
});

it('computes on the threads that there are where others cannot be started, and says why', async () => {
  const info = await registerSimdBackend({
    ...(await optionsForTests()),
    threads: 3,
    startThread: () => {
      throw new Error('The browser refused a worker.');
    },
  });
  expect(info).toMatchObject({
    threads: 1,
    fewerThreadsReason: '2 of 3 threads could not be started (The browser refused a worker).',
    fewerThreads: {
      code: 'threads-not-started',
      values: { missing: 2, wanted: 3, causes: ['The browser refused a worker.'] },
    },
  });
  expect(await setBackend('simd')).toBe(true);
  expect([...tidy(() => matMul(ones([2, 3]), ones([3, 2])).dataSync())]).toEqual([3, 3, 3, 3]);
});
