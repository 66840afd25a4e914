/** Everything the page knows, as data. The worker tells it in events; the panels draw it. */
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import { type Status, statusOf } from '../views/status.ts';
import { type DataSlice, dataSlice, firstImagesHere } from './slices/data.ts';
import { type EngineSlice, engineSlice } from './slices/engine.ts';
import { type ImagesSlice, imagesSlice } from './slices/images.ts';
import { type ActivationsSlice, activationsSlice } from './slices/late/activations.ts';
import { type ImagePathSlice, imagePathSlice } from './slices/late/image-path.ts';
import { type LayersSlice, layersSlice } from './slices/late/layers.ts';
import { type RunsSlice, runsSlice } from './slices/late/runs.ts';
import { type StaircaseSlice, staircaseSlice } from './slices/late/staircase.ts';
import { type WeightsSlice, weightsSlice } from './slices/late/weights.ts';
import { type NoticesSlice, noticesSlice } from './slices/notices.ts';
import { type OfflineSlice, offlineSlice } from './slices/offline.ts';
import { type RunSlice, runSlice } from './slices/run.ts';
import { type ShelfSlice, shelfSlice } from './slices/shelf.ts';
import { type SweepSlice, sweepSlice } from './slices/sweep.ts';
import { type TasksSlice, tasksSlice } from './slices/tasks.ts';
import { type TryItSlice, tryItSlice } from './slices/try-it.ts';

interface Slices
  extends ActivationsSlice,
    DataSlice,
    EngineSlice,
    ImagePathSlice,
    ImagesSlice,
    LayersSlice,
    NoticesSlice,
    OfflineSlice,
    RunSlice,
    RunsSlice,
    ShelfSlice,
    StaircaseSlice,
    SweepSlice,
    TasksSlice,
    TryItSlice,
    WeightsSlice {}

export interface PlaygroundState extends Slices {
  readonly settings: Settings;
  /** Follows from the rest: see `statusOf`. */
  readonly status: Status;
}

export const initialState: PlaygroundState = withStatus({
  settings: defaultSettings,
  ...activationsSlice.initial,
  ...dataSlice.initial,
  ...engineSlice.initial,
  ...imagePathSlice.initial,
  ...imagesSlice.initial,
  ...layersSlice.initial,
  ...noticesSlice.initial,
  ...offlineSlice.initial,
  ...runSlice.initial,
  ...runsSlice.initial,
  ...shelfSlice.initial,
  ...staircaseSlice.initial,
  ...sweepSlice.initial,
  ...tasksSlice.initial,
  ...tryItSlice.initial,
  ...weightsSlice.initial,
});

/** The state after an event. Pure. */
export function reduce(state: PlaygroundState, event: EngineEvent): PlaygroundState {
  return withStatus({
    ...state,
    ...activationsSlice.reduce(state, event),
    ...dataSlice.reduce(state, event),
    ...engineSlice.reduce(state, event),
    ...imagePathSlice.reduce(state, event),
    ...imagesSlice.reduce(state, event),
    ...layersSlice.reduce(state, event),
    ...noticesSlice.reduce(state, event),
    ...runSlice.reduce(state, event),
    ...shelfSlice.reduce(state, event),
    ...staircaseSlice.reduce(state, event),
    ...sweepSlice.reduce(state, event),
    ...tasksSlice.reduce(state, event),
  });
}

/** The status that belongs to the rest of the state. */
export function withStatus(state: Omit<PlaygroundState, 'status'>): PlaygroundState {
  const { engine, tasks, dataFailed, diverged } = state;
  const status = statusOf({
    engine,
    tasks,
    firstImages: firstImagesHere(state),
    dataFailed,
    diverged: diverged !== undefined,
  });
  return { ...state, status };
}
