/** What the page's `status` says: a function of the engine, its tasks and the data, and of nothing else. */
import type { TaskKind, TaskReport } from '../../protocol/tasks.ts';

export type Status = 'idle' | 'loading' | 'training' | 'paused' | 'evaluating' | 'quantizing' | 'error';

export interface StatusFacts {
  /** `stopped`: the worker died, could not start, or lost its device. */
  readonly engine: 'starting' | 'running' | 'stopped';
  /** The tasks that have not ended, in the order in which they began. */
  readonly tasks: readonly TaskReport[];
  /** Whether the first images of both splits are here: without them nothing can begin. */
  readonly firstImages: boolean;
  /** Whether the last attempt to load images failed. */
  readonly dataFailed: boolean;
  /** Whether training has ended with a loss that is no number, and nothing was done about it yet. */
  readonly diverged: boolean;
}

export function statusOf({ engine, tasks, firstImages, dataFailed, diverged }: StatusFacts): Status {
  if (engine === 'stopped') return 'error';
  if (engine === 'starting') return 'loading';
  const task = tasks.findLast(({ kind }) => kind !== 'loadData');
  if (task) return task.phase === 'resting' ? 'paused' : whileRunning(task);
  if (diverged) return 'error';
  if (!firstImages) return dataFailed ? 'error' : 'loading';
  return 'idle';
}

const statusByKind: Readonly<Record<TaskKind, Status>> = {
  loadData: 'loading',
  importData: 'loading',
  giveUpOwnData: 'loading',
  renameData: 'loading',
  train: 'training',
  evaluate: 'evaluating',
  measureLatency: 'evaluating',
  measureLayers: 'evaluating',
  quantize: 'quantizing',
  findRemedies: 'quantizing',
  sweep: 'quantizing',
  import: 'loading',
  reset: 'loading',
  recover: 'loading',
  moveBackend: 'loading',
  continueWorkspace: 'loading',
  openRun: 'evaluating',
  startAfresh: 'loading',
};

/** A training evaluates the whole test set at the end of each epoch. */
function whileRunning({ kind, progress }: TaskReport): Status {
  return kind === 'train' && progress?.of === 'test-images' ? 'evaluating' : statusByKind[kind];
}
