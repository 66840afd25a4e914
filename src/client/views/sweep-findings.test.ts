import { describe, expect, it } from 'vitest';
import { mcNemarPValue } from '../../core/metrics/compare.ts';
import { sweep } from '../../testing/events.ts';
import { enoughBits, layersOf, mostSensitive, pointsLost, widthsOf } from './sweep-findings.ts';

type Sweep = typeof sweep;

/** The sweep as it would be had this point won and lost so many images against the float model. */
function withImages(index: number, better: number, worse: number, total = sweep.total): Sweep {
  const results = sweep.results.map((result, at) => {
    if (at !== index) return result;
    const pValue = mcNemarPValue(better, worse);
    const accuracy = { ...result.accuracy, correct: 976 + better - worse };
    return { ...result, accuracy, comparison: { ...result.comparison, better, worse, pValue } };
  });
  return { ...sweep, results, total };
}

const bitsOf = (found: Sweep) => {
  const { enough, tooFew, exceptions } = enoughBits(widthsOf(found));
  return [enough, tooFew, ...exceptions].map((width) => width?.point.scheme.bits);
};

describe('the bits that are enough', () => {
  it('are the fewest before a real loss: two images won and eight lost are chance', () => {
    expect(bitsOf(sweep)).toEqual([4, 2]);
  });

  it('are the fewest that were tried where nothing is lost', () => {
    expect(bitsOf(withImages(2, 0, 3))).toEqual([2, undefined]);
  });

  it('may be fewer than some that lose, which are told apart', () => {
    expect(bitsOf(withImages(0, 0, 40))).toEqual([4, 2, 8]);
  });

  it('are none where all lose', () => {
    const { results } = sweep;
    expect(bitsOf({ ...sweep, results: results.slice(2) })).toEqual([undefined, 2]);
  });

  it('do not count a gain as a loss', () => {
    const gained = withImages(1, 40, 0);
    expect(bitsOf(gained)).toEqual([4, 2]);
    expect(widthsOf(gained).map(({ meaning }) => meaning)).toEqual(['chance', 'gain', 'loss']);
  });

  it('take more evidence the more points were tried', () => {
    // Nine images lost and none won: chance does that in 0.39 % of cases.
    expect(bitsOf(withImages(1, 0, 9, 11))).toEqual([8, 4]);
    expect(bitsOf(withImages(1, 0, 9, 20))).toEqual([4, 2]);
  });
});

describe('the most sensitive layer', () => {
  it('is the noisiest where none really loses', () => {
    expect(mostSensitive(layersOf(sweep))).toMatchObject({ point: { layer: 'fc2' }, meaning: 'chance' });
  });

  it('is the one that loses most where one does', () => {
    const found = mostSensitive(layersOf(withImages(3, 0, 60)));
    expect(found).toMatchObject({ point: { layer: 'fc1' }, meaning: 'loss' });
    expect(found && pointsLost(found, sweep)).toBeCloseTo(6);
  });

  it('is unknown before any was tried', () => {
    expect(mostSensitive([])).toBeUndefined();
  });
});
