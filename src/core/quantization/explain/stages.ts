/** The maps that an image becomes on its way through a network, one after another, and which value of one a value of the next comes from. */
import { describeNetwork, type Layer } from '../../network/describe.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import type { Place } from './taps.ts';

/** What stands at one point of the way. */
export interface Stage {
  /** `image`, `conv1`, `pool1`, `fc1` */
  readonly name: string;
  readonly kind: 'image' | 'layer' | 'pool';
  /** The layer whose output this is. */
  readonly layer: Layer | undefined;
  /** Whether a ReLU has made negative values 0. */
  readonly relu: boolean;
  readonly channels: number;
  /** Rows and columns of each channel: 1 for the units of a dense layer. */
  readonly side: number;
}

/** A stage with its values, (row, column, channel). */
export interface FilledStage extends Stage {
  readonly values: Float32Array<ArrayBuffer>;
}

/** The stages of a network, from the image to the logits. Dropout is for training: it leaves no stage. */
export function stagesOnTheWay(spec: NetworkSpec): readonly Stage[] {
  const { side, channels } = spec;
  const stages: Stage[] = [{ name: 'image', kind: 'image', layer: undefined, relu: false, channels, side }];
  let pools = 0;
  const addPool = (poolChannels: number, from: number) =>
    stages.push({
      name: `pool${++pools}`,
      kind: 'pool',
      layer: undefined,
      relu: true,
      channels: poolChannels,
      side: Math.floor(from / 2),
    });
  for (const step of describeNetwork(spec).steps) {
    if (step.kind === 'pool') addPool(step.channels, step.side);
    if (step.kind === 'pool' || step.kind === 'dropout') continue;
    const isConvolution = step.kind === 'conv';
    stages.push({
      name: step.name,
      kind: 'layer',
      layer: step,
      relu: isConvolution || step.relu,
      channels: step.outFeatures,
      side: isConvolution ? step.side : 1,
    });
    if (isConvolution && step.pooled) addPool(step.outFeatures, step.side);
  }
  return stages;
}

/**
 * image: normalised, (row, column, channel). outputs: of each layer in order, before its ReLU, (row, column, channel) or features. The
 * arrays that no ReLU changes are shared.
 */
export function fillStages(
  spec: NetworkSpec,
  image: Float32Array<ArrayBuffer>,
  outputs: readonly Float32Array<ArrayBuffer>[],
): readonly FilledStage[] {
  let before: Float32Array<ArrayBuffer> = image;
  let layers = 0;
  return stagesOnTheWay(spec).map((stage) => {
    if (stage.kind === 'pool') before = pooled(stage, before);
    if (stage.kind === 'layer') {
      const output = outputs[layers++] ?? new Float32Array();
      before = stage.relu ? output.map((value) => Math.max(0, value)) : output;
    }
    return { ...stage, values: before };
  });
}

export function valueAt({ values, side, channels }: FilledStage, { channel, row, column }: Place): number {
  return values[(row * side + column) * channels + channel] ?? 0;
}

/** Where the largest value stands; the first of them where there are several. */
export function brightestOf({ values, side, channels }: FilledStage): Place {
  const index = Math.max(
    0,
    values.indexOf(values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)),
  );
  const channel = index % channels;
  const position = (index - channel) / channels;
  return { channel, row: Math.floor(position / side), column: position % side };
}

/** The four values of the stage before that a pooled value is the largest of. */
export function pooledFrom({ channel, row, column }: Place): readonly Place[] {
  return [0, 1].flatMap((below) =>
    [0, 1].map((right) => ({ channel, row: 2 * row + below, column: 2 * column + right })),
  );
}

/** before: the stage that is pooled. Where several are the largest, the first of them. */
export function winnerOf(before: FilledStage, place: Place): Place {
  const candidates = pooledFrom(place);
  const most = Math.max(...candidates.map((candidate) => valueAt(before, candidate)));
  return candidates.find((candidate) => valueAt(before, candidate) === most) ?? place;
}

/** Where the value at a place was computed: itself, or what has won every pooling up to there. */
export function originOf(
  stages: readonly FilledStage[],
  index: number,
  place: Place,
): { readonly index: number; readonly place: Place } {
  const before = stages[index - 1];
  if (stages[index]?.kind !== 'pool' || !before) return { index, place };
  return originOf(stages, index - 1, winnerOf(before, place));
}

/** An odd last row and column are left out. */
function pooled({ side, channels }: Stage, before: Float32Array): Float32Array<ArrayBuffer> {
  const rowBefore = Math.sqrt(before.length / channels) * channels;
  const values = new Float32Array(side * side * channels);
  let next = 0;
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const corner = 2 * row * rowBefore + 2 * column * channels;
      for (let top = corner; top < corner + channels; top++) {
        const below = top + rowBefore;
        values[next++] = Math.max(
          before[top] ?? 0,
          before[top + channels] ?? 0,
          before[below] ?? 0,
          before[below + channels] ?? 0,
        );
      }
    }
  }
  return values;
}
