/**
 * The first of the two tables: everything that changes the engine is a task. The page gives each an id, and the worker tells what
 * becomes of it, in events of one form.
 */
import type { Settings } from '../core/settings/settings.ts';

interface WithSettings {
  readonly settings: Settings;
}

/** What each kind of task is told when it begins. */
export interface TaskArguments {
  /** Fetches the images that are missing. */
  readonly loadData: { readonly retrying: boolean };
  /** Trains `settings.epochs` more epochs from the present weights, then evaluates on the test set. */
  readonly train: WithSettings;
  /** Evaluates the baseline and the candidate. */
  readonly evaluate: WithSettings;
  /** Quantizes as `schemeOf(settings)` says, evaluates both models and times them. */
  readonly quantize: WithSettings;
  /** Tries every scheme of `sweepOf(settings)` on the present weights. */
  readonly sweep: WithSettings;
  /** Times the baseline and the candidate, part by part and at several batch sizes. */
  readonly measureLatency: WithSettings;
  /** Times every layer of the baseline and of the candidate, for a batch of so many images. */
  readonly measureLayers: WithSettings & { readonly batch: number };
  /** Replaces the model by a file's. The model that was there survives a file that can't be read. */
  readonly import: WithSettings & {
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly fileName: string;
    /** Whether the file may bring another network: without it, the person is asked about that first. */
    readonly anyNetwork?: boolean;
  };
  /** Fresh weights from `settings.seed`: no results, step 0. Ends what runs. */
  readonly reset: WithSettings;
  /** Goes back to the last weights whose loss was sound, after training diverged. */
  readonly recover: Record<never, never>;
  /** Moves to `settings.backend`, on `settings.threads`; with the next task where one is running. */
  readonly moveBackend: WithSettings;
  /** Takes up what another tab left behind. */
  readonly continueWorkspace: WithSettings & { readonly workspace: string };
  /** Empties the workspace: fresh weights, an empty shelf, nothing stored. Ends what runs. */
  readonly startAfresh: WithSettings;
}

export type TaskKind = keyof TaskArguments;

/** A resting task is paused: it goes on with `resume`. */
export type TaskPhase = 'running' | 'resting' | 'ended';

/** How far a task is. */
export interface Progress {
  readonly of: 'test-images' | 'calibration-images' | 'fine-tuning-steps' | 'timings';
  readonly done: number;
  readonly total: number;
  /** The point that a sweep measures now, counted from 1. */
  readonly point?: { readonly number: number; readonly of: number };
}

/** What the page knows of a task. */
export interface TaskReport {
  readonly id: string;
  readonly kind: TaskKind;
  readonly phase: TaskPhase;
  readonly progress?: Progress;
  /** Why it ended before its time, in words for a person. A task that was stopped has no problem. */
  readonly problem?: string;
}
