import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Photo } from './averaged-square.ts';
import { imageOfPhoto } from './photo.ts';

const grey = (side: number) => ({ side, channels: 1 });
const photoOf = (width: number, height: number, at: (x: number, y: number) => readonly number[]): Photo => ({
  width,
  height,
  data: Uint8ClampedArray.from(
    Array.from({ length: width * height }, (_, i) => at(i % width, Math.floor(i / width))).flat(),
  ),
});
const shade = (value: number) => [value, value, value, 255];

describe('a picture of the right size', () => {
  it('stays as it is, pixel by pixel', () => {
    const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(bytes, (pixels) => {
        // Black edges: nothing is turned round.
        const at = (x: number, y: number) => (x % 3 === 0 || y % 3 === 0 ? 0 : (pixels[4 * y + x] ?? 0));
        const photo = photoOf(4, 4, (x, y) => shade(at(x, y)));
        const expected = Array.from({ length: 16 }, (_, i) => at(i % 4, Math.floor(i / 4)));
        expect([...imageOfPhoto(photo, grey(4))]).toEqual(expected);
      }),
    );
  });

  it('keeps its colours where the data set has colours', () => {
    const photo = photoOf(2, 2, (x, y) => [10 + x, 20 + y, 30, 255]);
    expect([...imageOfPhoto(photo, { side: 2, channels: 3 })]).toEqual([
      10, 20, 30, 11, 20, 30, 10, 21, 30, 11, 21, 30,
    ]);
  });
});

describe('a larger picture', () => {
  it('is averaged, and of a long one the middle is taken', () => {
    // Columns 0, 0, | 10, 30, 50, 70, | 0, 0: the middle four become two.
    const columns = [0, 0, 10, 30, 50, 70, 0, 0];
    const photo = photoOf(8, 4, (x) => shade(columns[x] ?? 0));
    expect([...imageOfPhoto(photo, grey(2))]).toEqual([20, 60, 20, 60]);
  });

  it('whose side is no multiple keeps the mean of all its pixels', () => {
    const sides = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(
        sides,
        sides,
        fc.uint8Array({ minLength: 81, maxLength: 81, max: 120 }),
        (from, to, bytes) => {
          const photo = photoOf(from, from, (x, y) => shade(bytes[9 * y + x] ?? 0));
          const mean = (values: Iterable<number>) => {
            const all = [...values];
            return all.reduce((sum, value) => sum + value, 0) / all.length;
          };
          const all = Array.from(
            { length: from * from },
            (_, i) => bytes[9 * Math.floor(i / from) + (i % from)] ?? 0,
          );
          expect(Math.abs(mean(imageOfPhoto(photo, grey(to))) - mean(all))).toBeLessThanOrEqual(0.51);
        },
      ),
    );
  });
});

it('dark ink on light paper is turned round, and what is see-through is paper', () => {
  const ink = photoOf(4, 4, (x, y) => (x === 1 && y === 1 ? [0, 0, 0, 255] : [0, 0, 0, 0]));
  const image = imageOfPhoto(ink, grey(4));
  expect(image[5]).toBe(255);
  expect(image.filter((value) => value > 0)).toHaveLength(1);
});

it("grey is Pillow's: red 76, green 149 or 150, blue 29", () => {
  const colour = (rgb: readonly number[]) =>
    imageOfPhoto(
      photoOf(3, 3, (x, y) => (x === 1 && y === 1 ? [...rgb, 255] : shade(0))),
      grey(3),
    )[4];
  expect(colour([255, 0, 0])).toBe(76);
  expect(colour([0, 255, 0])).toBe(150);
  expect(colour([0, 0, 255])).toBe(29);
});
