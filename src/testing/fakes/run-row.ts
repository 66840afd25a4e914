import type { RunRow } from '../../core/results/run-row.ts';

/** A training's row of this id. */
export const fakeRow = (id: string, changes: Partial<RunRow> = {}): RunRow => ({
  id,
  run: id,
  kind: 'training',
  name: id,
  dataSet: 'MNIST',
  network: 'conv:32:3,pool,dense:128',
  settings: 'learningRate=0.05&epochs=2&backend=cpu&view=runs',
  step: 1875,
  qatSteps: 0,
  accuracy: undefined,
  fileBytes: 1_687_352,
  latency: undefined,
  changed: undefined,
  note: '',
  isBaseline: false,
  isMarked: false,
  savedAt: 0,
  ...changes,
});
