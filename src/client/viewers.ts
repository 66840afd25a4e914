/** What the views look at: asked for as they are opened and as models change, with the actions that a person has there. */
import type { StoreApi } from 'zustand/vanilla';
import type { ViewName } from '../core/settings/views.ts';
import type { EngineEvent } from '../protocol/events.ts';
import { ActivationsReader } from './activations.ts';
import type { Connection } from './engine/connection.ts';
import { type ImagePathActions, ImagePathFollower } from './image-path.ts';
import { Images } from './images.ts';
import { Layers } from './layers.ts';
import type { PlaygroundState } from './store/state.ts';
import { TryIt, type TryItActions } from './try-it.ts';
import { type WeightActions, Weights } from './weights.ts';

/** See `Images`. */
type ImageActions = Pick<Images, 'pixelsOf' | 'knownPixels'>;

export interface ViewerActions extends ImageActions, ImagePathActions, TryItActions, WeightActions {}

interface Viewers {
  hear(event: EngineEvent): void;
  readonly actions: ViewerActions;
}

/** show: opens a view. fail: tells a person what went wrong. */
export function createViewers(
  store: StoreApi<PlaygroundState>,
  connection: Connection,
  show: (view: ViewName) => void,
  fail: (error: unknown) => void,
): Viewers {
  const images = new Images(store, connection);
  const imagePath = new ImagePathFollower(store, connection, show);
  const tryIt = new TryIt(store, connection, fail);
  const weights = new Weights(store, connection);
  const listeners = [
    tryIt,
    images,
    new Layers(store, connection),
    imagePath,
    new ActivationsReader(store, connection),
    weights,
  ];
  const { pixelsOf, knownPixels } = images;
  const { draw, tryTestImage, tryPicture, watch, unwatch } = tryIt;
  const { chooseWeights, chooseFilters, pickWeight } = weights;
  return {
    hear(event) {
      for (const listener of listeners) listener.hear(event);
    },
    actions: {
      ...{ pixelsOf, knownPixels },
      ...imagePath.actions,
      ...{ draw, tryTestImage, tryPicture, watch, unwatch },
      ...{ chooseWeights, chooseFilters, pickWeight },
    },
  };
}
