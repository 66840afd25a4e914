import { describe, expect, it } from 'vitest';
import { mcNemarPValue } from '../../core/metrics/compare.ts';
import type { FrontPoint } from '../../core/results/front-result.ts';
import { front, sweep } from '../../testing/events.ts';
import {
  aloneRows,
  bestAccuracy,
  bestWithin,
  judgedMixes,
  layerShares,
  listedMixes,
  namesOfWidths,
  predictionReport,
  smallestWith,
  uniformWidths,
} from './front-findings.ts';

/** So many images won and lost of a thousand, of which the float model has 976 right. */
const point = (
  widths: FrontPoint['widths'],
  fileBytes: number,
  better: number,
  worse: number,
): FrontPoint => ({
  widths,
  fileBytes,
  accuracy: { correct: 976 + better - worse, images: 1000, evalBatchSize: 32 },
  comparison: {
    baseline: 'float',
    candidate: 'mix',
    images: 1000,
    changed: better + worse,
    better,
    worse,
    bothWrong: 0,
    pValue: mcNemarPValue(better, worse),
  },
});

const names = (mixes: readonly FrontPoint[]) => mixes.map(({ widths }) => namesOfWidths(widths));

describe('the mixes', () => {
  const mixes = judgedMixes({
    points: [
      point([3, 3], 300, 2, 2),
      point([2, 2], 100, 0, 60),
      point([2, 3], 160, 3, 8),
      point([3, 2], 200, 1, 9),
      point([2, 4], 220, 1, 5),
      point([4, 4], 400, 2, 3),
    ],
  });

  it('come from the smallest file to the largest, with those that no other one beats marked', () => {
    expect(names(mixes)).toEqual(['2 2', '2 3', '3 2', '2 4', '3 3', '4 4']);
    expect(names(mixes.filter(({ isOnFront }) => isOnFront))).toEqual(['2 2', '2 3', '2 4', '3 3']);
  });

  it('have a smallest one without a real loss, each judged for itself', () => {
    // Nine worse and one better: chance does that in 2 % of cases. Eight and three: in 23 %.
    expect(mixes.map(({ meaning }) => meaning)).toEqual([
      'loss',
      'chance',
      'loss',
      'chance',
      'chance',
      'chance',
    ]);
    expect(names(mixes.filter(({ isSmallest }) => isSmallest))).toEqual(['2 3']);
    expect(names(mixes.filter(({ isUniform }) => isUniform))).toEqual(['2 2', '3 3', '4 4']);
  });

  it('are listed as far as they are on the front, or the smallest sound one', () => {
    // One more right answer, and yet a real loss: the fewer images differ, the less chance explains.
    const beaten = judgedMixes({ points: [point([2, 2], 100, 0, 8), point([2, 3], 160, 20, 30)] });
    expect(names(listedMixes(beaten))).toEqual(['2 2', '2 3']);
    expect(beaten.map(({ isOnFront, isSmallest }) => [isOnFront, isSmallest])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(names(listedMixes(mixes))).toEqual(['2 2', '2 3', '2 4', '3 3']);
  });

  it('answer what a person has room for, or needs', () => {
    const name = (mix: FrontPoint | undefined) => mix && namesOfWidths(mix.widths);
    expect(name(bestWithin(mixes, 99))).toBeUndefined();
    expect(name(bestWithin(mixes, 160))).toBe('2 3');
    expect(name(bestWithin(mixes, 10_000))).toBe('3 3');
    expect(name(bestAccuracy(mixes))).toBe('3 3');
    expect(name(smallestWith(mixes, 97.2))).toBe('2 4');
    expect(name(smallestWith(mixes, 0))).toBe('2 2');
    expect(name(smallestWith(mixes, 97.7))).toBeUndefined();
  });
});

describe('the prediction', () => {
  it('is told apart from what was measured: how well it ranks, and where it misses most', () => {
    expect(predictionReport(front)).toEqual({
      rankCorrelation: 0.5,
      farthest: { widths: [2, 2, 2, 2], fileBytes: 107_000, predicted: 0.24, measured: 0.31 },
    });
    expect(predictionReport({ mixes: front.mixes.slice(0, 1) })).toBeUndefined();
  });
});

describe('the widths of the sweep beside the mixes', () => {
  it('are mixes of one width, and left out where the mixes have remedies that they lack', () => {
    expect(uniformWidths({ ...sweep, front }).map(({ widths, fileBytes }) => [...widths, fileBytes])).toEqual(
      [
        [8, 425_000],
        [4, 213_000],
        [2, 107_000],
      ],
    );
    const remedied = { ...front, scheme: { ...front.scheme, remedies: ['equalize'] as const } };
    expect(uniformWidths({ ...sweep, front: remedied })).toEqual([]);
    expect(uniformWidths(sweep)).toEqual([]);
  });
});

describe('the shares of the layers', () => {
  const mixes = [
    { widths: ['float', 2, 2] as const, fileBytes: 90, predicted: 0.26, measured: 0.5 },
    { widths: ['float', 'float', 2] as const, fileBytes: 150, predicted: 0.02, measured: 0.125 },
    { widths: ['float', 2, 'float'] as const, fileBytes: 100, predicted: 0.25, measured: 0.25 },
  ];
  const scheme = { ...front.scheme, layers: ['fc1', 'fc2'] };
  const names = ['conv1', 'fc1', 'fc2'];

  it('stand beside each other: alone, and spared while all others are in the fewest bits', () => {
    expect(layerShares({ ...front, scheme, mixes }, names)).toEqual([
      { layer: 'fc1', alone: 0.25, spared: 0.375 },
      { layer: 'fc2', alone: 0.015, spared: 0.25 },
    ]);
  });

  it('are unknown before all of it is measured, of every layer', () => {
    expect(layerShares({ ...front, scheme, mixes: mixes.slice(1) }, names)).toEqual([]);
    expect(layerShares({ ...front, scheme, mixes: mixes.slice(0, 2) }, names)).toEqual([]);
    expect(layerShares({ ...front, scheme, mixes, alone: [] }, names)).toEqual([]);
  });
});

it('what each layer loses alone comes by widths, then by number formats', () => {
  expect(aloneRows(front).map(({ weights, losses }) => [weights, ...losses])).toEqual([
    [3, ['fc1', -0.007]],
    [2, ['fc1', 0.25], ['fc2', 0.015]],
    ['nf4', ['fc1', 0.001]],
  ]);
});
