/** The package's entry in Node, with the same names as elsewhere: kernels come from the disk, and threads are Node's own. */
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { type KernelFile, kernelUrl } from '../runtime/native.ts';
import { registerSimdBackend as register, type SimdInfo, type SimdOptions } from '../runtime/register.ts';
import { NodeThread } from './nodeThread.ts';

// biome-ignore lint/performance/noReExportAll: the same names as elsewhere, whichever those are
export * from '../index.ts';

async function readKernels(file: KernelFile): Promise<BufferSource> {
  return Uint8Array.from(await readFile(kernelUrl(file)));
}

/**
 * Makes the backend and registers it as 'simd' (call tf.setBackend('simd') next), replacing an earlier one and its
 * tensors. Throws where kernels cannot be loaded or memory cannot be reserved.
 */
export function registerSimdBackend(options: SimdOptions = {}): Promise<SimdInfo> {
  return register({
    threads: availableParallelism(),
    loadKernels: readKernels,
    startThread: () => new NodeThread(),
    ...options,
  });
}
