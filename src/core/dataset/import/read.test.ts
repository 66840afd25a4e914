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
  expect(notes).toEqual(['1 file was left out (archive.zip/train.csv).']);
});

describe('says of other files what they are:', () => {
  it.each([
    { what: 'nothing', files: {}, message: /no files/ },
    { what: 'an empty file', files: { a: '' }, message: /a is empty/ },
    { what: 'a web page', files: { 'data.csv': '\n<!doctype html>' }, message: /data.csv is text|web page/ },
    {
      what: 'a web page',
      files: { 'mnist.npz': '<!doctype html><html>' },
      message: /mnist.npz is a web page.*download the data themselves/,
    },
    {
      what: "CIFAR's other form",
      files: { data_batch_1: Uint8Array.of(0x80, 2, 0x7d, 0) },
      message: /data_batch_1 is a Python pickle.*binary version/,
    },
    { what: 'HDF5', files: { 'a.h5': '\x89HDF\r\n\x1a\n' }, message: /a.h5/ },
    {
      what: 'Parquet',
      files: { 'a.parquet': 'PAR1\0\0' },
      message: /a.parquet is a Parquet file.*numpy.savez/,
    },
    {
      what: 'a Git LFS pointer',
      files: { 'mnist.npz': 'version https://git-lfs.github.com/spec/v1\noid' },
      message: /Git LFS pointer.*git lfs pull/,
    },
    {
      what: 'text',
      files: { 'a.txt': 'Hello' },
      message: /a.txt is text, but not a table of images.*The page reads IDX/,
    },
    { what: 'noise', files: { a: Uint8Array.of(1, 0, 2, 0) }, message: /a is of a kind that is not known/ },
    {
      what: 'several kinds',
      files: { ...four, 'x.npy': npy([1, 8, 8], someImages(1)), 'a/1.png': plainPicture(8, [1, 2, 3, 255]) },
      message:
        /several kinds: 4 IDX files \(train-images-idx3-ubyte, .*\); 1 NumPy array \(x.npy\); 1 picture \(a\/1.png\)/,
    },
    {
      what: 'a damaged zip',
      files: { 'a.zip': zipOf(four).subarray(0, -5) },
      message: /a.zip is not a sound zip archive/,
    },
    {
      what: 'a zip with a flipped bit',
      files: { 'a.zip': zipOf(four, 0).map((byte, i) => (i === 200 ? byte ^ 1 : byte)) },
      message: /a.zip.*checksum/,
    },
  ])('$what', async ({ files, message }) => {
    await expect(read(files)).rejects.toThrow(DataFileError);
    await expect(read(files)).rejects.toThrow(message);
  });
});

describe('is bounded', () => {
  it('in layers', async () => {
    let packed = gzipSync(idx([1], [1]));
    for (let layer = 0; layer < 6; layer++) packed = gzipSync(packed);
    await expect(read({ a: packed })).rejects.toThrow(/a is packed more than 4 times over/);
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
    await expect(read(bombs)).rejects.toThrow(/test-images unpacks to more than 64 MB/);
    await expect(read({ 'a.zip': zipOf(bombs) })).rejects.toThrow(
      /a.zip\/test-images unpacks to more than 64 MB/,
    );
  });

  it('in files: what is kept of each counts too', async () => {
    const empty = Object.fromEntries(
      Array.from({ length: 90_000 }, (_, i) => [`a/${i}.png`, new Uint8Array()]),
    );
    await expect(read({ 'a.zip': zipOf(empty, 0) })).rejects.toThrow(/a.zip unpacks to more than 64 MB/);
    await expect(read({ 'a.tgz': gzipSync(tarOf(empty)) })).rejects.toThrow(
      /a.tgz unpacks to more than 64 MB/,
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
