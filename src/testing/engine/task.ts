/** Tasks for tests of what tasks call. */
import type { TaskKind, TaskReport } from '../../protocol/tasks.ts';
import { Task } from '../../worker/workshop/task.ts';

/** A task whose reports are written into `told`. */
export function createTask(kind: TaskKind = 'train', told: TaskReport[] = []): Task {
  return new Task(`a ${kind} of a test`, kind, (report) => told.push(report));
}
