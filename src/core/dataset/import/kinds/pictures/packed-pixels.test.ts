import { expect, it } from 'vitest';
import { PackedPixels } from './packed-pixels.ts';

const grey = (value: number): Uint8Array => new Uint8Array(12).fill(value);
const colour = Uint8Array.from({ length: 12 }, (_, i) => i);

it('takes a byte a pixel until the first image in colour, and asks before it takes more', () => {
  const asked: number[] = [];
  const packed = new PackedPixels(3, 2, (channels) => asked.push(channels));
  packed.put(0, grey(7));
  expect(packed.channels).toBe(1);
  expect(asked).toEqual([1]);
  packed.put(1, colour);
  packed.put(2, grey(9));
  expect(asked).toEqual([1, 3]);
  expect([...packed.bytes(3)]).toEqual([...grey(7), ...colour, ...grey(9)]);
});

it('takes no memory that is refused', () => {
  const packed = new PackedPixels(1, 2, (channels) => {
    if (channels === 3) throw new RangeError('too much');
  });
  expect(() => packed.put(0, colour)).toThrow(RangeError);
  expect([...packed.bytes(1)]).toEqual([0, 0, 0, 0]);
});
