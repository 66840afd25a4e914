import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { npy, read, someImages, someLabels, zipOf } from '../../../../../testing/data/data-files.ts';
import { told } from '../../../../../testing/data/told-of-data.ts';
import { DataFileError } from '../../data-file.ts';

const images = npy([12, 8, 8], someImages(12));
const labels = npy([12], someLabels(12));

it("reads Keras' names, stored or deflated", async () => {
  const arrays = {
    'x_train.npy': images,
    'y_train.npy': labels,
    'x_test.npy': npy([4, 8, 8], someImages(4)),
    'y_test.npy': npy([4], someLabels(4)),
  };
  const stored = await read({ 'digits.npz': zipOf(arrays, 0) });
  expect(stored.info).toMatchObject({ name: 'digits', side: 8, channels: 1, counts: { train: 12, test: 4 } });
  expect(stored.train).toEqual({ labels: someLabels(12), pixels: someImages(12) });
  expect(stored.test.pixels).toEqual(someImages(4));
  expect(await read({ 'digits.npz': zipOf(arrays, 9) })).toEqual(stored);
  expect((await read({ 'data/x_train.npy': images, 'data/y_train.npy': labels })).info.counts.train).toBe(10);
});

it("reads MedMNIST's names and its labels of one column, and leaves its validation set out", async () => {
  const { info, notes } = await read({
    'pathmnist.npz': zipOf({
      'train_images.npy': npy([12, 8, 8, 3], someImages(12, 192)),
      'train_labels.npy': npy([12, 1], someLabels(12)),
      'val_images.npy': npy([4, 8, 8, 3], someImages(4, 192)),
      'val_labels.npy': npy([4, 1], someLabels(4)),
      'test_images.npy': npy([4, 8, 8, 3], someImages(4, 192)),
      'test_labels.npy': npy([4, 1], someLabels(4)),
    }),
  });
  expect(info).toMatchObject({ name: 'pathmnist', channels: 3, counts: { train: 12, test: 4 } });
  expect(notes).toEqual([told('data-files/validation-left-out', { count: 4 })]);
});

it("takes each array from a file of its own, as Kuzushiji's are", async () => {
  const { info } = await read({
    'k49-train-imgs.npz': zipOf({ 'arr_0.npy': images }),
    'k49-train-labels.npz': zipOf({ 'arr_0.npy': labels }),
    'k49-test-imgs.npz': zipOf({ 'arr_0.npy': images }),
    'k49-test-labels.npz': zipOf({ 'arr_0.npy': labels }),
  });
  expect(info.counts).toEqual({ train: 12, test: 12 });
});

describe('reads what numpy.save wrote of (2, 8, 8) images,', () => {
  // zlib.compress(numpy's file) of numpy.arange(128).reshape(2, 8, 8) % 251, in base 64.
  const image = Uint8Array.from({ length: 128 }, (_, i) => i);
  const twoLabels =
    'eNqb7BfqGxDJyFDGUK2eklqcXKRupaBuk2mhrqOgnpZfVFKUmBefX5SSChJ3S8wpTgWKF2ckFqQC+RpGOgqGmjoKtQpkAy5GBlQAABARG3I=';
  const floatLabels =
    'eNqb7BfqGxDJyFDGUK2eklqcXKRupaBuk2ahrqOgnpZfVFKUmBefX5SSChJ3S8wpTgWKF2ckFqQC+RpGOpo6CrUKFAAuBjD4YM8ABQAVvhyM';
  const unpacked = (base64: string): Uint8Array =>
    Uint8Array.from(inflateSync(Buffer.from(base64, 'base64')));
  const channelsLast = Uint8Array.from(Array.from(image, (value) => [value, 255 - value, value >> 1]).flat());
  it.each([
    {
      what: 'in Fortran order',
      base64:
        'eNqb7BfqGxDJyFDGUK2eklqcXKRupaBeU2qorqOgnpZfVFKUmBefX5SSChIPKSpNBQoXZyQWpAK5GkY6ChZApKmjUKtAJuBicODwEAiQiFBI0MgwKLCoYHTk9BQMlIxUTNTMNCy0rGRy4vISCpKKUkrSyjIqsqpidub2Fg6WjlZO1s42LrauZnHh8REJkYlRSdHJMSmxqWF15fUVDZWNVU3VzTUtta1lc+PzEwuTi1NL08szK7OrY3fn9xcPl49XT9fPNy+3rwcA9FU7dg==',
      expected: image,
    },
    {
      what: 'as big-endian float32 in [0, 1], version 2',
      base64:
        'eNqdkM1LVGEUxi/RIqRFCxctWtyFcA1mEeFCas6Di4gWFS4KEgIdmhEXkjIzi6ACv9LRzPxuNLPR1EZTMzUbTU3NdDQzM9PRzMzMxo/MzMzMrGf+hS73wvu+95z3/H5PzsnTJ0LDdihWRVEuakaT5ZxZO6RqiAzSdKoWGWO2mg3nw2PMRpPv/Kgh2mLiuSXKEGviPvCgTg3mu1+nXlb/5/HjWOVwXFy8XuEX0tGp960djhJ9B9fT0x+E57InM0tUR4kcqHsgrJHQoVcSwX+xK9+E9WKzpUoma+z2AmGvOJ2VUsdal6tZeI+43X0yxB6PZ1x8d3q987LC3o2NX+D92Jl0Bbtsqdidfg2cBf/cPOy1F2Bf0S1wLgLKyhHorISuugZkQFDjQwS7mqFvbQN5cKT7GY65+3B84AXIhlMjb3DGM46zk+9AThhnPyHKO4/opS8gM6xrP3CBsy9t/QH5kZCQiCQyJCengC5IS7uKdLJkZFwHvZCdnYNcMuXn3wAdUVh4E0VkKy6+DfqitPQOyshYUXEXdEdV1T1Uk7W29j6YA+rrG9BI5qamR2AmaGl5jFayt7c/AfNBV9dTdNOhp6cXzAr9/c8xQJfBwZdgbhgefo0ROo2OjoEZYmLiLSbpNjX1HswTMzMfMUvHubnPYLZYWFjEEl2Xl7+COWN19TvW6Ly+/hO+zDc3f2OL7tvbf/8BNfs9/w==',
      expected: image,
    },
    {
      what: 'as float16 in [0, 1], version 3',
      base64:
        'eNqdiDdOw2AYQC3hIjFTFgYLJXGKHdu/v4IQY8oEYiAgJhQROwwIUBJgQIxxsiPKBVIuQLlAygUoF0i5AGUkXIGnt7x3s1XY3N6fk2qSJF0ZJb96WDHWdWMjEIapG8FppVYpnhycVkr+388Vj6v+7FePimf+rOPC1NdmJkz9Wv8P85Ikr8i6uipHlKga0ww5Xo8riTChJhtJLdVMyWbGrJs9U7GyVmj1LTWdSzfSg7Rm5+2mPbRlJ+JknJJTd1pOzxk5iht1s67vhm7b7btjVxUxkROBaIiOGIiJ0DzDy3tlr+l1vaE39WRYgAgAZGAHSlCDOtxCCx6hB68wgk9QcBGjiJjFAvp4jiHeYRufsI9vOMYvVGmJYkSUo10K6IIadE8deqYBvdOEvknjZTaYOc97XOZLbvIDd/mFh/zBU/7hX7+Rau8=',
      expected: image,
    },
    {
      what: 'in three channels that come first',
      base64:
        'eNqb7BfqGxDJyFDGUK2eklqcXKRupaBeU2qorqOgnpZfVFKUmBefX5SSChJ3S8wpTgWKF2ckFqQC+RpGOgrGOgoWQKSpo1CrQAbgYmBkYmZhZWPn4OTi5uHl4xcQFBIWERUTl5CUkpaRlZNXUFRSVlFVU9fQ1NLW0dXTNzA0MjYxNTO3sLSytrG1s///7++f379+/vj+7euXz58+fnj/7u2b169evnj+7OmTx48ePrh/7+6d27du3rh+7eqVy5cuXjh/7uyZ06dOnjh+7OiRw4cOHmBgYGRkYmJmZmFhZWVjY2fn4ODk5OLi5ubh4eXl4+PnFxAQFBQSEhYWEREVFRMTF5eQkJSUkpKWlpGRlZWTk5d3cHRydnF1c/fw9PL28fXzDwgMCg4JDQuPiIyKjomNi09ITEpOSU1Lz8jMys7JzcsvKCwqLiktK6+orKquqa2r379v757du3bu2L5t65bNmzZuWL9u7ZrVq1auWL5s6ZLFixYumD9v7pzZs2bOmD5t6pTJkyZO6O/r7enu6uxob2ttaW5qbFBQUFRUUlJWVlFRVVVTU1fX0NDU1NLS1tbR0dXV09PXNzAwNDQyMjY2MTE1NTMzN7ewsLS0srK2trGxtbWzs7cHAO+Wq0A=',
      expected: channelsLast,
    },
  ])('$what', async ({ base64, expected }) => {
    const of = (text: string, test: string) => ({
      'x_train.npy': unpacked(text),
      'y_train.npy': unpacked(test),
    });
    const data = {
      ...of(base64, twoLabels),
      'x_test.npy': unpacked(base64),
      'y_test.npy': unpacked(floatLabels),
    };
    const { train, test } = await read(data);
    expect(train.pixels).toEqual(expected);
    expect(test.pixels).toEqual(expected);
    expect([...train.labels]).toEqual([1, 0]);
    expect([...test.labels]).toEqual([1, 0]);
  });
});

it('takes a file for each class where there are no labels, as Quick, Draw! is published', async () => {
  const { info, train, test, notes } = await read({
    'full_numpy_bitmap_dog.npy': npy([6, 64], new Uint8Array(384).fill(200)),
    'full_numpy_bitmap_cat.npy': npy([12, 64], new Uint8Array(768).fill(100)),
  });
  expect(info).toMatchObject({ side: 8, classNames: ['cat', 'dog'], counts: { train: 15, test: 3 } });
  for (const { labels, pixels } of [train, test]) {
    expect(Array.from(labels, (_, i) => pixels[64 * i])).toEqual(
      Array.from(labels, (label) => [100, 200][label]),
    );
  }
  expect(notes).toContain(told('numpy/classes'));
});

it('takes flat images, and names the arrays that it leaves out', async () => {
  const { info, notes } = await read({
    'mine.npz': zipOf({
      'data.npy': npy([12, 192], someImages(12, 192)),
      'target.npy': labels,
      'DESCR.npy': npy([5, 5], new Uint8Array(25)),
    }),
  });
  expect(info).toMatchObject({ side: 8, channels: 3 });
  expect(notes).toContain(told('numpy/left-out', { path: 'mine.npz/DESCR', shape: '5 × 5' }));
});

describe('refuses, saying what to do,', () => {
  const floats = (values: readonly number[]) => new Uint8Array(Float32Array.from(values).buffer);
  const shades = Array.from({ length: 12 * 64 }, (_, i) => i / 100 - 3);
  it.each([
    { what: 'no labels', arrays: { 'x.npy': images }, message: told('numpy/no-labels') },
    { what: 'no images', arrays: { 'y.npy': labels }, message: told('numpy/no-images') },
    {
      what: 'a column for each class',
      arrays: { 'x.npy': images, 'y.npy': npy([12, 2], new Uint8Array(24)) },
      message: told('numpy/no-labels-but', {
        others: [told('numpy/shape', { path: 'mine.npz/y', shape: '12 × 2' })],
      }),
    },
    {
      what: 'normalised pixels',
      arrays: { 'x.npy': npy([12, 8, 8], floats(shades), '<f4'), 'y.npy': labels },
      message: told('data-files/pixels-out-of-range', { path: 'mine.npz/x', least: '-3', most: '4.67' }),
    },
    {
      what: 'pixels that are no numbers',
      arrays: {
        'x.npy': npy([12, 8, 8], floats(shades.map((_, i) => (i === 9 ? Number.NaN : 0.5))), '<f4'),
        'y.npy': labels,
      },
      message: /NaN/,
    },
    {
      what: 'labels between the numbers',
      arrays: { 'x.npy': images, 'y.npy': npy([12], floats(shades.slice(0, 12)), '<f4') },
      message: told('numpy/no-label', { path: 'mine.npz/y', number: '1', label: '-2.990000009536743' }),
    },
    {
      what: 'Python objects',
      arrays: { 'x.npy': npy([12, 8, 8], [], '|O'), 'y.npy': labels },
      message: told('numpy/objects', { path: 'mine.npz/x.npy' }),
    },
    {
      what: 'text',
      arrays: { 'x.npy': images, 'y.npy': npy([12], [], '<U5') },
      message: told('numpy/elements', { path: 'mine.npz/y.npy', type: '<U5' }),
    },
    {
      what: 'an array cut off',
      arrays: { 'x.npy': images.subarray(0, -1), 'y.npy': labels },
      message: told('numpy/length', { path: 'mine.npz/x.npy', shape: '12 × 8 × 8' }),
    },
    {
      what: 'images that are not square',
      arrays: { 'x.npy': npy([12, 4, 16], someImages(12)), 'y.npy': labels },
      message: told('data-files/not-square', {
        path: 'mine.npz/x',
        rows: '4',
        columns: '16',
        least: 8,
        most: 64,
      }),
    },
    {
      what: 'images in three dimensions',
      arrays: { 'x.npy': npy([2, 8, 8, 8], someImages(2, 512)), 'y.npy': npy([2], [0, 1]) },
      message: told('data-files/other-channels', {
        path: 'mine.npz/x',
        rows: '8',
        columns: '8',
        channels: 8,
      }),
    },
    {
      what: 'sizes without end',
      arrays: { 'x.npy': npy([2 ** 52, 8, 8], someImages(2)), 'y.npy': labels },
      message: told('data-files/counts-differ', {
        images: 4503599627370496,
        imagesPath: 'mine.npz/x',
        labels: 12,
        labelsPath: 'mine.npz/y',
      }),
    },
  ])('$what', async ({ arrays, message }) => {
    const files = { 'mine.npz': zipOf(arrays) };
    await expect(read(files)).rejects.toThrow(DataFileError);
    await expect(read(files)).rejects.toThrow(message);
  });

  it.each([0, 1])('a header that says it has %d bytes', async (length) => {
    const x = images.slice();
    x[8] = length;
    const files = { 'x_train.npy': x, 'y_train.npy': labels };
    await expect(read(files)).rejects.toThrow(told('numpy/damaged-header', { path: 'x_train.npy' }));
  });
});
