import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { idx, read, someImages, someLabels } from '../../../../testing/data/data-files.ts';
import { told } from '../../../../testing/data/told-of-data.ts';
import { DataFileError } from '../data-file.ts';
import { sides } from '../limits.ts';

describe('refuses, saying what to do,', () => {
  const images = idx([4, 8, 8], someImages(4));
  const labels = idx([4], someLabels(4));
  it.each([
    {
      what: 'images alone',
      files: { images },
      message: told('data-files/labels-missing', { path: 'images' }),
    },
    {
      what: 'labels alone',
      files: { labels },
      message: told('data-files/images-missing', { path: 'labels' }),
    },
    {
      what: 'other counts',
      files: { images, labels: idx([3], [0, 1, 0]) },
      message: told('data-files/counts-differ', {
        images: 4,
        imagesPath: 'images',
        labels: 3,
        labelsPath: 'labels',
      }),
    },
    {
      what: 'images that are not square',
      files: { images: idx([4, 8, 9], someImages(4, 72)), labels },
      message: told('data-files/not-square', { path: 'images', rows: '8', columns: '9', ...sides }),
    },
    {
      what: 'large images',
      files: { images: idx([4, 65, 65], someImages(4, 65 * 65)), labels },
      message: told('data-files/other-size', {
        path: 'images',
        rows: '65',
        columns: '65',
        ...sides,
      }),
    },
    {
      what: 'four channels',
      files: { images: idx([4, 8, 8, 4], someImages(4, 256)), labels },
      message: told('data-files/other-channels', { path: 'images', rows: '8', columns: '8', channels: 4 }),
    },
    {
      what: 'floats',
      files: { images: idx([1, 8, 8], new Uint8Array(256), 0x0d), labels },
      message: told('data-kinds/idx-elements', { path: 'images', type: '13', byte: '8' }),
    },
    {
      what: 'a file cut off',
      files: { images: images.subarray(0, -1), labels },
      message: told('data-kinds/idx-length', { path: 'images', announced: '4 × 8 × 8', present: 255 }),
    },
    {
      what: 'a longer file',
      files: { images: Uint8Array.from([...images, 0]), labels },
      message: told('data-kinds/idx-length', { path: 'images', announced: '4 × 8 × 8', present: 257 }),
    },
    {
      what: 'a packed file cut off',
      files: { images: gzipSync(images.subarray(0, -1)), labels },
      message: told('data-kinds/idx-length', { path: 'images', announced: '4 × 8 × 8', present: 255 }),
    },
    {
      what: 'one class',
      files: { images, labels: idx([4], [1, 1, 1, 1]) },
      message: told('data-files/one-label', { path: 'images', label: '1' }),
    },
    {
      what: 'a label too large',
      files: { images, labels: idx([4], [0, 1, 101, 1]) },
      message: told('data-files/label-out-of-range', {
        place: told('data-kinds/idx-image', { path: 'labels', number: '3' }),
        label: '101',
        last: '99',
      }),
    },
    {
      what: 'no images',
      files: { images: idx([0, 8, 8], []), labels: idx([0], []) },
      message: told('data-files/no-images', { path: 'images' }),
    },
    {
      what: 'equal pixels',
      files: { images: idx([4, 8, 8], new Uint8Array(256).fill(9)), labels },
      message: told('data-files/pixels-equal', { path: 'images' }),
    },
    {
      what: 'two sets of training images',
      files: { 'a-train': images, 'b-train': images.map((byte, i) => (i > 20 ? byte ^ 1 : byte)), labels },
      message: told('data-files/two-of-images', { one: 'a-train', other: 'b-train' }),
    },
  ])('$what', async ({ files, message }) => {
    await expect(read(files)).rejects.toThrow(DataFileError);
    await expect(read(files)).rejects.toThrow(message);
  });
});

it('a test label that no training image has is refused, with its place', async () => {
  const images = idx([6, 8, 8], someImages(6));
  const labels = idx([6], someLabels(6));
  await expect(
    read({
      'train-images': images,
      'train-labels': labels,
      'test-images': images,
      'test-labels': idx([6], [0, 1, 0, 2, 0, 1]),
    }),
  ).rejects.toThrow(
    told('data-files/label-not-trained', {
      place: told('data-kinds/idx-image', { path: 'test-labels', number: '4' }),
      label: '2',
      known: ['0', '1'],
    }),
  );
});
