/**
 * One moment of the model that is trained, as it is stored: its weights, its run up to there, and, of a training that is under way, all
 * that the next step depends on. Everything here belongs to the same step.
 */
import { readNetwork } from '../../core/formats/safetensors/network-reader.ts';
import { writeFloatWeights } from '../../core/formats/safetensors/network-writer.ts';
import { formatNetwork } from '../../core/network/format.ts';
import { parseNetwork } from '../../core/network/parse.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import { RunRecord } from '../../core/runs/run-record.ts';
import type { WorkspaceRecord } from '../../core/runs/workspace-record.ts';
import { formatAllSettings, parseHash } from '../../core/settings/hash.ts';
import type { RunPlan } from '../../protocol/events.ts';
import { Model } from '../shelf/model.ts';
import type { TrainingCheckpoint } from '../training/snapshot.ts';
import { arrayPart, bytesOf, type Part, type StoredParts } from './part.ts';

/** The run of the model that is trained: what was told of it. */
export interface Run {
  readonly record: RunRecord;
  readonly plan: RunPlan | undefined;
}

export interface KeptRun {
  readonly model: Pick<Model, 'origin' | 'seed'> & { readonly step: number };
  readonly state: StateDict;
  readonly generator: Uint32Array<ArrayBuffer>;
  /** The generator of what dropout leaves out. */
  readonly dropout: Uint32Array<ArrayBuffer>;
  readonly run: Run;
  readonly checkpoint: TrainingCheckpoint | undefined;
}

type RunFields = Pick<WorkspaceRecord, 'model' | 'run' | 'checkpoint'>;

export function describeRun({ model, state, run, checkpoint }: KeptRun): RunFields {
  const { losses, reports, accuracies, epochs } = run.record.serialise();
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
      ...(run.plan && { plan: run.plan }),
      epochs: [...epochs],
      chunks: { losses: losses.length, reports: reports.length, accuracies: accuracies.length },
    },
    ...(checkpoint && {
      checkpoint: { settings: formatAllSettings(checkpoint.settings), place: checkpoint.place },
    }),
  };
}

export function runParts({ state, generator, dropout, run, checkpoint }: KeptRun): Part[] {
  const { losses, reports, accuracies } = run.record.serialise();
  const numbered = (name: string, chunks: readonly (Float32Array | Float64Array)[]) =>
    chunks.map((chunk, index) => arrayPart(`${name}/${index}`, chunk));
  return [
    { name: 'weights', source: state, bytes: () => writeFloatWeights(state) },
    arrayPart('generator', generator),
    arrayPart('dropout', dropout),
    ...numbered('losses', losses),
    ...numbered('reports', reports),
    ...numbered('accuracies', accuracies),
    ...(checkpoint ? checkpointParts(checkpoint) : []),
  ];
}

function checkpointParts({ velocities, epochStart }: TrainingCheckpoint): Part[] {
  const joined = () => {
    const all = new Float32Array(velocities.reduce((sum, { length }) => sum + length, 0));
    let next = 0;
    for (const velocity of velocities) {
      all.set(velocity, next);
      next += velocity.length;
    }
    return bytesOf(all);
  };
  return [{ name: 'velocities', source: velocities, bytes: joined }, arrayPart('epoch-start', epochStart)];
}

/** What `describeRun` and `runParts` stored. Throws where something is missing or does not fit together. */
export function storedRun(fields: RunFields, parts: StoredParts): KeptRun {
  const { network, geometry } = fields.model;
  const spec = parseNetwork(network, geometry);
  const weights = readNetwork(parts.bytes('weights'), 'the stored weights', spec);
  if (weights.kind !== 'float') throw new Error('its weights are not those of a float model');
  const { state } = weights;
  const { chunks, epochs, plan } = fields.run;
  const names = (name: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${name}/${index}`);
  const record = RunRecord.of({
    losses: names('losses', chunks.losses).map((name) => parts.floats(name)),
    reports: names('reports', chunks.reports).map((name) => parts.doubles(name)),
    accuracies: names('accuracies', chunks.accuracies).map((name) => parts.doubles(name)),
    epochs,
  });
  return {
    model: fields.model,
    state,
    generator: parts.words('generator'),
    dropout: parts.words('dropout'),
    run: { record, plan },
    checkpoint: fields.checkpoint && storedCheckpoint(fields.checkpoint, state, parts),
  };
}

function storedCheckpoint(
  { settings, place }: NonNullable<RunFields['checkpoint']>,
  state: StateDict,
  parts: StoredParts,
): TrainingCheckpoint {
  const all = parts.floats('velocities');
  let next = 0;
  const velocities = [...state.tensors.values()].map(({ length }) => {
    const velocity = all.slice(next, next + length);
    next += velocity.length;
    return velocity;
  });
  if (next !== all.length) throw new Error('its velocities do not fit its weights');
  return {
    settings: parseHash(settings).settings,
    place,
    velocities,
    epochStart: parts.words('epoch-start'),
  };
}

export function modelOf({ model, state, generator, dropout }: KeptRun): Model {
  return Model.stored(state, model, { generator, dropout });
}
