/** Everything that a sweep tells. */
import type { SweepResult } from '../../core/results/sweep-result.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import type { Progress } from '../../protocol/tasks.ts';
import { runSweep, type SweepPlan } from '../../worker/quantizing/sweep.ts';
import { Task } from '../../worker/workshop/task.ts';
import { eventsOf } from './engine.ts';

export interface Told {
  readonly told: readonly EngineEvent[];
  readonly progress: readonly (Progress | undefined)[];
  readonly error: unknown;
  readonly results: readonly SweepResult[];
}

/** Runs a sweep. `hear` and `hearProgress` are called in the middle of it. */
export async function toldBy(
  plan: SweepPlan,
  hear: (event: EngineEvent, task: Task) => unknown = () => undefined,
  hearProgress: (progress: Progress | undefined, task: Task) => unknown = () => undefined,
): Promise<Told> {
  const told: EngineEvent[] = [];
  const progress: (Progress | undefined)[] = [];
  const task: Task = new Task('a sweep', 'sweep', (report) => {
    progress.push(report.progress);
    if (report.progress) hearProgress(report.progress, task);
  });
  const error: unknown = await runSweep(plan, task, (event) => {
    told.push(event);
    hear(event, task);
  }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { told, progress, error, results: eventsOf(told, 'sweep').at(-1)?.results ?? [] };
}

/** The bits of a width, or the layer that was tried alone. */
export const nameOf = ({ point }: SweepResult) => (point.kind === 'width' ? point.scheme.bits : point.layer);
