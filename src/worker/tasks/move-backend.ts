import { followNormalisation } from '../workshop/follow-normalisation.ts';
import { told } from '../workshop/telling.ts';
import type { Perform } from '../workshop/workshop.ts';

/** Moves the model to the wished backend, on the wished number of threads, and feeds it as wished; with the next task where one is running. */
export const moveBackend: Perform<'moveBackend'> = async (_, { settings }, workshop) => {
  const { tasks, live, emit } = workshop;
  if (tasks.long === 0) {
    await live.moveTo(settings);
    await followNormalisation(workshop, settings);
    return;
  }
  const change = live.changeFor(settings);
  if (change === 'backend') emit({ type: 'warning', message: told('task/backend-later') });
  if (change === 'threads') emit({ type: 'warning', message: told('task/threads-later') });
};
