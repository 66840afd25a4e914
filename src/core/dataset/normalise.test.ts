import * as v from 'valibot';
import { expect, it } from 'vitest';
import { mnist } from '../../core/dataset/dataset-info.ts';
import { imageSize, readJsonFixture } from '../../testing/fixtures.ts';
import { classCount } from '../../testing/networks/simple-cnn.ts';
import { classCounts, normaliseBatch } from './normalise.ts';
import { createSha256 } from './sha256.ts';

it("gives torch's float32 for every byte", () => {
  const expected = readJsonFixture('random-values.json', v.object({ normalised_sha256: v.string() }));
  const pixels = Uint8Array.from({ length: imageSize }, (_, i) => i % 256);
  const values = new Float32Array(imageSize);
  normaliseBatch(pixels, Uint32Array.of(0), 0, 1, values, mnist);
  const hash = createSha256();
  hash.update(new Uint8Array(values.slice(0, 256).buffer));
  expect(hash.hex()).toBe(expected.normalised_sha256);
});

it('takes the images that the order names, from its start on', () => {
  const pixels = Uint8Array.from({ length: 3 * imageSize }, (_, i) => 100 * Math.floor(i / imageSize));
  const batch = new Float32Array(2 * imageSize);
  normaliseBatch(pixels, Uint32Array.of(1, 2, 0), 1, 2, batch, mnist);
  const [dark, bright] = [batch[imageSize] ?? 0, batch[0] ?? 0];
  expect(dark).toBeCloseTo(-0.1307 / 0.3081, 6);
  expect(bright).toBeCloseTo((200 / 255 - 0.1307) / 0.3081, 6);
  expect(batch.filter((value) => value === bright)).toHaveLength(imageSize);
});

it('refuses an image that is not there', () => {
  const into = new Float32Array(imageSize);
  expect(() => normaliseBatch(new Uint8Array(imageSize), Uint32Array.of(1), 0, 1, into, mnist)).toThrow(
    /asks for image 1, of 1/,
  );
  expect(() => normaliseBatch(new Uint8Array(imageSize), Uint32Array.of(0), 1, 1, into, mnist)).toThrow(
    RangeError,
  );
});

it('normalises each channel by its own mean and standard deviation', () => {
  const colours = { ...mnist, side: 1, channels: 3, mean: [0, 0.5, 1], std: [1, 0.5, 0.25] };
  const into = new Float32Array(3);
  normaliseBatch(Uint8Array.of(0, 0, 0, 255, 255, 255), Uint32Array.of(1), 0, 1, into, colours);
  expect([...into]).toEqual([1, 1, 0]);
});

it('counts the labels', () => {
  expect(classCounts(Uint8Array.of(3, 3, 9, 0), classCount)).toEqual([1, 0, 0, 2, 0, 0, 0, 0, 0, 1]);
});
