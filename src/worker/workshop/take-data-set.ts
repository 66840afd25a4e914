/**
 * Another data set takes the place of the present one. A workspace has one data set: the work so far is left behind, as a tab that is closed
 * leaves it, and can be taken up again. Only weights that somebody has shaped go along, where they can read the new images.
 */

import { geometryOf, mnist } from '../../core/dataset/dataset-info.ts';
import { sameGeometry } from '../../core/network/spec.ts';
import { isFiniteState, type StateDict } from '../../core/network/state-dict.ts';
import { networkOf } from '../../core/settings/network-of.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Dataset } from '../data/dataset.ts';
import { Model } from '../shelf/model.ts';
import { Shelf } from '../shelf/shelf.ts';
import { replaceModel } from './replace-model.ts';
import { liveState } from './tell.ts';
import { told } from './telling.ts';
import type { Workshop } from './workshop.ts';

/** dataset: undefined for the one that is served. Throws NetworkError, before anything has changed, where the chosen network can't read such images. */
export async function takeDataSet(
  workshop: Workshop,
  dataset: Dataset | undefined,
  settings: Settings,
): Promise<void> {
  const { data, workspace, emit } = workshop;
  const geometry = geometryOf(dataset?.info ?? mnist);
  const before = data.info.name;
  const state = await stateFor(workshop, geometry);
  const spec = networkOf(settings, geometry);
  emit({ type: 'workspace', id: await workspace.beginAnew() });
  showDataSet(workshop, dataset);
  workshop.shelf = new Shelf();
  const { seed } = settings;
  await replaceModel(workshop, () =>
    state
      ? Model.loaded(
          state,
          { kind: 'imported', fileName: told('task/model-of-data', { name: before }), content: 'float' },
          seed,
          0,
        )
      : Model.initialised(seed, spec),
  );
}

/** undefined: the one that is served, which is fetched in the background. */
export function showDataSet({ data, tasks }: Workshop, dataset: Dataset | undefined): void {
  if (dataset) {
    data.take(dataset);
    return;
  }
  data.giveUpOwn();
  void tasks.run('images of the page', 'loadData', () => data.load(false));
}

async function stateFor(
  workshop: Workshop,
  geometry: ReturnType<typeof geometryOf>,
): Promise<StateDict | undefined> {
  const { model } = workshop.live;
  if (model.untouched || !sameGeometry(model.spec, geometry)) return undefined;
  const state = await liveState(workshop);
  return isFiniteState(state) ? state : undefined;
}
