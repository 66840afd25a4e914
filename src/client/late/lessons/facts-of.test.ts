import { describe, expect, it } from 'vitest';
import {
  bareShelf,
  front,
  initialised,
  model,
  shelf,
  stateAfter,
  steps,
  sweep,
  task,
  trained,
} from '../../../testing/events.ts';
import { initialState } from '../../store/state.ts';
import { factsOf } from './facts-of.ts';

describe('what lessons can ask about', () => {
  it('at first is that nothing has been done', () => {
    expect(factsOf(initialState)).toMatchObject({
      training: false,
      trained: false,
      swept: false,
      view: 'workbench',
    });
    expect(factsOf(initialState)['float-accuracy']).toBeUndefined();
  });

  it('says when a training runs, and when one has ended', () => {
    const running = stateAfter([model(initialised, 0), task('train', 'running'), steps(1, 2, 1)]);
    expect(factsOf(running)).toMatchObject({ training: true, trained: false, step: 2 });
    const ended = stateAfter([task('train', 'ended')], running);
    expect(factsOf(ended)).toMatchObject({ training: false, trained: true });
  });

  it('takes weights of a file for trained ones', () => {
    const imported = stateAfter([model({ kind: 'imported', fileName: 'a.pth', content: 'float' }, 0)]);
    expect(factsOf(imported).trained).toBe(true);
  });

  it('has bytes and counts of the two models', () => {
    const { reports, comparison } = stateAfter([shelf]);
    expect(factsOf(stateAfter([shelf]))).toMatchObject({
      'float-bytes': reports.float?.fileBytes,
      'times-smaller': (reports.float?.fileBytes ?? 0) / (reports.int8?.fileBytes ?? 1),
      changed: comparison?.changed,
      worse: comparison?.worse,
    });
    expect(factsOf(stateAfter([bareShelf])).changed).toBeUndefined();
  });

  it('has the smallest mix of widths when the search for it has come to its end', () => {
    const found = { ...trained, sweep: { ...sweep, front } };
    expect(factsOf(found)).toMatchObject({
      'widths-found': true,
      'smallest-bytes': 160_000,
      'smallest-times': 1_690_000 / 160_000,
      'smallest-kind': 'mixed',
    });
    const stopped = factsOf({ ...found, sweep: { ...sweep, front: { ...front, isWhole: false } } });
    expect(stopped).toMatchObject({ 'widths-found': false });
    expect(stopped['smallest-bytes']).toBeUndefined();
  });

  it('has the findings of a sweep when it has come to its end', () => {
    const partial = { ...sweep, results: sweep.results.slice(0, 1), total: sweep.results.length };
    expect(factsOf({ ...trained, sweep: partial })).toMatchObject({ swept: false });
    expect(factsOf({ ...trained, sweep: partial })['enough-bits']).toBeUndefined();
    const whole = { ...sweep, total: sweep.results.length };
    expect(factsOf({ ...trained, sweep: whole })).toMatchObject({ swept: true, 'enough-bits': 4 });
  });
});
