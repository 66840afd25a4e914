import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { read, tarOf } from '../../../../testing/data/data-files.ts';
import { told } from '../../../../testing/data/told-of-data.ts';
import { DataFileError } from '../data-file.ts';

/** red: the plane of red bytes of record r begins with r + 1; green is 100, blue is 200. */
function records(labels: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    labels.flatMap((bytes, record) => [
      ...bytes,
      record + 1,
      ...new Uint8Array(1023),
      ...new Uint8Array(1024).fill(100),
      ...new Uint8Array(1024).fill(200),
    ]),
  );
}

/** Not sorted: sorted images are shuffled. */
const ten = [3, 1, 4, 0, 5, 9, 2, 6, 8, 7].map((label) => [label]);
const names = ['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck'];

it('reads CIFAR-10: planes become pixels, batches.meta.txt names the classes', async () => {
  const { info, train, test, notes } = await read({
    'data_batch_2.bin': records([...ten, ...ten]),
    'data_batch_1.bin': records(ten),
    'test_batch.bin': records(ten),
    'batches.meta.txt': `${names.join('\n')}\n\n`,
    'readme.html': '<html></html>',
  });
  expect(info).toMatchObject({
    name: 'CIFAR-10',
    side: 32,
    channels: 3,
    classNames: names,
    counts: { train: 30, test: 10 },
  });
  expect([...train.pixels.subarray(0, 6)]).toEqual([1, 100, 200, 0, 100, 200]);
  // The eleventh image is the first of the second batch.
  expect(train.pixels[10 * 3072]).toBe(1);
  expect([...test.labels]).toEqual(ten.flat());
  expect(notes).toEqual([told('data-files/left-out', { count: 1, paths: ['readme.html'] })]);
});

it('is read from the packed tar archive that it is published in', async () => {
  const folder = 'cifar-10-batches-bin';
  const archive = tarOf({
    [`${folder}/data_batch_1.bin`]: records(ten),
    [`${folder}/test_batch.bin`]: records(ten),
    [`${folder}/batches.meta.txt`]: Buffer.from(names.map((name) => `my ${name}`).join('\n')),
    [`${folder}/readme.html`]: Buffer.from('<html></html>'),
  });
  const { info } = await read({ 'cifar-10-binary.tar.gz': gzipSync(archive) });
  expect(info).toMatchObject({ name: 'cifar-10', counts: { train: 10, test: 10 } });
  expect(info.classNames[0]).toBe('my airplane');
});

it('without the names, classes are numbers: other data have this form too', async () => {
  const { info } = await read({ 'mine/train.bin': records(ten), 'mine/test.bin': records(ten) });
  expect(info.name).toBe('mine');
  expect(info.classNames).toEqual([...'0123456789']);
});

it('reads CIFAR-100 with its fine labels', async () => {
  const hundred = Array.from({ length: 100 }, (_, i) => [i % 20, (i * 37) % 100]);
  const fine = ['apple', ...Array.from({ length: 98 }, (_, i) => `class ${i + 1}`), 'worm'];
  const { info, train, notes } = await read({
    'train.bin': records(hundred),
    'test.bin': records(hundred),
    'fine_label_names.txt': fine.join('\n'),
    'coarse_label_names.txt': 'fruit\n',
  });
  expect(info).toMatchObject({ name: 'CIFAR-100', classNames: fine });
  expect([...train.labels]).toEqual(hundred.map(([, label]) => label));
  expect([...train.pixels.subarray(0, 3)]).toEqual([1, 100, 200]);
  expect(notes).toEqual([told('data-kinds/fine-labels')]);
});

describe('refuses, saying what to do,', () => {
  const damaged = records(Array.from({ length: 30 }, (_, i) => [i === 5 ? 200 : i % 10]));
  it.each([
    {
      what: 'a label over nine',
      files: { 'data_batch_1.bin': damaged, 'test_batch.bin': records(ten) },
      message: told('data-files/label-out-of-range', {
        place: told('data-kinds/record', { path: 'data_batch_1.bin', number: '6' }),
        label: '200',
        last: '9',
      }),
    },
    {
      what: 'both variants at once',
      files: { 'data_batch_1.bin': records(ten), 'train.bin': records(ten.map((label) => [0, ...label])) },
      message: told('data-kinds/other-cifar', {
        path: 'data_batch_1.bin',
        name: 'CIFAR-10',
        other: 'train.bin',
      }),
    },
    {
      what: 'a file cut off',
      files: { 'data_batch_1.bin': records(ten).subarray(0, -1) },
      message: told('data-kinds/unknown', { path: 'data_batch_1.bin' }),
    },
  ])('$what', async ({ files, message }) => {
    await expect(read(files)).rejects.toThrow(DataFileError);
    await expect(read(files)).rejects.toThrow(message);
  });
});

it('is not taken for IDX where a record begins as that does', async () => {
  const files = { 'a.bin': records([[0], [1], ...ten]) };
  files['a.bin'].set([0, 0, 8, 1], 0);
  expect((await read(files)).info.side).toBe(32);
});

it('packed with gzip alone it has no length to be told by, and is refused', async () => {
  await expect(read({ 'a.bin.gz': gzipSync(records(ten)) })).rejects.toThrow(
    told('data-kinds/unknown', { path: 'a.bin.gz' }),
  );
});
