/** A stored workspace as the engine takes it up. */

import { readFloatState } from '../../core/formats/safetensors/network-reader.ts';
import { simpleCnn } from '../../core/network/presets.ts';
import type { Staircase } from '../../core/results/staircase.ts';
import type { WorkspaceRecord } from '../../core/runs/workspace-record.ts';
import { messageOf } from '../../core/told.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import { damaged } from '../../storage/storage-problem.ts';
import type { LegacyCheckpoint } from '../../storage/workspaces/legacy.ts';
import type { SoundWorkspace } from '../../storage/workspaces/workspaces.ts';
import type { Dataset } from '../data/dataset.ts';
import { Shelf } from '../shelf/shelf.ts';
import { storedData } from './kept-data.ts';
import { freshGenerators, type KeptRun, newRun, storedRun } from './kept-run.ts';
import { storedShelf } from './kept-shelf.ts';
import { StoredParts } from './part.ts';
import { Salvage } from './salvage.ts';
import { told } from './telling.ts';

export type Sweep = Omit<Extract<EngineEvent, { readonly type: 'sweep' }>, 'type'>;

export interface StoredWork {
  readonly kept: KeptRun;
  readonly shelf: Shelf;
  readonly sweep: Sweep | undefined;
  readonly staircase: Staircase | undefined;
  /** A data set of the person's own. */
  readonly dataset: Dataset | undefined;
  /** The message that says what could not be read back. */
  readonly problem?: string;
}

/**
 * Throws a StorageProblem of the kind `damaged` where not even the weights of the model that was trained can be read back. What else can't be
 * is left behind, and the problem says so.
 */
export function storedWork({ record, parts: bytes }: SoundWorkspace<WorkspaceRecord>): StoredWork {
  const parts = new StoredParts(bytes);
  const salvage = new Salvage();
  const kept = readOrFail(record.model.step, () => storedRun(record, parts, salvage));
  const shelf = storedShelf(record.shelf, kept.state, parts, salvage);
  const { dataSet, sweep, staircase } = record;
  const dataset =
    dataSet &&
    salvage.attempt(told('work/images-of', { name: dataSet.name }), () => storedData(dataSet, parts));
  const { lost } = salvage;
  if (lost.length === 0) return { kept, shelf, sweep, staircase, dataset };
  const problem =
    dataSet && !dataset
      ? told('work/partly-read-without-images', { lost })
      : told('work/partly-read', { lost });
  return { kept, shelf, sweep, staircase, dataset, problem };
}

/** What version 1 of the database kept: weights and nothing else. */
export function legacyWork({ bytes, step, savedAt }: LegacyCheckpoint): StoredWork {
  const state = readOrFail(step, () => readFloatState(bytes, told('work/stored-weights'), simpleCnn));
  return {
    kept: {
      model: { origin: { kind: 'checkpoint', step, savedAt }, seed: 0, step },
      state,
      ...freshGenerators(0, state.spec),
      run: newRun(),
      checkpoint: undefined,
      lastGood: undefined,
    },
    shelf: new Shelf(),
    sweep: undefined,
    staircase: undefined,
    dataset: undefined,
  };
}

function readOrFail<Value>(step: number, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw damaged(told('work/unreadable', { step: String(step), cause: messageOf(error) }), error);
  }
}
