import type { Backend } from './backend.ts';

/** The CPU at native speed. Its kernels are not part of this version, and it says so instead of passing for another. */
export const simd: Backend = {
  name: 'simd',
  probe: () =>
    Promise.resolve({ usable: false, reason: 'its kernels are not part of this version of the page' }),
  register: () => Promise.reject(new Error('The simd backend is not part of this version of the page.')),
};
