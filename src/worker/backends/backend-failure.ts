/** Errors after which a backend cannot be used on and must be made anew: a thread that died, memory that ran out. */
import type { Settings } from '../../core/settings/settings.ts';
import type { TaskKind } from '../../protocol/tasks.ts';
import { OutOfMemoryError } from '../../tfjs-backend-simd/runtime/memory.ts';
import { ThreadFailure } from '../../tfjs-backend-simd/runtime/threads.ts';
import { rules } from '../workshop/rules.ts';

/** In words for a person. */
export interface BackendFailure {
  /** What it put an end to. */
  readonly kind: TaskKind;
  readonly cause: string;
  /** Sentences. */
  readonly remedy: string;
}

export function isBackendFailure(error: unknown): boolean {
  return error instanceof OutOfMemoryError || error instanceof ThreadFailure;
}

/** Undefined for every other error. settings: those of the task that failed. */
export function backendFailure(
  error: unknown,
  kind: TaskKind,
  settings: Settings,
): BackendFailure | undefined {
  if (error instanceof OutOfMemoryError) {
    const { batchSize, evalBatchSize } = settings;
    return {
      kind,
      cause: 'the simd backend ran out of memory',
      remedy: `Smaller batches need less: the batch size is ${batchSize}, the evaluation batch ${evalBatchSize}.`,
    };
  }
  if (error instanceof ThreadFailure) {
    return {
      kind,
      cause: 'a thread of the simd backend died',
      remedy: 'Try again: the threads are started anew. If it happens again, set Threads to 1.',
    };
  }
  return undefined;
}

/** soundStep: of the weights that the model went back to; undefined where nothing touched the model. */
export function toldOf({ kind, cause, remedy }: BackendFailure, soundStep: number | undefined): Error {
  const kept =
    soundStep === undefined
      ? 'The model and its results are as they were.'
      : `The model is at its weights of step ${soundStep}.`;
  return new Error(`${rules[kind].words} stopped: ${cause}. ${kept} ${remedy}`);
}
