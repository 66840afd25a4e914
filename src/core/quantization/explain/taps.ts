/** Which values an output of a layer reads, and which of its weights each of them meets. */
import type { ConvLayer, DenseLayer, Layer } from '../../network/describe.ts';

/** A value of a map. A unit of a dense layer is a channel of one row and one column. All count from 0. */
export interface Place {
  readonly channel: number;
  readonly row: number;
  readonly column: number;
}

/** A value that is read, and its weight. */
export interface Tap {
  /** Where it stands in what the layer reads; undefined beyond the border of a map. */
  readonly place: Place | undefined;
  /** The value itself: 0 beyond the border. */
  readonly x: number;
  /** Where its weight stands in the matrix (out, in). */
  readonly weight: number;
}

/**
 * In the order of the weight's columns, which is PyTorch's. x: what the layer reads of one image, (row, column, channel) of a map,
 * features in PyTorch's order. Throws RangeError for an output that the layer does not have.
 */
export function tapsOf(layer: Layer, x: Float32Array, output: Place): readonly Tap[] {
  const side = layer.kind === 'conv' ? layer.side : 1;
  const { channel, row, column } = output;
  const isWithin = (value: number, size: number) => value >= 0 && value < size;
  if (!isWithin(channel, layer.outFeatures) || !isWithin(row, side) || !isWithin(column, side)) {
    throw new RangeError(
      `${layer.name} has ${layer.outFeatures} channels of ${side} × ${side} values, and no channel ${channel}, row ${row}, column ${column}.`,
    );
  }
  return layer.kind === 'conv' ? convolutionTaps(layer, x, output) : denseTaps(layer, x, output);
}

function convolutionTaps(
  { side, inChannels, inFeatures, kernel }: ConvLayer,
  x: Float32Array,
  output: Place,
): readonly Tap[] {
  const taps: Tap[] = [];
  const reach = (kernel - 1) / 2;
  let weight = output.channel * inFeatures;
  for (let channel = 0; channel < inChannels; channel++) {
    for (let row = output.row - reach; row <= output.row + reach; row++) {
      for (let column = output.column - reach; column <= output.column + reach; column++) {
        const inside = row >= 0 && row < side && column >= 0 && column < side;
        taps.push({
          place: inside ? { channel, row, column } : undefined,
          x: inside ? (x[(row * side + column) * inChannels + channel] ?? 0) : 0,
          weight: weight++,
        });
      }
    }
  }
  return taps;
}

function denseTaps(layer: DenseLayer, x: Float32Array, { channel: unit }: Place): readonly Tap[] {
  return Array.from({ length: layer.inFeatures }, (_, input) => ({
    place: placeOfFeature(layer, input),
    x: x[input] ?? 0,
    weight: unit * layer.inFeatures + input,
  }));
}

/** The layer that flattens reads maps, in PyTorch's order: channel, row, column. */
function placeOfFeature({ flattens }: DenseLayer, input: number): Place {
  if (!flattens) return { channel: input, row: 0, column: 0 };
  const { positions } = flattens;
  const side = Math.sqrt(positions);
  const position = input % positions;
  return {
    channel: Math.floor(input / positions),
    row: Math.floor(position / side),
    column: position % side,
  };
}
