import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../utf8.ts';
import { LongTexts, longTextOf } from './long-texts.ts';
import { told } from './telling.ts';

function read(bytes: Uint8Array, pieceBytes: number) {
  const texts = new LongTexts();
  for (let at = 0; at < bytes.length; at += pieceBytes) texts.push(bytes.subarray(at, at + pieceBytes));
  return texts.end();
}

const long = 'A'.repeat(5000);

describe('JSON without its long texts', () => {
  it('says where they stand, wherever the pieces of the file end', () => {
    const value = { first: long, 'a "quoted" \\ key': 'short', list: [`${long}B`, 'ü', ''], last: 1 };
    const bytes = encodeUtf8(JSON.stringify(value));
    for (const pieceBytes of [1, 7, 4096, 4097, 5010, bytes.length]) {
      const { json, found } = read(bytes, pieceBytes);
      expect(JSON.parse(json)).toEqual({ ...value, first: '#0', list: ['#1', 'ü', ''] });
      expect(found.map(({ start, end }) => new TextDecoder().decode(bytes.subarray(start, end)))).toEqual([
        long,
        `${long}B`,
      ]);
    }
  });

  it('is the JSON itself where no text is long', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 1, max: 40 }), (json, pieceBytes) => {
        expect(read(encodeUtf8(json), pieceBytes)).toEqual({ json, found: [] });
      }),
    );
  });

  it('refuses a file that ends within a text, and one that is no text', () => {
    expect(() => read(encodeUtf8(`{"first":"${long}`), 4096)).toThrow(
      told('runs-file/cut-off', { byte: '9' }),
    );
    expect(() => read(Uint8Array.of(0x7b, 0xff), 4096)).toThrow(told('runs-file/not-utf-8'));
  });
});

it('knows what stands for a long text', () => {
  expect(['#0', '#12', 'Zg==', '#', '#x', '#1 '].map(longTextOf)).toEqual([
    0,
    12,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
