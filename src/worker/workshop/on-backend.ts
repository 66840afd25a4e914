/** How a task gets the backend that a person wishes for, and what becomes of it where that backend fails. */
import type { Settings } from '../../core/settings/settings.ts';
import { backendFailure, errorOf } from '../backends/backend-failure.ts';
import { followNormalisation } from './follow-normalisation.ts';
import { replaceModel } from './replace-model.ts';
import type { Task } from './task.ts';
import type { Workshop } from './workshop.ts';

/**
 * Moves to the wished backend, unless another task lives on the present one, and performs the work. Where the backend fails, the next task
 * finds a sound one, and a training goes back to where it was kept last: the error says so.
 */
export async function onWishedBackend(
  task: Task,
  settings: Settings,
  workshop: Workshop,
  perform: () => Promise<void>,
): Promise<void> {
  const { tasks, live } = workshop;
  if (tasks.long === 1) {
    await live.moveTo(settings);
    await followNormalisation(workshop, settings);
  }
  try {
    await perform();
  } catch (error) {
    const failure = backendFailure(error, task.kind, settings);
    if (!failure) throw error;
    live.renewBackend();
    const kept = task.kind === 'train' ? workshop.lastKept : undefined;
    if (kept) await replaceModel(workshop, () => live.model.goneBack(kept));
    throw errorOf(failure, kept?.step);
  }
}
