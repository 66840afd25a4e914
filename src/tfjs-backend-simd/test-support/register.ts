/** Registers `simd` for tests as suits the place where they run: Node, or a browser that vitest.kernels.config.ts starts. */
import { expect, inject } from 'vitest';
import { registerSimdBackend, type SimdInfo, type SimdOptions } from '../runtime/register.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Which build a browser's tests run on; not given in Node. */
    kernelBuild?: 'relaxed' | 'plain';
  }
}

const build = inject('kernelBuild');

/** Node has no Worker of the browser's kind, so one thread; and only later versions have relaxed SIMD, so always plain. */
const wanted =
  build === undefined ? { threads: 1, relaxed: false } : { threads: 2, relaxed: build === 'relaxed' };

/** Says what a registration runs on, for the titles of tests. */
export const place = `${wanted.relaxed ? 'relaxed' : 'plain'} SIMD, ${wanted.threads === 1 ? 'one thread' : `${wanted.threads} threads`}`;

/** Whether multiply-add is fused, so that its product is not rounded. */
export const fused = wanted.relaxed;

/** Node cannot fetch files; a browser fetches them as a page does. */
async function filesOfPlace(): Promise<Pick<SimdOptions, 'loadKernels'>> {
  if (build !== undefined) return {};
  const { loadKernels } = await import('./node.ts');
  return { loadKernels };
}

/** Shares out every job, however small, so that threads meet every shape. */
export async function optionsForTests(memoryBytes = 256 * 2 ** 20): Promise<SimdOptions> {
  return { ...wanted, memoryBytes, parallelWork: 1, ...(await filesOfPlace()) };
}

/** Fails where the backend would fall back to another build or to one thread. */
export async function registerForTests(memoryBytes?: number): Promise<SimdInfo> {
  const info = await registerSimdBackend(await optionsForTests(memoryBytes));
  expect(info).toMatchObject({ ...wanted, fewerThreadsReason: null });
  return info;
}
