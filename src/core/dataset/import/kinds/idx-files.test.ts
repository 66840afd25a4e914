import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { idx, read, someImages, someLabels } from '../../../../testing/data/data-files.ts';
import { told } from '../../../../testing/data/told-of-data.ts';
import { readBytes } from '../../../../testing/fixtures.ts';

const fashion = (name: string): Uint8Array<ArrayBuffer> => readBytes(`fixtures/fashion-mnist/${name}.gz`);
const trainImages = 'train-images-idx3-ubyte';
const trainLabels = 'train-labels-idx1-ubyte';
const testLabels = 't10k-labels-idx1-ubyte';
const names = ['t10k-images-idx3-ubyte', testLabels, trainImages, trainLabels];
const plain = Object.fromEntries(names.map((name) => [name, gunzipSync(fashion(name))]));

it('reads the four files of Fashion-MNIST, packed or plain, and knows them by their first image', async () => {
  const packed = await read(Object.fromEntries(names.map((name) => [`${name}.gz`, fashion(name)])));
  expect(packed.info).toMatchObject({
    name: 'Fashion-MNIST',
    side: 28,
    channels: 1,
    counts: { train: 1920, test: 1000 },
  });
  // As torchvision.datasets.FashionMNIST.classes has them.
  expect(packed.info.classNames).toEqual([
    'T-shirt/top',
    'Trouser',
    'Pullover',
    'Dress',
    'Coat',
    'Sandal',
    'Shirt',
    'Sneaker',
    'Bag',
    'Ankle boot',
  ]);
  expect(Buffer.from(packed.train.pixels).equals(plain[trainImages]?.subarray(16) ?? Buffer.of())).toBe(true);
  expect(Buffer.from(packed.test.labels).equals(plain[testLabels]?.subarray(8) ?? Buffer.of())).toBe(true);
  expect(packed.notes).toEqual([]);
  const unpacked = await read(plain);
  expect(unpacked.info).toEqual(packed.info);
  expect(Buffer.from(unpacked.train.pixels).equals(packed.train.pixels)).toBe(true);
});

it('sets the last sixth of each class apart where there are two files only', async () => {
  const { info, train, test, notes } = await read({
    [trainImages]: plain[trainImages] ?? '',
    [trainLabels]: plain[trainLabels] ?? '',
  });
  expect(info.counts).toEqual({ train: 1600, test: 320 });
  expect(train.labels).toHaveLength(1600);
  expect(test.pixels).toHaveLength(320 * 784);
  expect(notes).toEqual([told('data-files/last-sixth', { count: 320 })]);
});

it('takes two files whatever they are called, and of four without telling names the larger two for training', async () => {
  const [large, small] = [someImages(12), someImages(6)];
  const two = await read({ a: idx([12, 8, 8], large), b: idx([12], someLabels(12)) });
  expect(two.info.counts).toEqual({ train: 10, test: 2 });
  const four = await read({
    a: idx([6], someLabels(6)),
    b: idx([12], someLabels(12)),
    c: idx([12, 8, 8], large),
    d: idx([6, 8, 8], small),
  });
  expect(four.info.counts).toEqual({ train: 12, test: 6 });
  expect(four.test.pixels).toEqual(small);
});

it('takes colour images of four dimensions', async () => {
  const pixels = someImages(6, 192);
  const { info, train } = await read({
    'train-images': idx([6, 8, 8, 3], pixels),
    'train-labels': idx([6], someLabels(6)),
    'test-images': idx([6, 8, 8, 3], pixels),
    'test-labels': idx([6], someLabels(6)),
  });
  expect(info.channels).toBe(3);
  expect(train.pixels).toEqual(pixels);
});

describe('EMNIST', () => {
  const letters = Uint8Array.from({ length: 52 }, (_, i) => 1 + (i % 26));
  const corner = new Uint8Array(52 * 64);
  // Row 0, column 7 of the first image.
  corner[7] = 200;
  const files = {
    'emnist-letters-train-images-idx3-ubyte.gz': gzipSync(idx([52, 8, 8], corner)),
    'emnist-letters-train-labels-idx1-ubyte.gz': gzipSync(idx([52], letters)),
    'emnist-letters-test-images-idx3-ubyte.gz': gzipSync(idx([52, 8, 8], corner)),
    'emnist-letters-test-labels-idx1-ubyte.gz': gzipSync(idx([52], letters)),
  };

  it('is turned, and says so; its letters are numbered from 1', async () => {
    const { info, train, notes } = await read(files);
    expect(train.pixels.indexOf(200)).toBe(7 * 8);
    expect(info.name).toBe('EMNIST letters');
    expect(info.classNames.join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    expect([...train.labels.subarray(0, 3)]).toEqual([0, 1, 2]);
    expect(notes).toContain(told('data-files/transposed'));
  });
});

it('classes of other sets are called by their labels; the name is that of the folder', async () => {
  const { info } = await read({
    'my digits/train-images': idx([6, 8, 8], someImages(6)),
    'my digits/train-labels': idx([6], [3, 8, 3, 8, 3, 8]),
  });
  expect(info).toMatchObject({ name: 'my digits', classNames: ['3', '8'] });
});

it('a label that no image has leaves no empty class behind, and this is said', async () => {
  const { info, notes } = await read({
    images: idx([12, 8, 8], someImages(12)),
    labels: idx([12], [0, 1, 3, 0, 1, 3, 0, 1, 3, 0, 1, 3]),
  });
  expect(info.classNames).toEqual(['0', '1', '3']);
  expect(notes).toContain(told('data-files/gaps', { labels: ['2'], count: 3 }));
});

it('pixels of 0 and 1 become black and white', async () => {
  const bits = Uint8Array.from({ length: 12 * 64 }, (_, i) => i % 2);
  const { info, train, notes } = await read({
    images: idx([12, 8, 8], bits),
    labels: idx([12], someLabels(12)),
  });
  expect(new Set(train.pixels)).toEqual(new Set([0, 255]));
  expect(info.mean).toEqual([0.5]);
  expect(notes).toContain(told('data-files/black-and-white'));
});

it('images sorted by class are shuffled by the seed, each with its label', async () => {
  const pixels = Uint8Array.from({ length: 24 * 64 }, (_, i) => Math.floor(i / 64));
  const labels = Uint8Array.from({ length: 24 }, (_, i) => Math.floor(i / 8));
  const files = { images: idx([24, 8, 8], pixels), labels: idx([24], labels) };
  const { train, test, notes } = await read(files, { seed: 5 });
  const imagesOf = ({ pixels: all }: { pixels: Uint8Array }) =>
    Array.from({ length: all.length / 64 }, (_, i) => all[64 * i] ?? 0);
  expect(imagesOf(train).map((image) => Math.floor(image / 8))).toEqual([...train.labels]);
  expect(imagesOf(train).toSorted((a, b) => a - b)).toEqual([
    0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22,
  ]);
  expect(imagesOf(test).toSorted((a, b) => a - b)).toEqual([6, 7, 15, 23]);
  expect(notes).toContain(told('data-files/shuffled', { seed: '5' }));
  expect((await read(files, { seed: 5 })).train).toEqual(train);
  expect((await read(files, { seed: 6 })).train).not.toEqual(train);
});
