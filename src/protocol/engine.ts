/** What the main thread asks of the worker. Every call is carried by Comlink. */
import type { Role } from '../core/results/model-report.ts';
import type { RunMark } from '../core/results/run-row.ts';
import type { Settings } from '../core/settings/settings.ts';
import type { EngineEvent } from './events.ts';
import type { Queries, QueryName } from './queries.ts';
import type { TaskArguments, TaskKind } from './tasks.ts';

export interface StartOptions {
  readonly settings: Settings;
  /** Where the packed data set lies, ending in a slash. */
  readonly dataUrl: string;
  /** The name under which this tab's work is kept. Work that is already kept under this name is taken up again. */
  readonly workspace: string;
  /** The worker before this one is blocked and will do nothing more, but the browser may still hold its claim on the workspace. */
  readonly takesOver: boolean;
  /** The page writes here to ask for the processor while it draws or is clicked. Undefined where memory cannot be shared. */
  readonly giveWay: Int32Array<SharedArrayBuffer> | undefined;
}

/** A file that a person has chosen. */
export interface NamedBlob {
  readonly name: string;
  readonly content: Blob;
}

/** Images of a person's own that came with runs, as NumPy's archive, and what they are called. */
export interface BroughtData {
  readonly name: string;
  readonly classNames: readonly string[];
  readonly archive: Blob;
}

export interface Engine {
  /** Takes a Web Lock for as long as the worker lives and says its name; empty where the browser has no locks. */
  holdLock(): Promise<string>;
  /** Resolves at once: the worker can still hear. */
  ping(): Promise<void>;
  /**
   * Picks a backend, takes up the workspace or makes a fresh model, and has the data loaded. When all that is known has been told, it tells
   * the name under which the work is kept from now on: another one where a second tab has this workspace open.
   */
  start(options: StartOptions, listener: (event: EngineEvent) => void): Promise<void>;

  /** Resolves when the task has ended, whatever came of it: events tell that. */
  run<Kind extends TaskKind>(id: string, kind: Kind, given: TaskArguments[Kind]): Promise<void>;
  /** Rejects with an Error that a person can read. */
  ask<Name extends QueryName>(
    name: Name,
    question: Queries[Name]['question'],
  ): Promise<Queries[Name]['answer']>;

  /** Makes the running task rest at its next checkpoint, until it is resumed. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Ends what runs and keeps what it has reached. */
  stop(): Promise<void>;
  /** Makes the running task leave the processor to the page for a moment: somebody has clicked, and wants to see what that did. */
  stepAside(): Promise<void>;
  /** Training keeps a checkpoint as soon as it can: the page may be about to go. */
  keepSoon(): Promise<void>;
  setLearningRate(learningRate: number): Promise<void>;
  /** Says something of a row of the list of runs. */
  markRun(row: string, change: RunMark): Promise<void>;
  /** Removes runs for good. */
  removeRuns(runs: readonly string[]): Promise<void>;
  /**
   * Takes the runs of a file in, beside those that are here, and tells how many. Resolves with the data set that came with them, where it is
   * another than the page has. Rejects, before anything is stored, where the file can't be used.
   */
  importRuns(file: NamedBlob): Promise<BroughtData | undefined>;
  /** Gives a role to a model of the shelf. */
  assign(role: Role, entry: string): Promise<void>;
}
