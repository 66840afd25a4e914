import { expect, it } from 'vitest';
import { mnist } from '../../core/dataset/dataset-info.ts';
import { simpleCnn } from '../../core/network/presets.ts';
import { defaultSettings } from '../../core/settings/settings.ts';
import { linearLayers } from '../../testing/networks/simple-cnn.ts';
import type { ModelId, ShownReport } from '../store/slices/shelf.ts';
import { initialState } from '../store/state.ts';
import { reproductionFacts } from './reproduction.ts';

const report = (shownAs: ModelId, correct?: number): ShownReport => ({
  id: 'a model',
  shownAs,
  gzippedBytes: 1000,
  fileBytes: shownAs === 'float' ? 1000 : 300,
  layers: [],
  ...(correct !== undefined && { accuracy: { correct, images: 96, evalBatchSize: 16 } }),
});

it('takes what was measured as it was measured, whatever has been set since', () => {
  const reports = {
    float: report('float', 90),
    int8: {
      ...report('int8', 89),
      scheme: { kind: 'dynamic', granularity: 'per-channel', layers: linearLayers } as const,
    },
  };
  expect(reproductionFacts({ ...initialState, settings: defaultSettings, reports })).toEqual({
    spec: simpleCnn,
    dataset: mnist,
    granularity: 'per-channel',
    images: 96,
    batchSize: 16,
    float: { fileBytes: 1000, correct: 90 },
    int8: { fileBytes: 300, correct: 89 },
  });
});

it('takes the settings where nothing was measured yet, and the size of the model that is there', () => {
  const state = {
    ...initialState,
    settings: { ...defaultSettings, perChannel: true, testSize: 500, evalBatchSize: 64 },
    model: { origin: { kind: 'initialised', seed: 0 }, step: 0, spec: simpleCnn, floatBytes: 1000 } as const,
  };
  expect(reproductionFacts(state)).toEqual({
    spec: simpleCnn,
    dataset: mnist,
    granularity: 'per-channel',
    images: 500,
    batchSize: 64,
    float: { fileBytes: 1000 },
    int8: undefined,
  });
});
