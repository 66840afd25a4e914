import { expect, test } from 'vitest';
import { lazyChunks } from './lazy-chunk.ts';

const built = new Map([
  [
    'assets/worker-a1.js',
    'import "./shared-b2.js"; import("./import-c3.js"); import("./write-d4.js"); import("./import-e5.js");',
  ],
  ['assets/shared-b2.js', 'export const s = 1;'],
  // What an export needs too is a chunk of its own, however small: that it holds a word of the readers proves nothing.
  ['assets/import-c3.js', 'import "./shared-b2.js"; import "./pickle-f6.js"; import "./worker-a1.js";'],
  ['assets/pickle-f6.js', 'import "./opcodes-g7.js";'],
  ['assets/opcodes-g7.js', 'export {};'],
  ['assets/write-d4.js', 'import "./pickle-f6.js";'],
  ['assets/import-e5.js', 'export {};'],
  ['assets/import-h8.js', 'export {};'],
]);

const chunks = (name: string) =>
  lazyChunks(name, [...built.keys()], (path) => built.get(path) ?? '').map(({ path, loaders, files }) => ({
    path,
    loaders,
    files: [...files].sort(),
  }));

test('counts what a lazy chunk imports, but not what the chunk that loads it has already', () => {
  expect(chunks('import')).toEqual([
    {
      path: 'assets/import-c3.js',
      loaders: ['assets/worker-a1.js'],
      files: ['assets/import-c3.js', 'assets/opcodes-g7.js', 'assets/pickle-f6.js'],
    },
    { path: 'assets/import-e5.js', loaders: ['assets/worker-a1.js'], files: ['assets/import-e5.js'] },
  ]);
});

test('finds nothing where nobody loads a chunk of the name', () => {
  expect(chunks('pickle')).toEqual([]);
  expect(chunks('absent')).toEqual([]);
});
