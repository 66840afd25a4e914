import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, expect, it, vi } from 'vitest';
import { decodeImages, encodeImages } from '../../../core/dataset/coding/images.ts';
import { readMnistTest } from '../../../testing/fixtures.ts';
import { createDecoder, type DecodeImages, loadDecoder } from './decoder.ts';

let decode: DecodeImages;

beforeAll(async () => {
  const wasm = await readFile(new URL('./generated/images.wasm', import.meta.url));
  decode = await createDecoder(Uint8Array.from(wasm));
});

const shapes = fc.record({ side: fc.integer({ min: 1, max: 9 }), channels: fc.constantFrom(1, 3) });
const pixel = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(0, 0, 0, 252, 253, 255) }, fc.nat(255));

it("reads MNIST, and then other shapes, as core's decoder does", () => {
  const { labels, pixels } = readMnistTest();
  const shape = { side: 28, channels: 1 };
  const some = { labels: labels.slice(0, 500), pixels: pixels.slice(0, 500 * 784) };
  const code = encodeImages(some.labels, some.pixels, shape);
  expect(decode(code, 500, shape)).toEqual(some);
  fc.assert(
    fc.property(
      shapes.chain((images) =>
        fc.record({
          images: fc.constant(images),
          labels: fc.uint8Array({ maxLength: 6 }),
          values: fc.array(pixel, { minLength: 6 * 243, maxLength: 6 * 243 }),
        }),
      ),
      ({ images, labels: given, values }) => {
        const size = images.side ** 2 * images.channels;
        const all = Uint8Array.from(values.slice(0, given.length * size));
        const written = encodeImages(given, all, images);
        expect(decode(written, given.length, images)).toEqual({ labels: given, pixels: all });
      },
    ),
  );
  expect(decode(code, 500, shape), 'nothing is left of what came between').toEqual(some);
});

it("says of any bytes what core's decoder says", () => {
  fc.assert(
    fc.property(shapes, fc.uint8Array({ maxLength: 300 }), fc.nat(5), (images, bytes, count) => {
      expect(decode(bytes, count, images)).toEqual(decodeImages(bytes, count, images));
    }),
  );
});

it("is core's where the compiled one can't be fetched, and the console says so", async () => {
  const warnings = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(await loadDecoder()).toBe(decodeImages);
  expect(warnings).toHaveBeenCalledTimes(1);
  warnings.mockRestore();
});
