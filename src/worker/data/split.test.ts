import { describe, expect, it } from 'vitest';
import { mnist } from '../../core/dataset/dataset-info.ts';
import { imageSize } from '../../testing/fixtures.ts';
import { arrivingSplit, plainImages, splitOf } from '../../testing/splits.ts';
import { Split } from './split.ts';

const labels = [3, 1, 1, 0, 3, 2, 1, 3];
const images = plainImages(labels);
/** Shards of 3, 3 and 2 images. */
const arriving = () => arrivingSplit(images, 3);

it('fills up shard by shard, in whatever order they come', () => {
  const { split, arrive } = arriving();
  expect([split.available, split.has(2)]).toEqual([0, false]);
  arrive(2);
  expect([split.available, split.has(2), split.has(0)]).toEqual([2, true, false]);
  arrive(0);
  expect(split.available).toBe(5);
  arrive(1);
  expect(split.available).toBe(8);
  expect([...split.labels(8)]).toEqual(labels);
});

it('knows which images are here', () => {
  const { split, arrive } = arriving();
  arrive(1);
  const order = Uint32Array.of(5, 3, 4, 2, 0);
  expect(split.hasAll(order, 0, 3)).toBe(true);
  expect(split.hasAll(order, 0, 4)).toBe(false);
  expect(split.hasAll(order, 3, 3)).toBe(true);
});

it('wakes all who wait when a shard arrives', async () => {
  const { split, arrive } = arriving();
  const waiting = Promise.all([split.nextArrival(), split.nextArrival()]);
  arrive(0);
  await waiting;
});

it('gives batches in the order asked for, normalised, with their labels', () => {
  const split = splitOf(images);
  const { pixels, labels: classes } = split.batch(Uint32Array.of(7, 5, 3), 1, 3);
  expect([...classes]).toEqual([2, 0]);
  expect(pixels).toHaveLength(2 * imageSize);
  const shade = (byte: number) => expect.closeTo((byte / 255 - 0.1307) / 0.3081, 5);
  expect([pixels[0], pixels[imageSize - 1]]).toEqual([shade(40), shade(40)]);
  expect([pixels[imageSize], pixels.at(-1)]).toEqual([shade(0), shade(0)]);
});

it('counts the classes of what has arrived, and of nothing else', () => {
  const { split, arrive } = arriving();
  expect(split.classCounts()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  arrive(1);
  expect(split.classCounts()).toEqual([1, 0, 1, 1, 0, 0, 0, 0, 0, 0]);
  arrive(0);
  arrive(2);
  expect(split.classCounts()).toEqual([1, 3, 1, 3, 0, 0, 0, 0, 0, 0]);
});

describe('samples', () => {
  it('are the first images of each class, class by class', () => {
    const { pixels, labels: classes } = splitOf(images).samples(2);
    expect([...classes]).toEqual([0, 1, 1, 2, 3, 3]);
    expect(classes.length * imageSize).toBe(pixels.length);
    const shades = [...classes].map((_, position) => pixels[position * imageSize]);
    expect(shades).toEqual([0, 20, 20, 40, 60, 60]);
  });

  it('are the first ones, not any ones', () => {
    const marked = { labels: images.labels, pixels: images.pixels.slice() };
    for (const index of labels.keys()) marked.pixels[index * imageSize] = 100 + index;
    const { pixels } = splitOf(marked).samples(1);
    expect([0, 1, 2, 3].map((position) => pixels[position * imageSize])).toEqual([103, 101, 105, 100]);
  });

  it('come from what has arrived', () => {
    const { split, arrive } = arriving();
    arrive(1);
    expect([...split.samples(2).labels]).toEqual([0, 2, 3]);
  });
});

it('keeps apart more shards than a byte can number', () => {
  const many = arrivingSplit(plainImages(Array.from({ length: 600 }, (_, index) => index % 10)), 2);
  many.arrive(299);
  expect(many.split.available).toBe(2);
  expect([43, 299, 0].map((shard) => many.split.has(shard))).toEqual([false, true, false]);
  expect(many.split.hasAll(Uint32Array.of(598, 599), 0, 2)).toBe(true);
  // Shard 43 is 299 less 256.
  expect(many.split.hasAll(Uint32Array.of(86), 0, 1)).toBe(false);
  expect([...many.split.labels(600).subarray(598)]).toEqual([8, 9]);
});

it('holds images of another size, in colours, with as many classes as the data set has', () => {
  const info = {
    ...mnist,
    side: 2,
    channels: 3,
    classNames: ['cat', 'dog'],
    mean: [0, 0.5, 1],
    std: [1, 1, 1],
  };
  const split = new Split(info, [{ count: 2 }]);
  split.add(
    0,
    Uint8Array.of(1, 1),
    Uint8Array.from({ length: 24 }, (_, index) => (index < 12 ? 0 : 255)),
  );
  expect(split.classCounts()).toEqual([0, 2]);
  expect([...split.samples(1).pixels]).toEqual(new Array(12).fill(0));
  const { pixels } = split.batch(Uint32Array.of(1, 0), 0, 2);
  expect([...pixels]).toEqual([
    ...new Array(4).fill([1, 0.5, 0]).flat(),
    ...new Array(4).fill([0, -0.5, -1]).flat(),
  ]);
});
