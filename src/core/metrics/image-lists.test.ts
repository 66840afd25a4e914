import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import {
  type ImageList,
  imagesOf,
  imagesOfCell,
  imagesOfDifference,
  mostConfidentFirst,
  type Said,
} from './image-lists.ts';

const labels = Uint8Array.of(3, 3, 3, 3, 3, 3);
/** Both right; lost; won; both wrong alike; both wrong, each in its way; both right. */
const baseline = Uint8Array.of(3, 3, 8, 8, 8, 3);
const candidate = Uint8Array.of(3, 5, 3, 8, 5, 3);
const said: Said = { labels, baseline, candidate };

describe('a list', () => {
  it.each<[ImageList, number[]]>([
    ['changed', [1, 2, 4]],
    ['onlyBaselineRight', [1]],
    ['onlyCandidateRight', [2]],
    ['bothWrong', [3, 4]],
    ['changedBothWrong', [4]],
    ['bothRight', [0, 5]],
    ['baselineWrong', [2, 3, 4]],
    ['candidateWrong', [1, 3, 4]],
  ])('%s holds the images %j', (list, expected) => {
    expect(imagesOf(list, said)).toEqual(expected);
  });

  it('has as many images as the comparison counts', () => {
    const { changed, better, worse, bothWrong } = compare(baseline, candidate, labels);
    expect(imagesOf('changed', said)).toHaveLength(changed);
    expect(imagesOf('onlyCandidateRight', said)).toHaveLength(better);
    expect(imagesOf('onlyBaselineRight', said)).toHaveLength(worse);
    expect(imagesOf('changedBothWrong', said)).toHaveLength(bothWrong);
  });

  it('that needs two models is empty while there is one', () => {
    const alone = { ...said, candidate: undefined };
    for (const list of ['changed', 'bothRight', 'bothWrong', 'candidateWrong'] as const)
      expect(imagesOf(list, alone)).toEqual([]);
    expect(imagesOf('baselineWrong', alone)).toEqual([2, 3, 4]);
  });
});

it('a cell holds the images of a class that are taken for another', () => {
  expect(imagesOfCell(labels, candidate, 3, 5)).toEqual([1, 4]);
  expect(imagesOfCell(labels, candidate, 3, 3)).toEqual([0, 2, 5]);
  expect(imagesOfCell(labels, candidate, 8, 3)).toEqual([]);
});

it('a difference of two cells holds the images that only one of the models puts there', () => {
  expect(imagesOfDifference(said, 3, 3)).toEqual([1, 2]);
  expect(imagesOfDifference(said, 3, 8)).toEqual([2, 4]);
  expect(imagesOfDifference(said, 8, 3)).toEqual([]);
  expect(imagesOfDifference({ ...said, candidate: undefined }, 3, 3)).toEqual([]);
});

it('the most confident come first, and equals stay in their order', () => {
  expect(mostConfidentFirst([0, 1, 2, 3], Float32Array.of(1, 4, 1, 9))).toEqual([3, 1, 0, 2]);
});
