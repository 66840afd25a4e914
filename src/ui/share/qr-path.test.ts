import fc from 'fast-check';
import { decodeQR } from 'qr/decode.js';
import { expect, inject, it } from 'vitest';
import { type QrPath, qrPath } from './qr-path.ts';

/** Pixels a module has: what a reader needs to find its way. */
const pixels = 4;

/** Paints the path as a browser would, and has another program read it. */
function read({ side, path }: QrPath): string {
  const size = side * pixels;
  const data = new Uint8Array(size * size * 3).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    const from = Number(x) * pixels;
    for (let row = Number(y) * pixels; row < (Number(y) + 1) * pixels; row++)
      data.fill(0, (row * size + from) * 3, (row * size + from + Number(width) * pixels) * 3);
  }
  return decodeQR({ width: size, height: size, data });
}

it('is read back by an independent reader, whatever a link holds', () => {
  const character = fc.constantFrom(...'abcxyzABC0189=&#:,.-_~/%');
  const link = fc
    .string({ unit: character, maxLength: 1240 })
    .map((rest) => `https://example.org/play/#v=1${rest}`);
  fc.assert(
    fc.property(link, (text) => {
      const code = qrPath(text);
      expect(code && read(code)).toBe(text);
    }),
    { numRuns: 20 * inject('runsFactor') },
  );
});

it('holds 1,273 bytes in 117 modules and a quiet zone of four on each side, and not one byte more', () => {
  expect(qrPath('x'.repeat(1273))?.side).toBe(117 + 8);
  expect(qrPath('x'.repeat(1274))).toBeUndefined();
  expect(qrPath('é'.repeat(637)), 'two bytes each').toBeUndefined();
});
