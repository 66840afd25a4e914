import { expect, it } from 'vitest';
import { fakeRow } from '../../../testing/fakes/run-row.ts';
import { surplusRuns } from './surplus.ts';

it('are the runs behind the newest ones, but none of which a person has said something', () => {
  const rows = [
    fakeRow('newest'),
    fakeRow('second'),
    fakeRow('second/q1', { run: 'second', kind: 'quantization' }),
    fakeRow('old'),
    fakeRow('old and named', { isMarked: true }),
    fakeRow('oldest'),
    fakeRow('oldest/q1', { run: 'oldest', kind: 'quantization' }),
    fakeRow('its quantization is pinned'),
    fakeRow('its quantization is pinned/q1', { run: 'its quantization is pinned', isMarked: true }),
  ];
  const sizes = rows.map(({ run }) => ({ run, bytes: 10 })).filter(({ run }) => run !== 'newest');
  expect(surplusRuns(rows, [{ run: 'deleted', bytes: 1000 }, ...sizes], 2)).toEqual({
    runs: ['old', 'oldest'],
    bytes: 30,
    spared: 2,
  });
  expect(surplusRuns(rows, sizes, 100)).toEqual({ runs: [], bytes: 0, spared: 0 });
});
