import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMnistTest } from '../../../testing/fixtures.ts';
import { decodeImages, encodeImages, type ImageShape } from './images.ts';
import { BitReader, BitWriter, Contexts } from './range-coder.ts';

describe('bits come back as they were written', () => {
  it('however probable, in whatever contexts, with numbers between them', () => {
    const step = fc.record({ at: fc.nat(3), bit: fc.nat(1), number: fc.nat(15), times: fc.nat(300) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const writer = new BitWriter();
        const written = new Contexts(4);
        for (const { at, bit, number, times } of steps) {
          for (let time = 0; time < times; time++) writer.bit(written, at, bit);
          writer.number(4, number);
        }
        const code = writer.end();
        const reader = new BitReader(code);
        const read = new Contexts(4);
        for (const { at, bit, number, times } of steps) {
          for (let time = 0; time < times; time++) expect(reader.bit(read, at)).toBe(bit);
          expect(reader.number(4)).toBe(number);
        }
        expect(reader.isAtEnd).toBe(true);
      }),
    );
  });

  it('where a carry runs through many bytes', () => {
    const writer = new BitWriter();
    // The largest numbers push low up to where the next one makes it overflow.
    const numbers = Array.from({ length: 4000 }, (_, i) => (i % 97 === 96 ? 14 : 15));
    for (const number of numbers) writer.number(4, number);
    const reader = new BitReader(writer.end());
    expect(numbers.map(() => reader.number(4))).toEqual(numbers);
  });

  it('and what is nearly certain costs nearly nothing', () => {
    const writer = new BitWriter();
    const contexts = new Contexts(1);
    for (let i = 0; i < 10_000; i++) writer.bit(contexts, 0, i === 5000 ? 1 : 0);
    // An hundredth of a bit each, at most, and what the surprise costs.
    expect(writer.end().length).toBeLessThan(10_000 / 100 / 8 + 50);
  });
});

const shape = fc.record({ side: fc.integer({ min: 1, max: 9 }), channels: fc.constantFrom(1, 3) });
/** Pixels as drawings have them, mostly black and white, or any. */
const pixel = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(0, 0, 0, 252, 253, 255) }, fc.nat(255));
const images = shape.chain(({ side, channels }) =>
  fc.nat(6).chain((count) =>
    fc.record({
      shape: fc.constant<ImageShape>({ side, channels }),
      labels: fc.uint8Array({ minLength: count, maxLength: count }),
      pixels: fc
        .array(pixel, { minLength: count * side ** 2 * channels, maxLength: count * side ** 2 * channels })
        .map((values) => Uint8Array.from(values)),
    }),
  ),
);

describe('images', () => {
  it('of any side, in grey and in colour, come back to the bit', () => {
    fc.assert(
      fc.property(images, ({ shape: of, labels, pixels }) => {
        expect(decodeImages(encodeImages(labels, pixels, of), labels.length, of)).toEqual({ labels, pixels });
      }),
    );
  });

  it('that are all black, or have ink in a corner alone, do too', () => {
    const of = { side: 28, channels: 1 };
    const pixels = new Uint8Array(6 * 784);
    for (const [image, place] of [0, 27, 756, 783].entries()) pixels[784 * image + place] = 1;
    const labels = Uint8Array.of(0, 1, 2, 3, 4, 255);
    expect(decodeImages(encodeImages(labels, pixels, of), 6, of)).toEqual({ labels, pixels });
  });

  it('of handwriting take a quarter less than in gzip', () => {
    const { pixels, labels } = readMnistTest();
    const first = { labels: labels.subarray(0, 5000), pixels: pixels.subarray(0, 5000 * 784) };
    const code = encodeImages(first.labels, first.pixels, { side: 28, channels: 1 });
    // `gzip -9` of the same labels and pixels has 787,874 bytes.
    expect(code.length).toBeLessThan(0.75 * 787_874);
    const found = decodeImages(code, 5000, { side: 28, channels: 1 });
    // Millions of values are compared as bytes: one by one they would take seconds.
    expect(Buffer.compare(found?.pixels ?? new Uint8Array(), first.pixels)).toBe(0);
    expect(found?.labels).toEqual(first.labels);
  });

  it('cut off, or with more behind them, are none; changed bytes end in something', () => {
    const of = { side: 5, channels: 1 };
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(20), (code, count) => {
        const found = decodeImages(code, count, of);
        if (found) expect([found.labels.length, found.pixels.length]).toEqual([count, 25 * count]);
      }),
    );
    const pixels = Uint8Array.from({ length: 50 }, (_, i) => 5 * i);
    const code = encodeImages(Uint8Array.of(1, 2), pixels, of);
    expect(decodeImages(code.subarray(0, -2), 2, of)).toBeUndefined();
    expect(decodeImages(Uint8Array.of(...code, 0), 2, of)).toBeUndefined();
    expect(decodeImages(code, 40, of)).toBeUndefined();
  });
});
