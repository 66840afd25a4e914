/** What tasks and queries work with: everything that the engine owns. */
import type { EngineEvent } from '../../protocol/events.ts';
import type { TaskArguments, TaskKind } from '../../protocol/tasks.ts';
import type { DataSource } from '../data/source.ts';
import type { Runs } from '../runs/runs.ts';
import type { LiveModel } from '../shelf/live-model.ts';
import type { Shelf } from '../shelf/shelf.ts';
import type { Snapshot } from '../training/snapshot.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Task } from './task.ts';
import type { Tasks } from './tasks.ts';

export interface Workshop {
  readonly emit: (event: EngineEvent) => void;
  readonly tasks: Tasks;
  readonly data: DataSource;
  readonly live: LiveModel;
  shelf: Shelf;
  readonly workspace: Workspace;
  readonly runs: Runs;
  /** The last weights whose loss was sound. */
  lastGood: Snapshot | undefined;
  /** Where a training that is cut short goes back to. */
  lastKept: Snapshot | undefined;
  /** It may change while training runs. */
  learningRate: number;
  /** True where the page wants a checkpoint as soon as there can be one. */
  checkpointAsked: boolean;
}

/** What a kind of task does. It is stopped and paused at the task's checkpoints. */
export type Perform<Kind extends TaskKind> = (
  task: Task,
  given: TaskArguments[Kind],
  workshop: Workshop,
) => Promise<void>;
