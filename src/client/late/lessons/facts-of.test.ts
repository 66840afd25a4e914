import { describe, expect, it } from 'vitest';
import type { Width } from '../../../core/quantization/schemes/widths.ts';
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

  it('calls the layer costly that loses most alone, when all layers are known alone and spared', () => {
    expect(factsOf({ ...trained, sweep: { ...sweep, front } })['costly-layer']).toBeUndefined();
    const widths: readonly Width[][] = [
      ['float', 'float', 2, 2],
      ['float', 'float', 'float', 2],
      ['float', 'float', 2, 'float'],
    ];
    // Sparing fc2 brings more here, and does not decide.
    const spared = widths.map((mix, index) => ({
      widths: mix,
      fileBytes: 1,
      predicted: 0,
      measured: 0.3 - index / 10,
    }));
    const scheme = { ...front.scheme, layers: ['fc1', 'fc2'] };
    const known = { ...front, scheme, mixes: [...front.mixes, ...spared] };
    expect(factsOf({ ...trained, sweep: { ...sweep, front: known } })['costly-layer']).toBe('fc1');
  });

  it('calls the smallest mix uniform where all its layers have one width, and has none where all lose', () => {
    const [lossy, ...sound] = front.points;
    const uniform = sound.map((point) => ({ ...point, widths: [3, 3, 3, 3] as const }));
    const points = lossy ? [lossy, ...uniform] : uniform;
    expect(factsOf({ ...trained, sweep: { ...sweep, front: { ...front, points } } })).toMatchObject({
      'smallest-kind': 'uniform',
    });
    const none = factsOf({
      ...trained,
      sweep: { ...sweep, front: { ...front, points: front.points.slice(0, 1) } },
    });
    expect(none).toMatchObject({ 'widths-found': true });
    expect(none['smallest-kind']).toBeUndefined();
    expect(none['smallest-bytes']).toBeUndefined();
  });

  it('has the error of the logits in percent, where it was measured', () => {
    const { comparison } = stateAfter([shelf]);
    if (!comparison) throw new Error('The shelf has no comparison.');
    const { logitError: _, ...without } = comparison;
    expect(factsOf({ ...trained, comparison: { ...without, logitError: 0.0625 } })['logit-error']).toBe(6.25);
    expect(factsOf({ ...trained, comparison: without })['logit-error']).toBeUndefined();
  });

  it('has the findings of a sweep when it has come to its end', () => {
    const partial = { ...sweep, results: sweep.results.slice(0, 1), total: sweep.results.length };
    expect(factsOf({ ...trained, sweep: partial })).toMatchObject({ swept: false });
    expect(factsOf({ ...trained, sweep: partial })['enough-bits']).toBeUndefined();
    const whole = { ...sweep, total: sweep.results.length };
    expect(factsOf({ ...trained, sweep: whole })).toMatchObject({ swept: true, 'enough-bits': 4 });
  });
});
