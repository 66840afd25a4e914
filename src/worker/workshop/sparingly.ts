/** What is told to a page that draws it. */
import type { EngineEvent } from '../../protocol/events.ts';
import type { TaskReport } from '../../protocol/tasks.ts';

/**
 * Every report is a frame that the page draws, for which a thread leaves it a core. Told after each chunk of images, a task's progress
 * would leave that core idle all the time. As often as a training tells its losses.
 */
const progressEveryMs = 500;

interface Told {
  readonly report: TaskReport;
  readonly at: number;
}

/** Gives a listener that passes events on, without a task's progress of which the like was told a moment ago. */
export function sparingly(listener: (event: EngineEvent) => void): (event: EngineEvent) => void {
  const told = new Map<string, Told>();
  return (event) => {
    if (event.type === 'task') {
      const { task } = event;
      const last = told.get(task.id);
      const now = performance.now();
      if (last && onlyGoesOn(last.report, task) && now - last.at < progressEveryMs) return;
      if (task.phase === 'ended') told.delete(task.id);
      else told.set(task.id, { report: task, at: now });
    }
    listener(event);
  };
}

/** Whether nothing has changed but how far the task is with the same thing. */
const onlyGoesOn = (before: TaskReport, now: TaskReport): boolean =>
  before.phase === now.phase &&
  before.progress?.of === now.progress?.of &&
  before.progress?.point?.number === now.progress?.point?.number;
