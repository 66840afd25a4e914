/** What the views of weights, of layers and of runs look at. It comes when one of them is opened for the first time. */
import type { StoreApi } from 'zustand/vanilla';
import type { ViewName } from '../../core/settings/views.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import type { Connection } from '../engine/connection.ts';
import type { PlaygroundState } from '../store/state.ts';
import { ActivationsReader } from './activations.ts';
import { ImagePathFollower } from './image-path.ts';
import { Layers } from './layers.ts';
import { RunsReader } from './runs.ts';
import { Weights } from './weights.ts';

export class ClosedViewers {
  readonly imagePath: ImagePathFollower;
  readonly runs: RunsReader;
  readonly weights: Weights;
  readonly #listeners: readonly { hear(event: EngineEvent): void }[];

  /** show: opens a view. */
  constructor(store: StoreApi<PlaygroundState>, connection: Connection, show: (view: ViewName) => void) {
    const layers = new Layers(store, connection);
    this.imagePath = new ImagePathFollower(store, connection, show);
    const activations = new ActivationsReader(store, connection);
    this.runs = new RunsReader(store, connection);
    this.weights = new Weights(store, connection);
    this.#listeners = [layers, this.imagePath, activations, this.runs, this.weights];
  }

  hear(event: EngineEvent): void {
    for (const listener of this.#listeners) listener.hear(event);
  }
}
