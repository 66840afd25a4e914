import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatChange,
  formatCount,
  formatDecibels,
  formatDuration,
  formatFactor,
  formatLarge,
  formatLoss,
  formatMilliseconds,
  formatPercent,
  formatPrecise,
  formatRate,
  formatSigned,
  formatWhole,
} from './format.ts';
import { formatSmall } from './significant.ts';

describe.each<[string, (value: number) => string, readonly (readonly [number, string])[]]>([
  [
    'numbers to reckon with',
    formatPrecise,
    [
      [0.0213293456, '0.0213293'],
      [-1.5, '−1.5'],
      [-0, '0'],
      [0.00001213456789, '0.0000121346'],
      [1234567, '1234570'],
      [Number.NaN, '–'],
    ],
  ],
  [
    'whole numbers with their sign',
    formatWhole,
    [
      [15204, '15,204'],
      [-7, '−7'],
      [-0, '0'],
      [Number.NaN, '–'],
    ],
  ],
  [
    'what lies near 0',
    formatSmall,
    [
      [0, '0'],
      [0.0012345, '0.00123'],
      [0.1, '0.100'],
      [-0.02, '-0.0200'],
      [1.5e-9, '1.50e-9'],
    ],
  ],
  [
    'a ratio',
    formatDecibels,
    [
      [45.25, '45.3 dB'],
      [-0.31, '-0.3 dB'],
      [Number.POSITIVE_INFINITY, '∞ dB'],
    ],
  ],
  [
    'a count',
    formatCount,
    [
      [0, '0'],
      [999, '999'],
      [421_642, '421,642'],
      [1405.6, '1,406'],
    ],
  ],
  [
    'a percentage',
    formatPercent,
    [
      [97.6, '97.60 %'],
      [100, '100.00 %'],
      [0, '0.00 %'],
    ],
  ],
  [
    'bytes',
    formatBytes,
    [
      [0, '0 B'],
      [999, '999 B'],
      [1000, '1.0 kB'],
      [483_535, '483.5 kB'],
      [999_940, '999.9 kB'],
      [999_950, '1.00 MB'],
      [999_999, '1.00 MB'],
      [1_689_585, '1.69 MB'],
    ],
  ],
  [
    'a large number',
    formatLarge,
    [
      [0, '0'],
      [9_999, '9,999'],
      [10_000, '10.0 k'],
      [225_792, '226 k'],
      [999_499, '999 k'],
      [999_500, '1.00 M'],
      [3_612_672, '3.61 M'],
      [171_053_104, '171 M'],
      [10_070_000_000, '10.1 G'],
    ],
  ],
  [
    'milliseconds',
    formatMilliseconds,
    [
      [0.314, '0.31 ms'],
      [9.99, '9.99 ms'],
      [9.996, '10.0 ms'],
      [12.44, '12.4 ms'],
      [99.96, '100 ms'],
      [240.4, '240 ms'],
    ],
  ],
  [
    'a duration',
    formatDuration,
    [
      [0, '0 s'],
      [8400, '8 s'],
      [59_600, '1 min 0 s'],
      [125_000, '2 min 5 s'],
      [3_599_600, '1 h 0 min'],
      [12_000_000, '3 h 20 min'],
      [Number.POSITIVE_INFINITY, '–'],
      [Number.NaN, '–'],
    ],
  ],
  [
    'a rate',
    formatRate,
    [
      [0, '0.0'],
      [4.06, '4.1'],
      [99.94, '99.9'],
      [99.96, '100'],
      [2811.6, '2,812'],
    ],
  ],
  [
    'a loss',
    formatLoss,
    [
      [0.04214, '0.0421'],
      [Math.LN10, '2.3026'],
    ],
  ],
])('%s', (_, format, cases) => {
  it.each(cases)('%d is written %s', (value, text) => {
    expect(format(value)).toBe(text);
  });
});

describe.each([Number.NaN, Number.POSITIVE_INFINITY])('%d', (value) => {
  it.each(
    Object.entries({
      count: formatCount,
      percent: formatPercent,
      bytes: formatBytes,
      large: formatLarge,
      milliseconds: formatMilliseconds,
      duration: formatDuration,
      rate: formatRate,
      loss: formatLoss,
      small: formatSmall,
      decibels: formatDecibels,
      factor: (number: number) => formatFactor(number),
      signed: (number: number) => formatSigned(number, 2),
      change: (number: number) => formatChange(0, number, 1),
    }),
  )('is never read as a %s', (_, format) => {
    expect(format(value)).toMatch(/^(–|∞( dB)?)$/);
  });
});

describe('a change', () => {
  it.each([
    [200, 50, '−75.0 %'],
    [200, 300, '+50.0 %'],
    [200, 200, '0.0 %'],
    [0, 0, '–'],
  ] as const)('from %d to %d is written %s', (from, to, text) => {
    expect(formatChange(from, to, 1)).toBe(text);
  });
});

describe('a signed number', () => {
  it.each([
    [0.02, 2, '+0.02'],
    [-0.01, 2, '−0.01'],
    [0, 2, '0.00'],
    [-0.004, 2, '0.00'],
    [0.004, 2, '0.00'],
    [-1234.5, 0, '−1235'],
  ] as const)('%d to %d digits is written %s', (value, digits, text) => {
    expect(formatSigned(value, digits)).toBe(text);
  });
});
