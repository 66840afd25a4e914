/** The tasks that have not ended, in the order in which they began. */
import type { TaskKind, TaskReport } from '../../../protocol/tasks.ts';
import type { Slice } from '../slice.ts';

export interface TasksSlice {
  readonly tasks: readonly TaskReport[];
}

export const tasksSlice: Slice<TasksSlice> = {
  initial: { tasks: [] },
  reduce({ tasks }, event) {
    if (event.type !== 'task') return undefined;
    const { task } = event;
    if (task.phase === 'ended') return { tasks: withoutTask(tasks, task.id) };
    return tasks.some(({ id }) => id === task.id)
      ? { tasks: tasks.map((other) => (other.id === task.id ? task : other)) }
      : { tasks: [...tasks, task] };
  },
};

/** A task that was asked for: it is shown at once, since the worker may be deep in a step. */
export function withTask(tasks: readonly TaskReport[], id: string, kind: TaskKind): readonly TaskReport[] {
  return [...tasks, { id, kind, phase: 'running' }];
}

export function withoutTask(tasks: readonly TaskReport[], id: string): readonly TaskReport[] {
  return tasks.filter((task) => task.id !== id);
}

/** The task of one of these kinds that began last and has not ended. */
export function taskOf({ tasks }: TasksSlice, ...kinds: readonly TaskKind[]): TaskReport | undefined {
  return tasks.findLast(({ kind }) => kinds.includes(kind));
}
