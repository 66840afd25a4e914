import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  dataFile,
  filesOf,
  idx,
  npy,
  plainPicture,
  read,
  someImages,
  someLabels,
  surroundings,
  tarOf,
  zipOf,
} from '../../../testing/data/data-files.ts';
import { told } from '../../../testing/data/told-of-data.ts';
import { ZipError } from '../../formats/zip/read.ts';
import { messageOf } from '../../told.ts';
import { DataFileError } from './data-file.ts';
import { readDataFiles } from './read.ts';

const four = {
  'train-images-idx3-ubyte': idx([12, 8, 8], someImages(12)),
  'train-labels-idx1-ubyte': idx([12], someLabels(12)),
  't10k-images-idx3-ubyte': idx([6, 8, 8], someImages(6)),
  't10k-labels-idx1-ubyte': idx([6], someLabels(6)),
};
const counts = { train: 12, test: 6 };

describe('any of these can be packed:', () => {
  it.each([
    { what: 'in a zip', files: { 'archive.zip': zipOf(four) } },
    {
      what: 'each with gzip in a zip',
      files: {
        'archive.zip': zipOf(
          Object.fromEntries(Object.entries(four).map(([name, bytes]) => [`${name}.gz`, gzipSync(bytes)])),
        ),
      },
    },
    { what: 'a zip in a zip', files: { 'archive.zip': zipOf({ 'inner.zip': zipOf(four) }) } },
    {
      what: 'the same files twice, as in an archive of Kaggle',
      files: {
        'archive.zip': zipOf({
          ...four,
          ...Object.fromEntries(
            Object.entries(four).map(([name, bytes]) => [`${name.replace('-idx', '.idx')}/${name}`, bytes]),
          ),
        }),
      },
    },
    { what: 'under names that say nothing of the packing', files: { a: zipOf(four) } },
  ])('$what', async ({ files }) => {
    expect((await read(files)).info.counts).toEqual(counts);
  });
});

it('what is in IDX files and in CSV files is read from the IDX files', async () => {
  const csv = Array.from({ length: 4 }, (_, i) => [i % 2, ...someImages(1)].join(',')).join('\n');
  const { notes } = await read({ 'archive.zip': zipOf({ ...four, 'train.csv': csv }) });
  expect(notes).toEqual([told('data-files/left-out', { count: 1, paths: ['archive.zip/train.csv'] })]);
});

describe('says of other files what they are:', () => {
  it.each([
    { what: 'nothing', files: {}, message: told('data-files/nothing') },
    { what: 'an empty file', files: { a: '' }, message: told('data-kinds/empty', { path: 'a' }) },
    {
      what: 'two files that are no data, one after the other',
      files: { a: '', b: '%PDF-1.7' },
      message: told('data-files/one-and-next', {
        one: told('data-kinds/empty', { path: 'a' }),
        next: told('data-kinds/pdf', { path: 'b' }),
      }),
    },
    {
      what: 'a web page',
      files: { 'data.csv': '\n<!doctype html>' },
      message: told('data-kinds/text', { path: 'data.csv' }),
    },
    {
      what: 'a web page',
      files: { 'mnist.npz': '<!doctype html><html>' },
      message: told('data-kinds/web-page', { path: 'mnist.npz' }),
    },
    {
      what: "CIFAR's other form",
      files: { data_batch_1: Uint8Array.of(0x80, 2, 0x7d, 0) },
      message: told('data-kinds/pickle', { path: 'data_batch_1' }),
    },
    { what: 'HDF5', files: { 'a.h5': '\x89HDF\r\n\x1a\n' }, message: /a.h5/ },
    {
      what: 'Parquet',
      files: { 'a.parquet': 'PAR1\0\0' },
      message: told('data-kinds/parquet', { path: 'a.parquet' }),
    },
    {
      what: 'a Git LFS pointer',
      files: { 'mnist.npz': 'version https://git-lfs.github.com/spec/v1\noid' },
      message: told('data-kinds/git-lfs', { path: 'mnist.npz' }),
    },
    {
      what: 'text',
      files: { 'a.txt': 'Hello' },
      message: told('data-kinds/text', { path: 'a.txt' }),
    },
    {
      what: 'noise',
      files: { a: Uint8Array.of(1, 0, 2, 0) },
      message: told('data-kinds/unknown', { path: 'a' }),
    },
    {
      what: 'several kinds',
      files: { ...four, 'x.npy': npy([1, 8, 8], someImages(1)), 'a/1.png': plainPicture(8, [1, 2, 3, 255]) },
      message: told('data-files/several-kinds', {
        kinds: [
          told('data-files/idx', {
            count: 4,
            paths: [
              'train-images-idx3-ubyte',
              'train-labels-idx1-ubyte',
              't10k-images-idx3-ubyte',
              told('data-files/more', { count: 1 }),
            ],
          }),
          told('data-files/npy', { count: 1, paths: ['x.npy'] }),
          told('data-files/pictures', { count: 1, paths: ['a/1.png'] }),
        ],
      }),
    },
  ])('$what', async ({ files, message }) => {
    await expect(read(files)).rejects.toThrow(DataFileError);
    await expect(read(files)).rejects.toThrow(message);
  });
});

describe('says of a zip archive what its reader says:', () => {
  it.each([
    { what: 'a damaged one', zip: zipOf(four).subarray(0, -5) },
    { what: 'a flipped bit', zip: zipOf(four, 0).map((byte, i) => (i === 200 ? byte ^ 1 : byte)) },
  ])('$what', async ({ zip }) => {
    const refused = read({ 'a.zip': zip });
    await expect(refused).rejects.toThrow(DataFileError);
    const error: unknown = await refused.catch((thrown: unknown) => thrown);
    const cause = error instanceof DataFileError ? error.cause : undefined;
    expect(cause).toBeInstanceOf(ZipError);
    expect(messageOf(error)).toBe(messageOf(cause));
    expect(messageOf(error)).toContain('a.zip');
  });
});

describe('is bounded', () => {
  it('in layers', async () => {
    let packed = gzipSync(idx([1], [1]));
    for (let layer = 0; layer < 6; layer++) packed = gzipSync(packed);
    await expect(read({ a: packed })).rejects.toThrow(told('data-files/many-layers', { path: 'a', most: 4 }));
  });

  it('in memory: what a small file unpacks to, one by one or together, ends at 64 MB', async () => {
    // Of two members, as gzip allows.
    const images = Buffer.concat([
      gzipSync(idx([50_000, 28, 28], [])),
      gzipSync(new Uint8Array(50_000 * 784)),
    ]);
    const labels = gzipSync(idx([50_000], new Uint8Array(50_000)));
    const bombs = {
      'train-images': images,
      'train-labels': labels,
      'test-images': images,
      'test-labels': labels,
    };
    expect(images.length).toBeLessThan(50_000);
    await expect(read(bombs)).rejects.toThrow(
      told('data-files/unpacks-too-large', { path: 'test-images', megabytes: 64 }),
    );
    await expect(read({ 'a.zip': zipOf(bombs) })).rejects.toThrow(
      told('data-files/unpacks-too-large', { path: 'a.zip/test-images', megabytes: 64 }),
    );
  });

  it('in files: what is kept of each counts too', async () => {
    const empty = Object.fromEntries(
      Array.from({ length: 90_000 }, (_, i) => [`a/${i}.png`, new Uint8Array()]),
    );
    await expect(read({ 'a.zip': zipOf(empty, 0) })).rejects.toThrow(
      told('data-files/unpacks-too-large', { path: 'a.zip', megabytes: 64 }),
    );
    await expect(read({ 'a.tgz': gzipSync(tarOf(empty)) })).rejects.toThrow(
      told('data-files/unpacks-too-large', { path: 'a.tgz', megabytes: 64 }),
    );
  });

  it('in time: what is only passed over ends too', async () => {
    const bomb = gzipSync(new Uint8Array(80_000_000));
    await expect(read({ 'a.gz': gzipSync(bomb) })).rejects.toThrow(DataFileError);
    expect((await read({ a: zipOf({ 'a.gz': bomb, ...four }) })).info.counts).toEqual(counts);
  });
});

it('tells how far it is, never more than all, and all at the end; what is thrown there stops it', async () => {
  const files = filesOf({ 'a.zip': zipOf(four, 0) });
  const told: [number, number][] = [];
  await readDataFiles(
    files,
    { seed: 0 },
    {
      ...surroundings,
      progress: (done, total) => {
        told.push([done, total]);
        return Promise.resolve();
      },
    },
  );
  const size = files[0]?.size ?? 0;
  expect(
    told.every(([done, total], i) => done >= (told[i - 1]?.[0] ?? 0) && done <= total && total === size),
  ).toBe(true);
  expect(told.at(-1)?.[0]).toBeGreaterThan(0.6 * size);
  const stopped = new Error('stopped');
  await expect(
    readDataFiles(
      [dataFile('a', four['train-images-idx3-ubyte'])],
      { seed: 0 },
      { ...surroundings, progress: () => Promise.reject(stopped) },
    ),
  ).rejects.toBe(stopped);
});
