/**
 * The first of the two tables: everything that changes the engine is a task. The page gives each an id, and the worker tells what
 * becomes of it, in events of one form.
 */
import type { Target } from '../core/quantization/remedies/staircase.ts';
import type { Settings } from '../core/settings/settings.ts';

interface WithSettings {
  readonly settings: Settings;
}

/** A file of images that a person has chosen. */
export interface ImageFile {
  /** Its name, with its folders where a folder was chosen. */
  readonly path: string;
  readonly content: Blob;
}

/** Images that a person brings. */
export type DataSetSource =
  /** side: rows and columns that pictures are scaled and cropped to; undefined where they are all of one size already. */
  | { readonly kind: 'files'; readonly files: readonly ImageFile[]; readonly side: number | undefined }
  /** Drawn by hand: a grey byte a pixel, one image behind the other. */
  | {
      readonly kind: 'drawn';
      readonly name: string;
      readonly side: number;
      readonly classNames: readonly string[];
      readonly labels: Uint8Array<ArrayBuffer>;
      readonly pixels: Uint8Array<ArrayBuffer>;
    };

/** A file of weights that a person has chosen. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What each kind of task is told when it begins. */
export interface TaskArguments {
  /** Fetches the images that are missing. */
  readonly loadData: { readonly retrying: boolean };
  /** Puts a person's own images in the place of the data set; the work so far is left behind. The present ones survive files that can't be read. */
  readonly importData: WithSettings & { readonly source: DataSetSource };
  /** Goes back to the data set that the page comes with; the work so far is left behind. */
  readonly giveUpOwnData: WithSettings;
  /** Calls a person's own data set and its classes by other names, in the order of their labels. */
  readonly renameData: { readonly name: string; readonly classNames: readonly string[] };
  /** Trains `settings.epochs` more epochs from the present weights, then evaluates on the test set. */
  readonly train: WithSettings;
  /** Evaluates the baseline and the candidate. */
  readonly evaluate: WithSettings;
  /** Quantizes as `schemeOf(settings)` says, evaluates both models and times them. */
  readonly quantize: WithSettings;
  /** Tries remedies on `schemeOf(settings)`, one after the other, and quantizes with those that helped. */
  readonly findRemedies: WithSettings & { readonly target: Target };
  /** Tries every scheme of `sweepOf(settings)` on the present weights, then looks for widths layer by layer if `settings.mixes`. */
  readonly sweep: WithSettings;
  /** Times the baseline and the candidate, part by part and at several batch sizes. */
  readonly measureLatency: WithSettings;
  /** Times every layer of the baseline and of the candidate, for a batch of so many images. */
  readonly measureLayers: WithSettings & { readonly batch: number };
  /** Replaces the model by that of a file, or of several that belong together. The model that was there survives files that can't be read. */
  readonly import: WithSettings & {
    readonly files: readonly ChosenFile[];
    /** Whether the file may bring another network: without it, the person is asked about that first. */
    readonly anyNetwork?: boolean;
  };
  /**
   * Fresh weights from `settings.seed`: no results, step 0. Ends what runs. keep: the model that was there stays on the shelf, with what is
   * known of it, unless nothing but a seed has shaped it.
   */
  readonly reset: WithSettings & { readonly keep: boolean };
  /** Goes back to the last weights whose loss was sound, after training diverged. */
  readonly recover: Record<never, never>;
  /** Moves to `settings.backend`, on `settings.threads`; with the next task where one is running. */
  readonly moveBackend: WithSettings;
  /** Takes up what another tab left behind. */
  readonly continueWorkspace: WithSettings & { readonly workspace: string };
  /** Takes up a run as it was kept, in place of what this page has, which is left behind. model: of its models, the candidate. */
  readonly openRun: WithSettings & { readonly run: string; readonly model: string | undefined };
  /** Empties the workspace: fresh weights, an empty shelf, nothing stored. Ends what runs. */
  readonly startAfresh: WithSettings;
}

export type TaskKind = keyof TaskArguments;

/** A resting task is paused: it goes on with `resume`. */
export type TaskPhase = 'running' | 'resting' | 'ended';

/** How far a task is. */
export interface Progress {
  readonly of:
    | 'test-images'
    /** Training images that remedies and mixes of widths are chosen on. */
    | 'held-out-images'
    | 'calibration-images'
    | 'fine-tuning-steps'
    | 'remedies'
    | 'timings'
    | 'bytes';
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
  /** The message (core/told.ts) that says why it ended before its time. A task that was stopped has no problem. */
  readonly problem?: string;
}
