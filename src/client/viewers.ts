/** What the views look at: asked for as they are opened and as models change, with the actions that a person has there. */
import type { StoreApi } from 'zustand/vanilla';
import type { ViewName } from '../core/settings/views.ts';
import type { EngineEvent } from '../protocol/events.ts';
import type { Connection } from './engine/connection.ts';
import { Images } from './images.ts';
import type { ClosedViewers } from './late/closed-viewers.ts';
import type { ImagePathActions } from './late/image-path.ts';
import { loadLateCode } from './late/late-code.ts';
import type { RunActions } from './late/runs.ts';
import type { WeightActions } from './late/weights.ts';
import { SampleImages } from './samples.ts';
import type { PlaygroundState } from './store/state.ts';
import { TryIt, type TryItActions } from './try-it.ts';

/** See `Images`. */
type ImageActions = Pick<Images, 'pixelsOf' | 'knownPixels'>;

export interface ViewerActions
  extends ImageActions,
    ImagePathActions,
    RunActions,
    TryItActions,
    WeightActions {}

interface Viewers {
  hear(event: EngineEvent): void;
  readonly actions: ViewerActions;
}

/** The views whose code comes when they are opened. */
const lateViews: ReadonlySet<ViewName> = new Set(['weights', 'layers', 'runs']);

/** show: opens a view. fail: tells a person what went wrong. */
export function createViewers(
  store: StoreApi<PlaygroundState>,
  connection: Connection,
  show: (view: ViewName) => void,
  fail: (error: unknown) => void,
): Viewers {
  const samples = new SampleImages(store, connection);
  const images = new Images(store, connection);
  const tryIt = new TryIt(store, connection, fail);
  let late: ClosedViewers | undefined;

  /** At once where the code is there: a field that is typed into must not wait for it. */
  async function withLate(act: (viewers: ClosedViewers) => void | Promise<void>): Promise<void> {
    try {
      if (!late) {
        const { ClosedViewers } = await loadLateCode();
        late ??= new ClosedViewers(store, connection, show);
      }
      await act(late);
    } catch (error) {
      fail(error);
    }
  }

  function prepare(view: ViewName): void {
    if (lateViews.has(view)) void withLate(() => undefined);
  }
  prepare(store.getState().settings.view);
  store.subscribe(({ settings: { view } }, before) => {
    if (view !== before.settings.view) prepare(view);
  });

  const { pixelsOf, knownPixels } = images;
  const { draw, tryTestImage, tryPicture, watch, unwatch } = tryIt;
  return {
    hear(event) {
      for (const listener of [samples, tryIt, images, late]) listener?.hear(event);
    },
    actions: {
      ...{ pixelsOf, knownPixels },
      ...{ draw, tryTestImage, tryPicture, watch, unwatch },
      follow: (image) => withLate(({ imagePath }) => imagePath.follow(image)),
      showPath: (image) => withLate(({ imagePath }) => imagePath.showPath(image)),
      foundPath: () => void withLate(({ imagePath }) => imagePath.foundPath()),
      choosePlace: (chosen) => void withLate(({ imagePath }) => imagePath.choosePlace(chosen)),
      chooseWeights: (wanted) => void withLate(({ weights }) => weights.chooseWeights(wanted)),
      chooseFilters: (wanted) => void withLate(({ weights }) => weights.chooseFilters(wanted)),
      openRun: (row) => withLate(({ runs }) => runs.open(row)),
      markRun: (row, change) => withLate(({ runs }) => runs.mark(row, change)),
      removeRuns: (ids) => withLate(({ runs }) => runs.remove(ids)),
      selectRuns: (choose) => withLate(({ runs }) => runs.select(choose)),
      pickWeight: (by) => void withLate(({ weights }) => weights.pickWeight(by)),
    },
  };
}
