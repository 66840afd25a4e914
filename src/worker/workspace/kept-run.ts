/**
 * One moment of the model that is trained, as it is stored: its weights, its run up to there, and, of a training that is under way, all
 * that the next step depends on. Everything here belongs to the same step.
 */

import { readFloatState } from '../../core/formats/safetensors/network-reader.ts';
import { formatNetwork } from '../../core/network/format.ts';
import { initialise } from '../../core/network/initialise.ts';
import { parseNetwork } from '../../core/network/parse.ts';
import type { NetworkSpec } from '../../core/network/spec.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import { newId } from '../../core/random/new-id.ts';
import { TorchGenerator } from '../../core/random/torch-generator.ts';
import { momentsOf } from '../../core/runs/optimizers.ts';
import { RunRecord } from '../../core/runs/run-record.ts';
import type { WorkspaceRecord } from '../../core/runs/workspace-record.ts';
import { formatAllSettings, parseHash } from '../../core/settings/hash.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { RunPlan } from '../../protocol/events.ts';
import { dropoutGenerator } from '../network/dropout.ts';
import { Model } from '../shelf/model.ts';
import type { Snapshot, TrainingCheckpoint } from '../training/snapshot.ts';
import { arrayPart, bytesOf, type Part, type StoredParts, weightsPart } from './part.ts';
import type { Salvage } from './salvage.ts';
import { told } from './telling.ts';

/** The run of the model that is trained: what was told of it. */
export interface Run {
  /** Its name among the runs of all pages. */
  readonly id: string;
  /** Those that it was last trained with; undefined of weights that were not trained here. */
  readonly settings: Settings | undefined;
  readonly record: RunRecord;
  readonly plan: RunPlan | undefined;
}

export const newRun = (): Run => ({
  id: newId(),
  settings: undefined,
  record: RunRecord.of(),
  plan: undefined,
});

export interface KeptRun {
  readonly model: Pick<Model, 'origin' | 'seed'> & { readonly step: number };
  readonly state: StateDict;
  readonly generator: Uint32Array<ArrayBuffer>;
  /** The generator of what dropout leaves out. */
  readonly dropout: Uint32Array<ArrayBuffer>;
  readonly run: Run;
  readonly checkpoint: TrainingCheckpoint | undefined;
  /** Of a training that is running away: the last weights that are worth going back to. */
  readonly lastGood: Snapshot | undefined;
}

type RunFields = Pick<WorkspaceRecord, 'model' | 'run' | 'checkpoint'>;

export function describeRun({ model, state, run, checkpoint, lastGood }: KeptRun): RunFields {
  const { losses, rates = [], reports, accuracies, epochs } = run.record.serialise();
  const { origin, seed, step } = model;
  const { side, channels, classes } = state.spec;
  return {
    model: {
      origin,
      seed,
      step,
      network: formatNetwork(state.spec),
      geometry: { side, channels, classes },
    },
    run: {
      id: run.id,
      ...(run.settings && { settings: formatAllSettings(run.settings) }),
      ...(run.plan && { plan: run.plan }),
      epochs: [...epochs],
      chunks: {
        losses: losses.length,
        rates: rates.length,
        reports: reports.length,
        accuracies: accuracies.length,
      },
    },
    ...(checkpoint && {
      checkpoint: {
        settings: formatAllSettings(checkpoint.settings),
        place: checkpoint.place,
        ...(lastGood && { lastGoodStep: lastGood.step }),
      },
    }),
  };
}

export function runParts({ state, generator, dropout, run, checkpoint, lastGood }: KeptRun): Part[] {
  const { losses, rates = [], reports, accuracies } = run.record.serialise();
  const numbered = (name: string, chunks: readonly (Float32Array | Float64Array)[]) =>
    chunks.map((chunk, index) => arrayPart(`${name}/${index}`, chunk));
  return [
    weightsPart('weights', state),
    arrayPart('generator', generator),
    arrayPart('dropout', dropout),
    ...numbered('losses', losses),
    ...numbered('rates', rates),
    ...numbered('reports', reports),
    ...numbered('accuracies', accuracies),
    ...(checkpoint ? checkpointParts(checkpoint) : []),
    ...(lastGood ? [weightsPart(lastGoodName, lastGood.state)] : []),
  ];
}

const lastGoodName = 'last-good';

/** Named when SGD was the only optimizer; browsers hold parts of this name. */
const momentsName = 'velocities';

function checkpointParts({ moments, epochStart }: TrainingCheckpoint): Part[] {
  const joined = () => {
    const all = new Float32Array(moments.reduce((sum, { length }) => sum + length, 0));
    let next = 0;
    for (const moment of moments) {
      all.set(moment, next);
      next += moment.length;
    }
    return bytesOf(all);
  };
  return [{ name: momentsName, source: moments, bytes: joined }, arrayPart('epoch-start', epochStart)];
}

/** What `describeRun` and `runParts` stored, as far as it can be read back. Throws where the weights can't be. */
export function storedRun(fields: RunFields, parts: StoredParts, salvage: Salvage): KeptRun {
  const { model, run, checkpoint } = fields;
  const spec = parseNetwork(model.network, model.geometry);
  const state = readFloatState(parts.bytes('weights'), told('work/stored-weights'), spec);
  const generators = salvage.attempt(told('work/order-of-images'), () => ({
    generator: parts.words('generator'),
    dropout: parts.words('dropout'),
  }));
  const record = salvage.attempt(told('work/curves'), () => storedRecord(run, parts));
  const underWay =
    checkpoint &&
    generators &&
    salvage.attempt(told('work/training-under-way'), () => storedCheckpoint(checkpoint, state, parts));
  const lastGoodStep = underWay && checkpoint?.lastGoodStep;
  const lastGood =
    lastGoodStep === undefined
      ? undefined
      : salvage.attempt(told('work/weights-of-step', { step: String(lastGoodStep) }), () => ({
          step: lastGoodStep,
          state: readFloatState(parts.bytes(lastGoodName), lastGoodName, spec),
        }));
  return {
    model,
    state,
    ...(generators ?? freshGenerators(model.seed, spec)),
    run: {
      id: run.id ?? newId(),
      settings: run.settings === undefined ? undefined : parseHash(run.settings).settings,
      record: record ?? RunRecord.of(),
      plan: run.plan,
    },
    checkpoint: underWay,
    lastGood,
  };
}

/** Names of the parts that hold the record of a run. */
export const isPartOfRecord = (name: string): boolean => /^(losses|rates|reports|accuracies)\//.test(name);

/** Throws where one of its parts is missing. */
export function storedRecord({ chunks, epochs }: RunFields['run'], parts: StoredParts): RunRecord {
  const names = (name: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${name}/${index}`);
  return RunRecord.of({
    losses: names('losses', chunks.losses).map((name) => parts.floats(name)),
    ...(chunks.rates !== undefined && {
      rates: names('rates', chunks.rates).map((name) => parts.doubles(name)),
    }),
    reports: names('reports', chunks.reports).map((name) => parts.doubles(name)),
    accuracies: names('accuracies', chunks.accuracies).map((name) => parts.doubles(name)),
    epochs,
  });
}

/** As they stand after a network was made with this seed. */
export function freshGenerators(seed: number, spec: NetworkSpec): Pick<KeptRun, 'generator' | 'dropout'> {
  const random = new TorchGenerator(seed);
  initialise(random, spec);
  return { generator: random.snapshot(), dropout: dropoutGenerator(seed).snapshot() };
}

function storedCheckpoint(
  { settings: hash, place }: NonNullable<RunFields['checkpoint']>,
  state: StateDict,
  parts: StoredParts,
): TrainingCheckpoint {
  const { settings } = parseHash(hash);
  const all = parts.floats(momentsName);
  const lengths = [...state.tensors.values()].map(({ length }) => length);
  let next = 0;
  const moments = Array.from({ length: momentsOf(settings) }, () => lengths)
    .flat()
    .map((length) => {
      const moment = all.slice(next, next + length);
      next += moment.length;
      return moment;
    });
  if (next !== all.length) throw new Error(told('work/moments-do-not-fit'));
  return {
    settings,
    place,
    moments,
    epochStart: parts.words('epoch-start'),
  };
}

export function modelOf({ model, state, generator, dropout }: KeptRun): Model {
  return Model.stored(state, model, { generator, dropout });
}
