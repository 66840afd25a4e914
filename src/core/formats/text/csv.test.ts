import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { classCount } from '../../../testing/networks/simple-cnn.ts';
import { float32Text, metricsCsv, predictionsCsv } from './csv.ts';

it('writes a row a step, with an empty field where nothing was measured', () => {
  const row = { epoch: 1, learningRate: 0.01, imagesPerSecond: 812.5 };
  const rows = [
    { ...row, step: 1, loss: Math.fround(2.3), testAccuracy: undefined },
    { ...row, step: 2, loss: Number.NaN },
    { ...row, step: 3, loss: Number.POSITIVE_INFINITY, testAccuracy: 97.6 },
  ];
  expect([...metricsCsv(rows)].join('')).toBe(
    [
      'step,epoch,loss,learning_rate,images_per_second,test_accuracy',
      '1,1,2.3,0.01,812.5,',
      '2,1,NaN,0.01,812.5,',
      '3,1,Infinity,0.01,812.5,97.6',
      '',
    ].join('\n'),
  );
});

it('gives the text of many steps in parts, none of them long', () => {
  const row = { epoch: 1, learningRate: 0.01, imagesPerSecond: 812.5, loss: 0.5 };
  const rows = Array.from({ length: 20_000 }, (_, index) => ({ ...row, step: index + 1 }));
  const parts = [...metricsCsv(rows)];
  expect(parts.length).toBeGreaterThan(3);
  for (const part of parts) expect(part.length).toBeLessThan(1_000_000);
  expect(parts.join('').trimEnd().split('\n')).toHaveLength(20_001);
});

describe('predictions', () => {
  const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const rising = Float32Array.from(digits, (digit) => digit / 10);
  const falling = rising.toReversed();

  it('stand beside the label, for any number of models, then all logits', () => {
    const [header, first, ...rest] = predictionsCsv(
      Uint8Array.of(7),
      [
        { name: 'float', logits: rising },
        { name: 'int8', logits: falling },
      ],
      classCount,
    ).split('\n');
    const names = (name: string): string[] => digits.map((digit) => `${name}_logit_${digit}`);
    expect(header).toBe(
      ['index', 'label', 'float_prediction', 'int8_prediction', ...names('float'), ...names('int8')].join(
        ',',
      ),
    );
    expect(first).toBe('0,7,9,0,0,0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9,0.9,0.8,0.7,0.6,0.5,0.4,0.3,0.2,0.1,0');
    expect(rest).toEqual(['']);
  });

  it('quote a name that would break the row', () => {
    const csv = predictionsCsv(
      new Uint8Array(),
      [{ name: 'int8, "new"', logits: new Float32Array() }],
      classCount,
    );
    expect(csv).toMatch(/^index,label,"int8, ""new""_prediction","int8, ""new""_logit_0",/);
  });

  it('refuse logits of other images', () => {
    expect(() => predictionsCsv(new Uint8Array(2), [{ name: 'int8', logits: rising }], classCount)).toThrow(
      /int8 has 10/,
    );
  });
});

describe('float32Text', () => {
  it('reads back as the same float32', () => {
    fc.assert(
      fc.property(fc.float(), (value) => {
        expect(Math.fround(Number(float32Text(value)))).toBe(value === 0 ? 0 : value);
      }),
      { numRuns: 2000 * inject('runsFactor') },
    );
  });

  it('is as short as can be', () => {
    const normal = fc
      .float({ noNaN: true, noDefaultInfinity: true })
      .filter((value) => Math.abs(value) >= 2 ** -126);
    fc.assert(
      fc.property(
        fc.oneof(
          normal,
          fc.integer({ min: 1, max: 999 }).map((value) => Math.fround(value / 100)),
        ),
        (value) => {
          const shortest = [1, 2, 3, 4, 5, 6, 7, 8, 9]
            .map((digits) => Number(value.toPrecision(digits)))
            .find((rounded) => Math.fround(rounded) === value);
          expect(float32Text(value)).toBe(String(shortest));
        },
      ),
      { numRuns: 2000 * inject('runsFactor') },
    );
  });
});
