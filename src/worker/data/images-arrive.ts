/** Waits for images. A pause or a stop is heard meanwhile. */

import { geometryOf } from '../../core/dataset/dataset-info.ts';
import { type InputGeometry, type NetworkSpec, sameGeometry } from '../../core/network/spec.ts';
import type { Task } from '../workshop/task.ts';
import type { Dataset } from './dataset.ts';
import type { DataSource } from './source.ts';
import type { Split } from './split.ts';
import { told } from './telling.ts';

/** Resolves once it is known which images there are: at once, or when somebody has them loaded after a failure. */
export async function datasetOpens(data: DataSource, task: Task): Promise<Dataset> {
  while (!data.opened) {
    await Promise.race([data.dataset(), task.interrupted]);
    await task.checkpoint();
  }
  return data.opened;
}

/** The same, and the model must be able to read these images: of a workspace whose images are not stored it cannot. Throws what is to be told. */
export async function datasetFor(spec: NetworkSpec, data: DataSource, task: Task): Promise<Dataset> {
  const dataset = await datasetOpens(data, task);
  const images = geometryOf(dataset.info);
  if (sameGeometry(spec, images)) return dataset;
  const { name } = dataset.info;
  throw new Error(
    told('images/model-reads-others', { read: imagesOf(spec), name, images: imagesOf(images) }),
  );
}

function imagesOf({ side, channels, classes }: InputGeometry): string {
  const values = { side: String(side), classes };
  return channels === 1 ? told('images/in-grey', values) : told('images/in-colour', values);
}

/** Resolves once all of `indices[start..end)` are here, with whether the task has rested. settle: see `Task.checkpoint`. */
export async function imagesArrive(
  images: Split,
  indices: Uint32Array,
  start: number,
  end: number,
  task: Task,
  settle?: () => Promise<void>,
): Promise<boolean> {
  let rested = false;
  while (!images.hasAll(indices, start, end)) {
    await Promise.race([images.nextArrival(), task.interrupted]);
    rested = (await task.checkpoint(settle)) || rested;
  }
  return rested;
}
