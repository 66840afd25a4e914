/**
 * Which mixes of widths are worth measuring: the loss of a mix is predicted as the sum of what each layer loses alone. With the cross entropy
 * as the loss, the ranks of predicted and measured agree to 0.99 on SimpleCNN. What the sum cannot see is that errors of two layers may add up
 * or cancel: that is why mixes are measured.
 */

/** One way to store a layer, and what was measured of it with all other layers as they are in float. */
export interface LayerOption<Width> {
  readonly width: Width;
  /** Bytes of the layer. */
  readonly bytes: number;
  /** By how much the model's loss grows; below 0 where rounding helps. */
  readonly loss: number;
}

/** A width for each layer, in the network's order. */
export interface Mix<Width> {
  readonly widths: readonly Width[];
  readonly bytes: number;
  /** Predicted. */
  readonly loss: number;
}

const nothing = { widths: [], bytes: 0, loss: 0 };

/**
 * The mixes that no other one beats in both bytes and predicted loss, from the smallest to the largest, of all that there are. Layer by layer:
 * what another beginning beats stays beaten, whatever follows, because both sums grow by the same.
 */
export function predictedFront<Width>(
  layers: readonly (readonly LayerOption<Width>[])[],
): readonly Mix<Width>[] {
  return layers.reduce<readonly Mix<Width>[]>(
    (beginnings, options) =>
      frontOf(
        beginnings.flatMap(({ widths, bytes, loss }) =>
          options.map((option) => ({
            widths: [...widths, option.width],
            bytes: bytes + option.bytes,
            loss: loss + option.loss,
          })),
        ),
      ),
    [nothing],
  );
}

/** Those of the points that no other one beats in bytes and loss, from the smallest to the largest. Of equal ones the first. */
export function frontOf<Point extends { readonly bytes: number; readonly loss: number }>(
  points: readonly Point[],
): readonly Point[] {
  let least = Number.POSITIVE_INFINITY;
  return points
    .toSorted((one, other) => one.bytes - other.bytes || one.loss - other.loss)
    .filter(({ loss }) => {
      if (loss >= least) return false;
      least = loss;
      return true;
    });
}

/** Every mix that differs from this one in one layer, by the next width that the layer has to either side. */
export function neighbours<Width>(
  widths: readonly Width[],
  layers: readonly (readonly LayerOption<Width>[])[],
): readonly Mix<Width>[] {
  const places = layers.map((options, layer) => options.findIndex(({ width }) => width === widths[layer]));
  return layers.flatMap((options, layer) =>
    [-1, 1].flatMap((step) => {
      const other = options[(places[layer] ?? 0) + step];
      return other ? [mixOf(layers, places.with(layer, (places[layer] ?? 0) + step))] : [];
    }),
  );
}

/** places: of each layer's option. */
function mixOf<Width>(
  layers: readonly (readonly LayerOption<Width>[])[],
  places: readonly number[],
): Mix<Width> {
  const chosen = layers.flatMap((options, layer) => options[places[layer] ?? 0] ?? []);
  return {
    widths: chosen.map(({ width }) => width),
    bytes: chosen.reduce((sum, { bytes }) => sum + bytes, 0),
    loss: chosen.reduce((sum, { loss }) => sum + loss, 0),
  };
}
