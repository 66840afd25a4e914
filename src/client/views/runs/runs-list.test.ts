import { describe, expect, it } from 'vitest';
import type { RunRow } from '../../../core/results/run-row.ts';
import { fakeRow as row } from '../../../testing/fakes/run-row.ts';
import { differingColumns, listedRuns, settingsInWords } from './runs-list.ts';

const names = (rows: readonly RunRow[]) => rows.map(({ name }) => name);

describe('the list of runs', () => {
  const rows = [
    row('b', { accuracy: { correct: 90, images: 100 }, step: 10 }),
    row('a', { accuracy: { correct: 99, images: 100 }, step: 9 }),
    row('c', { step: 100, note: 'for the talk' }),
  ];

  it('stands as it was given until a person sorts it', () => {
    expect(names(listedRuns(rows, undefined, ''))).toEqual(['b', 'a', 'c']);
  });

  it('is sorted by numbers and by names, and what there is nothing of stands last', () => {
    const by = (column: 'accuracy' | 'steps' | 'name', descending: boolean) =>
      names(listedRuns(rows, { by: column, descending }, ''));
    expect(by('steps', false)).toEqual(['a', 'b', 'c']);
    expect(by('steps', true)).toEqual(['c', 'b', 'a']);
    expect(by('name', false)).toEqual(['a', 'b', 'c']);
    expect(by('accuracy', false)).toEqual(['b', 'a', 'c']);
    expect(by('accuracy', true)).toEqual(['a', 'b', 'c']);
  });

  it('is filtered by words, all of which occur somewhere in a row', () => {
    const found = (filter: string) => names(listedRuns(rows, undefined, filter));
    expect(found('TALK mnist')).toEqual(['c']);
    expect(found('learningrate=0.05')).toEqual(['b', 'a', 'c']);
    expect(found('talk cifar')).toEqual([]);
  });

  it('has columns that differ', () => {
    expect(differingColumns(rows)).toEqual(['name', 'steps', 'accuracy']);
    expect(differingColumns([row('a')])).toEqual(['name']);
  });

  it('says of settings what was chosen, not where it was computed', () => {
    expect(settingsInWords(row('a'))).toBe('epochs=2 learningRate=0.05');
    expect(settingsInWords(row('a', { settings: undefined }))).toBe('');
  });
});
