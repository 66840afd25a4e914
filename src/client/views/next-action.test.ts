import { expect, it } from 'vitest';
import { simpleCnn } from '../../core/network/presets.ts';
import type { ModelId, ShownReport } from '../store/slices/shelf.ts';
import { initialState, type PlaygroundState } from '../store/state.ts';
import { nextAction } from './next-action.ts';

const evaluated = (shownAs: ModelId): ShownReport => ({
  id: 'a model',
  shownAs,
  gzippedBytes: 1000,
  fileBytes: 1,
  layers: [],
  accuracy: { correct: 9, images: 10, evalBatchSize: 32 },
});
const idle: PlaygroundState = { ...initialState, status: 'idle' };
const imported = { kind: 'imported', fileName: 'mine.safetensors', content: 'float' } as const;

it.each<[string, PlaygroundState, ReturnType<typeof nextAction>]>([
  ['first', idle, 'train'],
  ['while the data arrives', initialState, 'train'],
  ['after training', { ...idle, reports: { float: evaluated('float') } }, 'quantize'],
  [
    'with imported weights',
    { ...idle, model: { origin: imported, step: 0, spec: simpleCnn, floatBytes: 1 } },
    'quantize',
  ],
  [
    'after quantizing',
    { ...idle, reports: { float: evaluated('float'), int8: evaluated('int8') } },
    undefined,
  ],
  ['while something runs', { ...idle, status: 'training' }, undefined],
])('%s', (_, state, action) => {
  expect(nextAction(state)).toBe(action);
});
