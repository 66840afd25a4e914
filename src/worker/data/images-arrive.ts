import type { Task } from '../workshop/task.ts';
import type { Split } from './split.ts';

/**
 * Resolves once all of `indices[start..end)` are here, with whether the task has rested. A pause or a stop is heard meanwhile; settle: see
 * `Task.checkpoint`.
 */
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
