/** A stored workspace as the engine takes it up. */
import { readNetwork } from '../../core/formats/safetensors/network-reader.ts';
import { initialise } from '../../core/network/initialise.ts';
import { simpleCnn } from '../../core/network/presets.ts';
import { TorchGenerator } from '../../core/random/torch-generator.ts';
import type { SweepResult } from '../../core/results/sweep-result.ts';
import { RunRecord } from '../../core/runs/run-record.ts';
import type { WorkspaceRecord } from '../../core/runs/workspace-record.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import type { LegacyCheckpoint } from '../../storage/legacy.ts';
import { damaged } from '../../storage/storage-problem.ts';
import type { SoundWorkspace } from '../../storage/workspaces.ts';
import { dropoutGenerator } from '../network/dropout.ts';
import { Shelf } from '../shelf/shelf.ts';
import { type KeptRun, storedRun } from './kept-run.ts';
import { storedShelf } from './kept-shelf.ts';
import { StoredParts } from './part.ts';

export type Sweep = Omit<Extract<EngineEvent, { readonly type: 'sweep' }>, 'type'>;

export interface StoredWork {
  readonly kept: KeptRun;
  readonly shelf: Shelf;
  readonly sweep: Sweep | undefined;
  /** What could not be read back, in words. */
  readonly problem?: string;
}

/**
 * Throws a StorageProblem of the kind `damaged` where not even the model that was trained can be read back. A shelf that can't be is left
 * behind, and the problem says so.
 */
export function storedWork({ record, parts: bytes }: SoundWorkspace<WorkspaceRecord>): StoredWork {
  const parts = new StoredParts(bytes);
  const kept = readOrFail(
    `The weights of step ${record.model.step} were stored, but cannot be read back`,
    () => storedRun(record, parts),
  );
  try {
    const shelf = storedShelf(record.shelf, kept.state, parts);
    return { kept, shelf, sweep: record.sweep && storedSweep(record.sweep) };
  } catch (error) {
    const problem = `The quantized models were stored, but cannot be read back (${messageOf(error)}). The model that was trained is as it was; quantize it again.`;
    return { kept, shelf: new Shelf(), sweep: undefined, problem };
  }
}

/** What version 1 of the database kept: weights and nothing else. */
export function legacyWork({ bytes, step, savedAt }: LegacyCheckpoint): StoredWork {
  const weights = readOrFail(`The weights of step ${step} were stored, but cannot be read back`, () =>
    readNetwork(bytes, 'the stored weights', simpleCnn),
  );
  if (weights.kind !== 'float') throw damaged('The stored weights are not those of a float model.');
  const random = new TorchGenerator(0);
  initialise(random, weights.state.spec);
  const run = { record: RunRecord.of(), plan: undefined };
  return {
    kept: {
      model: { origin: { kind: 'checkpoint', step, savedAt }, seed: 0, step },
      state: weights.state,
      generator: random.snapshot(),
      dropout: dropoutGenerator(0).snapshot(),
      run,
      checkpoint: undefined,
    },
    shelf: new Shelf(),
    sweep: undefined,
  };
}

function readOrFail<Value>(what: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw damaged(`${what} (${messageOf(error)}).`, error);
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

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
