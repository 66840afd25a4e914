/** Waits for images. A pause or a stop is heard meanwhile. */
import type { Task } from '../workshop/task.ts';
import type { Dataset } from './dataset.ts';
import type { DataSource } from './source.ts';
import type { Split } from './split.ts';

/** Resolves once it is known which images there are: at once, or when somebody has them loaded after a failure. */
export async function datasetOpens(data: DataSource, task: Task): Promise<Dataset> {
  while (!data.opened) {
    await Promise.race([data.dataset(), task.interrupted]);
    await task.checkpoint();
  }
  return data.opened;
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
