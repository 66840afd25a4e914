import type { Perform } from '../workshop/workshop.ts';

/** Moves the model to the wished backend, on the wished number of threads; with the next task where one is running. */
export const moveBackend: Perform<'moveBackend'> = async (_, { settings }, { tasks, live, emit }) => {
  if (tasks.long === 0) {
    await live.moveTo(settings);
    return;
  }
  const change = live.changeFor(settings);
  const message = `The ${change} will change with the next task; this one goes on as it is.`;
  if (change) emit({ type: 'warning', message });
};
