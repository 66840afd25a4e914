import { describe, expect, it } from 'vitest';
import { mcNemarPValue } from '../../core/metrics/compare.ts';
import type { Remedy } from '../../core/quantization/remedies/remedy.ts';
import type { Stair, Verdict } from '../../core/quantization/remedies/staircase.ts';
import { errorAxis, findingsOf, replacedBy } from './staircase-findings.ts';

function stair(remedies: readonly Remedy[], verdict: Verdict, worse = 0): Stair {
  const counts = { images: 2000, changed: worse, better: 0, worse, bothWrong: 0, correct: 1990 - worse };
  const found = { ...counts, pValue: mcNemarPValue(0, worse), logitError: 0.1 };
  return { remedy: remedies.at(-1), remedies, verdict, found, seconds: 1 };
}

const stairs = [
  stair([], 'kept', 90),
  stair(['equalize'], 'kept', 60),
  stair(['equalize', 'mse-scale'], 'hurt', 99),
  stair(['equalize', 'bias'], 'kept', 50),
  stair(['equalize', 'bias', 'gptq'], 'no-use', 50),
  stair(['equalize', 'bias', 'gptq', 'act-order'], 'no-use', 50),
  stair(['equalize', 'gptq', 'float-target'], 'kept', 3),
  stair(['equalize', 'gptq', 'float-target', 'output-scale'], 'hurt', 8),
];

describe('what a search has found', () => {
  it('is what was kept last, what hurt and what was no use, but for what came along with another', () => {
    expect(findingsOf({ stairs })).toEqual({
      best: stairs[6],
      loss: false,
      hurt: ['mse-scale', 'output-scale'],
      useless: ['act-order'],
    });
    expect(findingsOf({ stairs: stairs.slice(0, 2) })).toMatchObject({ best: stairs[1], loss: true });
    expect(findingsOf({ stairs: [] })).toBeUndefined();
  });

  it('says what a remedy was tried in place of', () => {
    expect(stairs.map((_, index) => replacedBy(stairs, index))).toEqual([
      [],
      [],
      [],
      [],
      [],
      [],
      ['bias'],
      [],
    ]);
  });
});

describe('the axis of errors', () => {
  it('has a decade at either end', () => {
    const { decades, placeOf } = errorAxis([0.381, 0.24, 0.0075]);
    expect(decades.map((share) => Number(share.toPrecision(1)))).toEqual([0.001, 0.01, 0.1, 1]);
    expect(placeOf(0.01)).toBeCloseTo(1 / 3);
    expect(placeOf(1)).toBe(1);
  });

  it('keeps zeros and what is infinite at its ends, whatever the others are', () => {
    for (const shares of [[], [0], [0, Number.POSITIVE_INFINITY], [0.5, 0], [3e9, 1e-9]]) {
      const { decades, placeOf } = errorAxis(shares);
      expect(decades.length).toBeGreaterThan(1);
      expect(placeOf(0)).toBe(0);
      expect(placeOf(Number.POSITIVE_INFINITY)).toBe(1);
      for (const share of shares) expect(placeOf(share)).toBeGreaterThanOrEqual(0);
    }
  });
});
