/** What the page shows of an image on its way: the stages of both models, side by side, and how they differ. */
import {
  type FilledStage,
  fillStages,
  pooledFrom,
  type Stage,
  stagesOnTheWay,
  valueAt,
  winnerOf,
} from '../../../core/quantization/explain/stages.ts';
import type { Place } from '../../../core/quantization/explain/taps.ts';
import type { ImagePath, ModelPath } from '../../../core/results/image-path.ts';
import type { ModelId } from '../../store/slices/shelf.ts';

export interface StagePair {
  readonly stage: Stage;
  /** What the models have there. Both where both have a role and are one network. */
  readonly models: Readonly<Partial<Record<ModelId, FilledStage>>>;
  /** Of all these values, 0 included. */
  readonly lowest: number;
  readonly highest: number;
  /** Candidate - baseline. */
  readonly difference: FilledStage | undefined;
  /** The largest |difference|. */
  readonly farthest: number;
}

/** Stage by stage, as the baseline has them; as the candidate has them where it goes alone. */
export function stagePairs({ image, baseline, candidate }: ImagePath): readonly StagePair[] {
  const filled = (path: ModelPath | undefined) => path && fillStages(path.spec, image, path.outputs);
  const float = filled(baseline);
  const int8 = filled(candidate);
  const stages = float ?? int8 ?? [];
  const isOneNetwork = !float || !int8 || haveOneShape(float, int8);
  return stages.map((stage, index) =>
    pairOf(stage, float?.[index], isOneNetwork ? int8?.[index] : undefined),
  );
}

/** Whether the two models that are there can be compared value by value. */
export function areOneNetwork({ baseline, candidate }: ImagePath): boolean {
  return (
    !baseline || !candidate || haveOneShape(stagesOnTheWay(baseline.spec), stagesOnTheWay(candidate.spec))
  );
}

const haveOneShape = (one: readonly Stage[], other: readonly Stage[]): boolean =>
  one.length === other.length &&
  one.every(({ name, channels, side }, index) => {
    const same = other[index];
    return same?.name === name && same.channels === channels && same.side === side;
  });

function pairOf(stage: Stage, float: FilledStage | undefined, int8: FilledStage | undefined): StagePair {
  const models = { ...(float && { float }), ...(int8 && { int8 }) };
  let [lowest, highest] = [0, 0];
  for (const { values } of Object.values(models)) {
    for (const value of values) {
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
    }
  }
  const difference = float && int8 && differenceOf(float, int8);
  const farthest = difference?.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) ?? 0;
  return { stage, models, lowest, highest, difference, farthest };
}

function differenceOf(float: FilledStage, int8: FilledStage): FilledStage {
  return { ...int8, values: int8.values.map((value, index) => value - (float.values[index] ?? 0)) };
}

/** The four values that a pooled one was chosen from. */
export interface Contest {
  /** The stage that was pooled. */
  readonly from: Stage;
  readonly candidates: readonly { readonly place: Place; readonly value: number; readonly won: boolean }[];
}

/** Undefined where the stage is no pooling. */
export function contestAt(
  pairs: readonly StagePair[],
  model: ModelId,
  stage: number,
  place: Place,
): Contest | undefined {
  const before = pairs[stage - 1]?.models[model];
  if (pairs[stage]?.stage.kind !== 'pool' || !before) return undefined;
  const winner = winnerOf(before, place);
  const candidates = pooledFrom(place).map((candidate) => ({
    place: candidate,
    value: valueAt(before, candidate),
    won: candidate.row === winner.row && candidate.column === winner.column,
  }));
  return { from: before, candidates };
}
