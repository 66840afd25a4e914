import { expect, it } from 'vitest';
import { bitmapAddress } from './bitmap.ts';

function fileOf(address: string): Uint8Array {
  const [kind, content = ''] = address.split(',');
  expect(kind).toBe('data:image/bmp;base64');
  return Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
}

it('writes grey pixels row by row from the top, each row padded to four bytes', () => {
  const file = fileOf(bitmapAddress(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9), 1));
  const header = new DataView(file.buffer);
  expect(String.fromCharCode(...file.subarray(0, 2))).toBe('BM');
  expect(header.getUint32(2, true), 'bytes of the file').toBe(54 + 3 * 12);
  expect([header.getInt32(18, true), header.getInt32(22, true)], 'width and height').toEqual([3, -3]);
  expect(header.getUint16(28, true), 'bits of a pixel').toBe(24);
  const rows = [0, 1, 2].map((row) => [...file.subarray(54 + 12 * row, 54 + 12 * (row + 1))]);
  expect(rows).toEqual([
    [1, 1, 1, 2, 2, 2, 3, 3, 3, 0, 0, 0],
    [4, 4, 4, 5, 5, 5, 6, 6, 6, 0, 0, 0],
    [7, 7, 7, 8, 8, 8, 9, 9, 9, 0, 0, 0],
  ]);
});

it('writes colours as blue, green and red', () => {
  const red = Uint8Array.of(200, 10, 20);
  expect([...fileOf(bitmapAddress(red, 3)).subarray(54)]).toEqual([20, 10, 200, 0]);
});
