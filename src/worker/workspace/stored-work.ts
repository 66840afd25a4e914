/** A stored workspace as the engine takes it up. */
import { readFloatState } from '../../core/formats/safetensors/network-reader.ts';
import { simpleCnn } from '../../core/network/presets.ts';
import type { SweepResult } from '../../core/results/sweep-result.ts';
import type { WorkspaceRecord } from '../../core/runs/workspace-record.ts';
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

export type Sweep = Omit<Extract<EngineEvent, { readonly type: 'sweep' }>, 'type'>;

export interface StoredWork {
  readonly kept: KeptRun;
  readonly shelf: Shelf;
  readonly sweep: Sweep | undefined;
  /** A data set of the person's own. */
  readonly dataset: Dataset | undefined;
  /** What could not be read back, in words. */
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
  const sweep = record.sweep && storedSweep(record.sweep);
  const { dataSet } = record;
  const dataset =
    dataSet && salvage.attempt(`the images of ${dataSet.name}`, () => storedData(dataSet, parts));
  const { lost } = salvage;
  if (lost.length === 0) return { kept, shelf, sweep, dataset };
  const anew = dataSet && !dataset ? ' Import the data again to go on with them.' : '';
  const problem = `Not everything that was stored can be read back: ${lost.join('; ')}. The rest is as it was.${anew}`;
  return { kept, shelf, sweep, dataset, problem };
}

/** What version 1 of the database kept: weights and nothing else. */
export function legacyWork({ bytes, step, savedAt }: LegacyCheckpoint): StoredWork {
  const state = readOrFail(step, () => readFloatState(bytes, 'the stored weights', simpleCnn));
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
    dataset: undefined,
  };
}

function readOrFail<Value>(step: number, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw damaged(`The weights of step ${step} were stored, but cannot be read back (${cause}).`, error);
  }
}

function storedSweep({ results, float, total }: NonNullable<WorkspaceRecord['sweep']>): Sweep {
  return { results: results.map(storedSweepResult), float, total };
}

type StoredResult = NonNullable<WorkspaceRecord['sweep']>['results'][number];

function storedSweepResult({ point, ...result }: StoredResult): SweepResult {
  if (point.kind === 'layer') return { ...result, point };
  const { scheme } = point;
  if (scheme.kind !== 'weightOnly') throw new Error('a width of the sweep is not weight-only');
  return { ...result, point: { kind: 'width', scheme } };
}
