import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { formatHash, parseHash } from './hash.ts';
import { defaultSettings, type Settings } from './settings.ts';

const anySettings: fc.Arbitrary<Settings> = fc.record({
  epochs: fc.integer({ min: 1, max: 100 }),
  batchSize: fc.integer({ min: 1, max: 1024 }),
  learningRate: fc.double({ min: 0, minExcluded: true, max: 10, noNaN: true }),
  momentum: fc.double({ min: 0, max: 0.999, noNaN: true }).map((value) => value + 0),
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  shuffle: fc.boolean(),
  trainSize: fc.integer({ min: 1, max: 60_000 }),
  testSize: fc.integer({ min: 1, max: 10_000 }),
  evalBatchSize: fc.integer({ min: 1, max: 1000 }),
  evalEvery: fc.integer({ min: 0, max: 100_000 }),
  evalImages: fc.integer({ min: 1, max: 10_000 }),
  backend: fc.constantFrom('auto', 'webgpu', 'webgl', 'simd', 'cpu'),
  threads: fc.integer({ min: 0, max: 16 }),
  perChannel: fc.boolean(),
  scheme: fc.constantFrom('dynamic', 'weightOnly', 'static'),
  bits: fc.constantFrom(2, 3, 4, 5, 6, 7, 8),
  symmetric: fc.boolean(),
  groupSize: fc.constantFrom(0, 32, 64, 128),
  observer: fc.constantFrom('minMax', 'percentile', 'mse'),
  calibrationImages: fc.integer({ min: 1, max: 60_000 }),
  quantizeConv1: fc.boolean(),
  quantizeConv2: fc.boolean(),
  quantizeFc1: fc.boolean(),
  quantizeFc2: fc.boolean(),
  qatSteps: fc.integer({ min: 0, max: 10_000 }),
  smoothing: fc.double({ min: 0, max: 0.99, noNaN: true }).map((value) => value + 0),
  logLoss: fc.boolean(),
});

it('reads back what it wrote', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      expect(parseHash(formatHash(settings))).toEqual({ settings, problems: [] });
      expect(parseHash(`#${formatHash(settings)}`)).toEqual({ settings, problems: [] });
    }),
  );
});

it('writes only what differs, in the order of the table', () => {
  expect(formatHash(defaultSettings)).toBe('');
  expect(formatHash({ ...defaultSettings, seed: 7, epochs: 3, shuffle: false })).toBe(
    'epochs=3&seed=7&shuffle=false',
  );
});

it.each(['', '#', '&&', '#&'])('takes %o for the defaults', (hash) => {
  expect(parseHash(hash)).toEqual({ settings: defaultSettings, problems: [] });
});

describe('tells each problem and keeps the rest:', () => {
  it.each([
    ['batchSize=0', { key: 'batchSize', value: '0', message: expect.stringContaining('Using 32 instead') }],
    ['epochs', { key: 'epochs', value: '', message: expect.stringContaining('epochs must be') }],
    ['colour=red', { key: 'colour', value: 'red', message: 'There is no setting "colour". It is ignored.' }],
    ['__proto__=1', { key: '__proto__', value: '1', message: expect.stringContaining('no setting') }],
    ['constructor=1', { key: 'constructor', value: '1', message: expect.stringContaining('no setting') }],
    ['epochs=%zz', { key: 'epochs', value: '%zz', message: expect.stringContaining('"%zz"') }],
    ['%zz=1', { key: '%zz', value: '1', message: expect.stringContaining('no setting') }],
    [
      'batchSize=%31%30%30%30%30',
      { key: 'batchSize', value: '10000', message: expect.stringContaining('"10000"') },
    ],
  ])('%s', (part, problem) => {
    expect(parseHash(`#momentum=0.5&${part}&seed=7`)).toEqual({
      settings: { ...defaultSettings, momentum: 0.5, seed: 7 },
      problems: [problem],
    });
  });

  it('a setting given twice: the first value stands', () => {
    const { settings, problems } = parseHash('seed=1&seed=2');
    expect(settings.seed).toBe(1);
    expect(problems).toEqual([
      {
        key: 'seed',
        value: '2',
        message: 'seed is given more than once. Its first value is used, "2" is ignored.',
      },
    ]);
  });
});

it('survives any text: every setting stays in its range', () => {
  const part = fc
    .tuple(
      fc.constantFrom(...Object.keys(defaultSettings), '__proto__', 'hasOwnProperty'),
      fc.oneof(fc.string(), fc.double().map(String)),
    )
    .map(([key, value]) => `${key}=${value}`);
  const hash = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(part).map((parts) => parts.join('&')),
  );
  fc.assert(
    fc.property(hash, (text) => {
      const { settings } = parseHash(text);
      expect(parseHash(formatHash(settings))).toEqual({ settings, problems: [] });
      expect(Object.keys(settings)).toEqual(Object.keys(defaultSettings));
    }),
    { numRuns: 300 * inject('runsFactor') },
  );
});
