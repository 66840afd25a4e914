import { describe, expect, it } from 'vitest';
import { fakeRow } from '../../../testing/fakes/run-row.ts';
import { areOfSameImages, changedImages, classAccuracies, differingSettings } from './pair.ts';

const answers = (predictions: number[], labels = [0, 0, 1, 1, 3], classNames: string[] = []) => ({
  row: 'a',
  classNames,
  labels: Uint8Array.from(labels),
  predictions: Uint8Array.from(predictions),
});

describe('the settings of two trainings', () => {
  it('are told where they differ, in the order of the settings, without what changes no training', () => {
    const one = fakeRow('one', { settings: 'learningRate=0.05&epochs=2&view=runs&backend=cpu' });
    const other = fakeRow('other', { settings: 'momentum=0&epochs=2&logLoss=true' });
    expect(differingSettings(one, other)).toEqual([
      { key: 'learningRate', first: '0.05', second: '0.01' },
      { key: 'momentum', first: '0.9', second: '0' },
    ]);
  });

  it('are unknown of weights that were not trained here', () => {
    expect(differingSettings(fakeRow('one', { settings: undefined }), fakeRow('other'))).toBeUndefined();
  });
});

describe('what two models say', () => {
  const first = answers([0, 1, 1, 1, 3], [0, 0, 1, 1, 3], ['zero', 'one']);
  const second = answers([0, 0, 0, 0, 3]);

  it('is compared class by class, without classes that have no image', () => {
    expect(classAccuracies(first, second)).toEqual([
      { name: 'zero', images: 2, first: 0.5, second: 1 },
      { name: 'one', images: 2, first: 1, second: 0 },
      { name: '3', images: 1, first: 1, second: 1 },
    ]);
  });

  it('has images of which they say something else', () => {
    expect(changedImages(first, second)).toEqual([1, 2, 3]);
  });

  it('is compared only of the same images', () => {
    expect(areOfSameImages(first, second)).toBe(true);
    expect(areOfSameImages(first, answers([0, 0], [0, 0]))).toBe(false);
    expect(areOfSameImages(first, answers([0, 0, 0, 0, 0], [1, 0, 1, 1, 3]))).toBe(false);
  });
});
