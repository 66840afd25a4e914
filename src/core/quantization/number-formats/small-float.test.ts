import { describe, expect, it } from 'vitest';
import { e2m1, e2m3, e3m2, e4m3, e5m2 } from './small-float.ts';

/** Of the tables of both OCP specifications. */
const published = [
  { name: 'E4M3', float: e4m3, codes: 254, largest: 448, smallestNormal: 2 ** -6, smallest: 2 ** -9 },
  { name: 'E5M2', float: e5m2, codes: 248, largest: 57344, smallestNormal: 2 ** -14, smallest: 2 ** -16 },
  { name: 'E2M3', float: e2m3, codes: 64, largest: 7.5, smallestNormal: 1, smallest: 0.125 },
  { name: 'E3M2', float: e3m2, codes: 64, largest: 28, smallestNormal: 0.25, smallest: 0.0625 },
  { name: 'E2M1', float: e2m1, codes: 16, largest: 6, smallestNormal: 1, smallest: 0.5 },
];

describe.each(published)('$name', ({ float, codes, largest, smallestNormal, smallest }) => {
  const all = Array.from({ length: 2 ** float.bits }, (_, code) => code);
  const numbers = all.filter((code) => !Number.isNaN(float.decode(code)));

  it('has the published numbers', () => {
    expect(numbers).toHaveLength(codes);
    expect(float.largest).toBe(largest);
    const positive = numbers.map((code) => float.decode(code)).filter((value) => value > 0);
    expect(Math.min(...positive)).toBe(smallest);
    expect(positive).toContain(smallestNormal);
  });

  it('encodes each of its numbers as its own code, -0 among them', () => {
    expect(numbers.map((code) => float.encode(float.decode(code)))).toEqual(numbers);
  });

  it('takes the even code halfway between two numbers, the nearest otherwise, and the largest beyond', () => {
    const positive = numbers.filter((code) => code < 2 ** (float.bits - 1));
    for (const [index, code] of positive.entries()) {
      const [low, high] = [float.decode(code), float.decode(positive[index + 1] ?? code)];
      const halfway = (low + high) / 2;
      expect(float.encode(halfway) % 2).toBe(code === positive.at(-1) ? code % 2 : 0);
      if (low === high) continue;
      expect(float.encode(halfway - (high - low) / 100)).toBe(code);
      expect(float.encode(-halfway - (high - low) / 100)).toBe(code + 1 + 2 ** (float.bits - 1));
    }
    expect(float.decode(float.encode(1e30))).toBe(largest);
    expect(float.decode(float.encode(-1e30))).toBe(-largest);
  });

  it('lists its numbers once, ascending, and knows where each code stands', () => {
    const levels = float.levels();
    expect(levels).toHaveLength(codes - 1);
    expect([...levels]).toEqual([...new Set(levels)].sort((a, b) => a - b));
    for (const code of all) {
      const rank = float.rankOf(code);
      if (rank === undefined) expect(float.decode(code)).toBeNaN();
      else expect(levels[rank]).toBe(float.decode(code) + 0);
    }
  });
});
