import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  idx,
  npy,
  picture,
  read,
  someImages,
  someLabels,
  tarOf,
  zipOf,
} from '../../../testing/data/data-files.ts';
import { importerRuns, importerTimeout } from '../../../testing/importer-runs.ts';
import { ZipError } from '../../formats/zip/read.ts';
import { parseTold } from '../../told.ts';
import { DataFileError, type ImportedData } from './data-file.ts';

type Files = Readonly<Record<string, Uint8Array>>;

const imageFiles = {
  'train-images': idx([12, 8, 8], someImages(12)),
  'train-labels': idx([12], someLabels(12)),
  'test-images': idx([4, 8, 8], someImages(4)),
  'test-labels': idx([4], someLabels(4)),
};
const packed = Object.fromEntries(Object.entries(imageFiles).map(([name, bytes]) => [name, gzipSync(bytes)]));
const arrays = {
  'x_train.npy': npy([12, 8, 8], someImages(12)),
  'y_train.npy': npy([12, 1], someLabels(12)),
  'x_test.npy': npy([2, 8, 8], new Uint8Array(Float32Array.from({ length: 128 }, (_, i) => i).buffer), '<f4'),
  'y_test.npy': npy([2], new Uint8Array(BigInt64Array.of(0n, 1n).buffer), '<i8'),
};
const table = Buffer.from(
  Array.from({ length: 8 }, (_, i) =>
    [i % 2, ...someImages(8).subarray(64 * i, 64 * (i + 1))].join(','),
  ).join('\n'),
);
const header = Buffer.from(`label,${Array.from({ length: 64 }, (_, i) => `pixel${i}`).join(',')}\r\n`);
const record = (label: number) => [label, ...someImages(1, 3072)];
const pictures = Object.fromEntries(
  ['train/cat/1', 'train/cat/2', 'train/dog/1', 'train/dog/2', 'test/cat/1', 'test/dog/1'].map((name, i) => [
    `${name}.png`,
    picture(8, 8, someImages(i + 1, 256).subarray(256 * i)),
  ]),
);

/** Each is sound, and damaged below. */
const samples: Readonly<Record<string, Files>> = {
  'IDX files': imageFiles,
  'packed IDX files': packed,
  'stored NPZ': { 'a.npz': zipOf(arrays, 0) },
  'deflated NPZ': { 'a.npz': zipOf(arrays, 9) },
  'NumPy arrays': arrays,
  CSV: { 'train.csv': Buffer.concat([header, table]), 'test.csv': table },
  CIFAR: {
    'data_batch_1.bin': Uint8Array.from([0, 1, 0].flatMap(record)),
    'test_batch.bin': Uint8Array.from(record(1)),
    'batches.meta.txt': Buffer.from('a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n'),
  },
  'pictures in a zip': { 'a.zip': zipOf(pictures) },
  'pictures in a tar': { 'a.tar': tarOf(pictures) },
  'pictures in a packed tar': { 'a.tgz': gzipSync(tarOf(pictures)) },
};

/** A result that the page can work with. */
function checkSound({ info, train, test }: ImportedData): void {
  for (const [{ labels, pixels }, count] of [
    [train, info.counts.train],
    [test, info.counts.test],
  ] as const) {
    expect(labels.length).toBe(count);
    expect(pixels.length).toBe(count * info.side ** 2 * info.channels);
    expect(labels.every((label) => label < info.classNames.length)).toBe(true);
    expect(count).toBeGreaterThan(0);
  }
  expect(new Set(train.labels).size).toBe(info.classNames.length);
  expect([...info.mean, ...info.std].every(Number.isFinite)).toBe(true);
  expect(info.std.every((value) => value > 0)).toBe(true);
}

async function survives(files: Files): Promise<void> {
  let data: ImportedData;
  try {
    data = await read(files);
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    // What is wrong with a zip archive is told by whoever reads it.
    expect(error.cause instanceof ZipError || parseTold(error.message) !== undefined).toBe(true);
    return;
  }
  checkSound(data);
}

const place = fc.double({ min: 0, max: 1, noNaN: true });
const lies = [0, 1, 2, 255, 256, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff];

/** What happens to files on their way, and what somebody may do to them. */
const damage: fc.Arbitrary<(bytes: Uint8Array) => Uint8Array> = fc.oneof(
  place.map((share) => (bytes: Uint8Array) => bytes.subarray(0, share * bytes.length)),
  fc.tuple(place, fc.nat(255)).map(([share, value]) => (bytes: Uint8Array) => {
    const at = Math.floor(share * bytes.length);
    return bytes.map((byte, i) => (i === at ? value : byte));
  }),
  fc
    .tuple(place, fc.constantFrom(...lies), fc.constantFrom(2, 4), fc.boolean())
    .map(([share, lie, width, isLittle]) => (bytes: Uint8Array) => {
      const lying = bytes.slice();
      // Headers are short: half of the lies go there.
      const at = Math.floor(share < 0.5 ? share * 128 : share * bytes.length);
      if (at + width > bytes.length) return lying;
      const view = new DataView(lying.buffer);
      if (width === 2) view.setUint16(at, lie, isLittle);
      else view.setUint32(at, lie, isLittle);
      return lying;
    }),
  fc.tuple(place, place, fc.integer({ min: 2, max: 40 })).map(([from, to, times]) => (bytes: Uint8Array) => {
    const [start, end] = [from, to]
      .map((share) => Math.floor(share * bytes.length))
      .toSorted((a, b) => a - b);
    const middle = bytes.subarray(start, end);
    return Buffer.concat([
      bytes.subarray(0, start),
      ...Array.from({ length: times }, () => middle),
      bytes.subarray(end),
    ]);
  }),
  fc.tuple(place, fc.uint8Array({ maxLength: 40 })).map(([share, noise]) => (bytes: Uint8Array) => {
    const at = Math.floor(share * bytes.length);
    return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)]);
  }),
);

describe.each(Object.entries(samples))('%s', (_, sound) => {
  it('are read as they are', async () => {
    checkSound(await read(sound));
  });

  it('damaged in any way, are read or refused', importerTimeout, async () => {
    const names = Object.keys(sound);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(damage, { minLength: 1, maxLength: 3 }),
        async (name, damages) => {
          const bytes = sound[name] ?? new Uint8Array();
          await survives({ ...sound, [name]: damages.reduce((damaged, next) => next(damaged), bytes) });
        },
      ),
      importerRuns(2000),
    );
  });
});

it('any bytes behind the beginning of any kind are read or refused', importerTimeout, async () => {
  const beginnings = [
    [],
    [0, 0, 8, 3],
    [0, 0, 8, 1],
    [0x1f, 0x8b, 8],
    [0x50, 0x4b, 3, 4],
    [0x93, ...Buffer.from('NUMPY')],
    [...Buffer.from('1,'.repeat(64))],
  ];
  const file = fc
    .tuple(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 600 }))
    .map(([beginning, rest]) => Uint8Array.from([...beginning, ...rest]));
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.constantFrom('train', 'test', 'a.png', 'b/c.png'), file, { maxKeys: 4 }),
      survives,
    ),
    importerRuns(2000),
  );
});

it('any header of a NumPy array is read or refused', importerTimeout, async () => {
  const sizes = fc.array(fc.oneof(fc.nat(13), fc.maxSafeNat()), { maxLength: 6 });
  const type = fc.constantFrom('|u1', '<i8', '>f2', '|O', '<U3', '<c8', 'f4');
  await fc.assert(
    fc.asyncProperty(sizes, type, fc.uint8Array({ maxLength: 900 }), (shape, description, bytes) =>
      survives({ 'x_train.npy': npy(shape, bytes, description), 'y_train.npy': npy([12], someLabels(12)) }),
    ),
    importerRuns(2000),
  );
});
