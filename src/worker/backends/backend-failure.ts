/** Errors after which a backend cannot be used on and must be made anew: a thread that died, memory that ran out. */

import type { Settings } from '../../core/settings/settings.ts';
import type { TaskKind } from '../../protocol/tasks.ts';
import { OutOfMemoryError } from '../../tfjs-backend-simd/runtime/memory.ts';
import { ThreadFailure } from '../../tfjs-backend-simd/runtime/threads.ts';
import { rules } from '../workshop/rules.ts';
import { told } from './telling.ts';

export interface BackendFailure {
  readonly of: 'memory' | 'thread';
  /** What it put an end to. */
  readonly kind: TaskKind;
  /** Those of the task that failed. */
  readonly settings: Pick<Settings, 'batchSize' | 'evalBatchSize'>;
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
  if (error instanceof OutOfMemoryError) return { of: 'memory', kind, settings };
  return error instanceof ThreadFailure ? { of: 'thread', kind, settings } : undefined;
}

/** soundStep: of the weights that the model went back to; undefined where nothing touched the model. */
export function errorOf({ of, kind, settings }: BackendFailure, soundStep: number | undefined): Error {
  const task = rules[kind].called;
  const step = soundStep === undefined ? undefined : String(soundStep);
  if (of === 'thread') {
    return new Error(
      step === undefined
        ? told('backend/thread-died', { task })
        : told('backend/thread-died-at-step', { task, step }),
    );
  }
  const sizes = { batchSize: String(settings.batchSize), evalBatchSize: String(settings.evalBatchSize) };
  return new Error(
    step === undefined
      ? told('backend/out-of-memory', { task, ...sizes })
      : told('backend/out-of-memory-at-step', { task, step, ...sizes }),
  );
}
