/** One value on the way of an image through a model: where it comes from, and what becomes of it. */
import type { ActivationParameters } from '../grid/affine.ts';
import { quantizeStatically } from '../schemes/static-layer.ts';
import { explainValue, type LayerWeights } from './explain-value.ts';
import type { Explanation } from './explanation.ts';
import { type FilledStage, originOf, valueAt } from './stages.ts';
import type { Place } from './taps.ts';

/** A value of a stage. */
export interface ChosenPlace {
  /** The number of the stage on the way, from the image on. */
  readonly stage: number;
  readonly place: Place;
}

/** All that a model has computed of one image. */
export interface Way {
  readonly stages: readonly FilledStage[];
  /** What each layer has read: (row, column, channel) of a map, features in PyTorch's order. */
  readonly inputs: readonly Float32Array[];
  /** What each layer gave before its ReLU: (row, column, channel) of a map, or features. */
  readonly outputs: readonly Float32Array[];
  /** layer: its name. */
  weightsOf(layer: string): LayerWeights;
}

export interface ChosenValue {
  readonly value: number;
  /** How it was computed; undefined for the image itself. */
  readonly computed:
    | {
        readonly layer: string;
        /** In the output of that layer: where the winner of the pooling stood. */
        readonly place: Place;
        readonly explanation: Explanation;
        /** What the model gave there, before its ReLU. */
        readonly given: number;
      }
    | undefined;
  /** What the next layer makes of it, where that one reads levels whose scale was calibrated. */
  readonly read:
    | { readonly layer: string; readonly input: ActivationParameters; readonly level: number }
    | undefined;
}

/** Undefined where there is no such value. */
export function chosenValue(way: Way, { stage: index, place }: ChosenPlace): ChosenValue | undefined {
  const stage = way.stages[index];
  if (!stage || !isPlaceOf(stage, place)) return undefined;
  const value = valueAt(stage, place);
  return { value, computed: computedAt(way, index, place), read: readAs(way, index, value) };
}

const isPlaceOf = ({ channels, side }: FilledStage, { channel, row, column }: Place): boolean =>
  channel < channels && row < side && column < side;

function computedAt(way: Way, index: number, place: Place): ChosenValue['computed'] {
  const origin = originOf(way.stages, index, place);
  const layer = way.stages[origin.index]?.layer;
  if (!layer) return undefined;
  const before = way.stages.slice(0, origin.index).filter(({ kind }) => kind === 'layer').length;
  const input = way.inputs[before] ?? new Float32Array();
  const { channel, row, column } = origin.place;
  const side = layer.kind === 'conv' ? layer.side : 1;
  return {
    layer: layer.name,
    place: origin.place,
    explanation: explainValue(layer, way.weightsOf(layer.name), input, origin.place),
    given: way.outputs[before]?.[(row * side + column) * layer.outFeatures + channel] ?? Number.NaN,
  };
}

function readAs(way: Way, index: number, value: number): ChosenValue['read'] {
  const next = way.stages.slice(index + 1).find(({ layer }) => layer)?.layer;
  const weights = next && way.weightsOf(next.name);
  if (!next || weights?.kind !== 'staticInt8') return undefined;
  const [level = 0] = quantizeStatically(Float32Array.of(value), weights.input);
  return { layer: next.name, input: weights.input, level };
}
