import { describe, expect, it } from 'vitest';
import { picture, plainPicture, read, zipOf } from '../../../../../testing/data/data-files.ts';
import { told } from '../../../../../testing/data/told-of-data.ts';
import { DataFileError } from '../../data-file.ts';
import { sides } from '../../limits.ts';

const grey = (value: number, side = 8) => plainPicture(side, [value, value, value, 255]);

/** `count` grey pictures of each class: 1.png, 2.png, ... */
function folders(classes: readonly string[], count: number, around = ''): Record<string, Uint8Array> {
  return Object.fromEntries(
    classes.flatMap((name, label) =>
      Array.from({ length: count }, (_, i) => [`${around}${name}/${i + 1}.png`, grey(10 * label + i)]),
    ),
  );
}

describe('a folder is a class:', () => {
  const classes = ['cat', 'Zebra', '\u{1f600}', '\uffe0'];
  // By code points, as Python sorts: U+FFE0 stands before U+1F600, which JavaScript's order puts first.
  const ordered = ['Zebra', 'cat', '\uffe0', '\u{1f600}'];
  it.each([
    {
      what: 'train and test',
      files: { ...folders(classes, 6, 'train/'), ...folders(classes, 2, 'test/') },
      counts: { train: 24, test: 8 },
    },
    {
      what: 'training and testing in a common folder',
      files: { ...folders(classes, 6, 'data/training_set/'), ...folders(classes, 2, 'data/test_set/') },
      counts: { train: 24, test: 8 },
    },
    {
      what: 'each part in a folder twice',
      files: { ...folders(classes, 6, 'seg_train/seg_train/'), ...folders(classes, 2, 'seg_test/seg_test/') },
      counts: { train: 24, test: 8 },
    },
    {
      what: 'a validation set and no test set',
      files: { ...folders(classes, 6, 'train/'), ...folders(classes, 1, 'val/') },
      counts: { train: 24, test: 4 },
    },
    {
      what: 'test pictures without classes, beside a validation set',
      files: { ...folders(classes, 6, 'train/'), ...folders(classes, 1, 'val/'), 'test/1.png': grey(1) },
      counts: { train: 24, test: 4 },
    },
    { what: 'no parts', files: folders(classes, 6), counts: { train: 20, test: 4 } },
    {
      what: 'no parts in a common folder',
      files: folders(classes, 6, 'my/set/'),
      counts: { train: 20, test: 4 },
    },
    { what: 'a zip', files: { 'set.zip': zipOf(folders(classes, 6)) }, counts: { train: 20, test: 4 } },
    {
      what: 'a zip for each part',
      files: { 'train.zip': zipOf(folders(classes, 6)), 'test.zip': zipOf(folders(classes, 2)) },
      counts: { train: 24, test: 8 },
    },
  ])('$what', async ({ files, counts }) => {
    const { info, train } = await read(files);
    expect(info).toMatchObject({ side: 8, channels: 1, classNames: ordered, counts });
    const firstPixels = Array.from(train.labels, (_, i) => train.pixels[64 * i] ?? 0);
    expect(firstPixels.map((value) => classes[Math.floor(value / 10)])).toEqual(
      Array.from(train.labels, (label) => ordered[label]),
    );
  });

  it('a zip for each class', async () => {
    const { info } = await read({
      'cat.zip': zipOf({ '1.png': grey(1), '2.png': grey(2) }),
      'dog.zip': zipOf({ '1.png': grey(3), '2.png': grey(4) }),
    });
    expect(info.classNames).toEqual(['cat', 'dog']);
  });
});

it('is called after the folder or the archive around', async () => {
  expect((await read(folders(['a', 'b'], 3, 'my clothes/'))).info.name).toBe('my clothes');
  expect((await read({ 'clothes.zip': zipOf(folders(['a', 'b'], 3)) })).info.name).toBe('clothes');
});

it('what systems leave behind, other files and stray pictures are passed over', async () => {
  const { info, notes } = await read({
    'a.zip': zipOf({
      ...folders(['cat', 'dog'], 3, 'set/'),
      '__MACOSX/set/cat/._1.png': 'x',
      'set/.DS_Store': 'x',
      'set/cat/Thumbs.db': 'x',
      'set/README.md': 'About these pictures',
      'set/overview.png': grey(1),
    }),
  });
  expect(info.classNames).toEqual(['cat', 'dog']);
  expect(notes).toContain(told('pictures/left-out', { count: 1, path: 'a.zip/set/overview.png' }));
  expect(notes).toContain(told('data-files/left-out', { count: 1, paths: ['a.zip/set/README.md'] }));
});

describe('colour', () => {
  const red = plainPicture(8, [200, 10, 30, 255]);

  it('one picture in colour makes all of them so', async () => {
    const { info, train } = await read({
      ...folders(['cat', 'dog'], 3, 'train/'),
      'train/dog/3.png': red,
      ...folders(['cat', 'dog'], 1, 'test/'),
    });
    expect(info.channels).toBe(3);
    const [reds, greens] = [0, 1].map((channel) =>
      Array.from(train.labels, (_, i) => train.pixels[192 * i + channel] ?? 0).toSorted((a, b) => a - b),
    );
    expect(reds).toEqual([0, 1, 2, 10, 11, 200]);
    expect(greens).toEqual([0, 1, 2, 10, 10, 11]);
  });

  it('in the test set too', async () => {
    const { info, train } = await read({ ...folders(['cat', 'dog'], 3, 'train/'), 'test/cat/1.png': red });
    expect(info.channels).toBe(3);
    expect(train.pixels).toHaveLength(6 * 192);
  });

  it('what is see-through stands on white, and this is said', async () => {
    const { train, notes } = await read({
      ...folders(['cat', 'dog'], 3, 'train/'),
      'train/cat/1.png': plainPicture(8, [0, 0, 0, 0]),
      ...folders(['cat', 'dog'], 1, 'test/'),
    });
    expect(train.pixels.filter((value) => value === 255)).toHaveLength(64);
    expect(notes).toContain(told('pictures/see-through', { count: 1 }));
  });
});

describe('to a side', () => {
  it('areas are averaged, of the middle square', async () => {
    /** 32 x 16: columns 8 to 23 are the middle; in it the left column of each pair is 100, the right one 201. */
    const wide = picture(
      32,
      16,
      Array.from({ length: 32 * 16 }, (_, i) => {
        const column = i % 32;
        const inMiddle = column % 2 === 0 ? 100 : 201;
        const value = column < 8 || column > 23 ? 9 : inMiddle;
        return [value, value, value, 255];
      }).flat(),
    );
    const files = {
      ...folders(['cat', 'dog'], 2, 'train/'),
      ...folders(['cat', 'dog'], 1, 'test/'),
      'test/cat/1.png': wide,
    };
    const { info, test, notes } = await read(files, { side: 8, seed: 0 });
    expect(info.side).toBe(8);
    const first = test.labels.indexOf(0);
    expect([...new Set(test.pixels.subarray(64 * first, 64 * first + 64))]).toEqual([151]);
    expect(notes).toEqual(
      expect.arrayContaining([
        told('pictures/scaled', { side: '8' }),
        told('pictures/cropped', { count: 1 }),
      ]),
    );
  });

  it('any sizes are made one, larger ones and smaller ones', async () => {
    const files = {
      'a/1.png': grey(5, 20),
      'a/2.png': grey(6, 9),
      'b/1.png': grey(7, 11),
      'b/2.png': grey(8, 40),
    };
    const { info, train, test } = await read(files, { side: 16, seed: 0 });
    expect(info.side).toBe(16);
    expect(new Set([...train.pixels, ...test.pixels])).toEqual(new Set([5, 6, 7, 8]));
  });
});

describe('refuses, saying what to do,', () => {
  const cow = { place: 'test/cow/1.png', label: '2', known: ['0', '1'], name: 'cow' };
  const hundredAndOne = Array.from({ length: 101 }, (_, i) => `class ${i}`);
  const sound = { ...folders(['cat', 'dog'], 3, 'train/'), ...folders(['cat', 'dog'], 1, 'test/') };
  it.each([
    {
      what: 'another size',
      files: { ...sound, 'train/dog/2.png': grey(1, 9) },
      message: told('pictures/sizes-differ', {
        path: 'train/dog/2.png',
        width: '9',
        height: '9',
        other: 'train/cat/1.png',
        side: '8',
        ...sides,
      }),
    },
    {
      what: 'large pictures',
      files: { 'a/1.png': grey(1, 70), 'b/1.png': grey(1, 70) },
      message: told('pictures/other-side', { path: 'a/1.png', width: '70', height: '70', ...sides }),
    },
    {
      what: 'pictures that are not square',
      files: { 'a/1.png': picture(8, 9, new Uint8Array(288)), 'b/1.png': grey(1) },
      message: told('pictures/not-square', { path: 'a/1.png', width: '8', height: '9', ...sides }),
    },
    {
      what: 'damaged pictures, all by name',
      files: { ...sound, 'train/cat/2.png': 'x', 'test/dog/1.png': grey(1).subarray(0, -1) },
      message: told('pictures/several-unreadable', { paths: ['train/cat/2.png', 'test/dog/1.png'] }),
    },
    {
      what: 'one class',
      files: folders(['cat'], 3),
      message: told('pictures/one-class', { name: 'cat', count: 3, path: 'cat/1.png' }),
    },
    {
      what: 'no folders',
      files: { '1.png': grey(1), '2.png': grey(2) },
      message: told('pictures/no-classes', { count: 2, path: '1.png' }),
    },
    {
      what: 'an empty folder',
      files: { 'set.zip': zipOf({ ...folders(['cat', 'dog'], 3, 'x/'), 'x/cow/': '' }) },
      message: told('pictures/empty-class', { folder: 'set.zip/x/cow', name: 'cow' }),
    },
    {
      what: 'a class of the test set alone',
      files: { ...sound, ...folders(['cow'], 1, 'test/') },
      message: told('data-files/class-not-trained', cow),
    },
    {
      what: 'many classes',
      files: folders(hundredAndOne, 2),
      message: told('data-files/many-classes', { path: 'class 0/1.png', count: 101, most: 100 }),
    },
    {
      what: 'a picture of each class',
      files: folders(['cat', 'dog'], 1),
      message: told('data-files/none-to-test'),
    },
  ])('$what', async ({ files, message }) => {
    await expect(read(files)).rejects.toThrow(DataFileError);
    await expect(read(files)).rejects.toThrow(message);
  });

  it('a side that is none', async () => {
    await expect(read(sound, { side: 7, seed: 0 })).rejects.toThrow(
      told('pictures/side', { side: '7', ...sides }),
    );
  });
});
