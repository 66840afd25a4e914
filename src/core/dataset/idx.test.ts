import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idx } from '../../testing/data/data-files.ts';
import { IdxError, parseIdxImages, parseIdxLabels } from './idx.ts';

it('reads images', () => {
  const bytes = idx([2, 1, 3], [1, 2, 3, 4, 5, 6]);
  expect(parseIdxImages(bytes, 'a')).toEqual({
    count: 2,
    rows: 1,
    columns: 3,
    pixels: Uint8Array.of(1, 2, 3, 4, 5, 6),
  });
});

it('reads labels out of the middle of a larger buffer', () => {
  const bytes = idx([3], [7, 8, 9]);
  const larger = new Uint8Array(bytes.length + 10);
  larger.set(bytes, 5);
  expect(parseIdxLabels(larger.subarray(5, 5 + bytes.length), 'a')).toEqual(Uint8Array.of(7, 8, 9));
});

describe('refuses, naming the file and the problem,', () => {
  it.each([
    { what: 'an empty file', bytes: new Uint8Array(), message: /digits.*0 bytes/ },
    { what: 'a compressed one', bytes: Uint8Array.of(0x1f, 0x8b, 8, 0), message: /digits.*gzip/ },
    { what: 'a truncated one', bytes: idx([2, 2, 2], [1, 2, 3]), message: /digits.*2 × 2 × 2 bytes, but 3/ },
    { what: 'one that is too long', bytes: idx([1, 1, 1], [1, 2]), message: /digits.*but 2 follow/ },
    {
      what: 'labels for images',
      bytes: idx([12], Array<number>(12).fill(0)),
      message: /digits.*1 dimensions, not 3/,
    },
    {
      what: 'another file',
      bytes: new TextEncoder().encode('<!doctype html>……'),
      message: /digits.*two zero/,
    },
    {
      what: 'floats',
      bytes: Uint8Array.from([0, 0, 0x0d, 3, ...Array<number>(12).fill(0)]),
      message: /digits.*type is 13/,
    },
  ])('$what', ({ bytes, message }) => {
    expect(() => parseIdxImages(bytes, 'digits')).toThrow(IdxError);
    expect(() => parseIdxImages(bytes, 'digits')).toThrow(message);
  });
});

it('survives any bytes: parses them or throws IdxError', () => {
  const anyBytes = fc.oneof(
    fc.uint8Array({ maxLength: 64 }),
    fc.uint8Array({ maxLength: 64 }).map((rest) => Uint8Array.from([0, 0, 8, 3, ...rest])),
    fc
      .tuple(fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }), fc.array(fc.nat(255), { maxLength: 27 }))
      .map(([sizes, elements]) => idx(sizes, elements)),
  );
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      for (const parse of [parseIdxImages, parseIdxLabels]) {
        try {
          parse(bytes, 'fuzz');
        } catch (error) {
          expect(error).toBeInstanceOf(IdxError);
        }
      }
    }),
  );
});
