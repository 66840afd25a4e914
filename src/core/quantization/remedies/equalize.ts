/**
 * Cross-layer equalization: output i of a layer is divided by a factor and what reads it multiplied by it, so that the ranges
 * of both meet in the middle: factor = sqrt(range of output i / range of what reads it). With ReLU and max-pooling between them, the
 * network's answers stay the same.
 *
 * Source: Nagel et al., "Data-Free Quantization Through Weight Equalization and Bias Correction", 2019, section 4.1.
 */
import { biasName, type Layer, layersOf, weightName } from '../../network/describe.ts';
import { buildStateDict, type StateDict, tensorOf } from '../../network/state-dict.ts';

/** No factor of a round is farther than this from 1, in its logarithm: then all ranges meet. */
const converged = 1e-6;

/**
 * SimpleCNN takes 18 rounds. A chain of layers passes on to the next what it changes, so long ones take more; what is left
 * after so many is below anything that rounding would notice.
 */
const mostRounds = 200;

export interface Equalized {
  readonly state: StateDict;
  /** By layer, all but the last: the product of what each of its outputs was divided by. 1 where nothing was done. */
  readonly factors: ReadonlyMap<string, Float64Array>;
  readonly rounds: number;
}

/**
 * layers: the names of those that take part. A factor goes only between two neighbours that both do: any other layer keeps its very weights
 * and, where the ones before it are float too, gives the very outputs. (In float arithmetic a factor would be as exact in
 * such a layer. But the page promises that a layer which takes no part is the float model's, and reuses what the float
 * convolutions give for a network whose dense layers alone are quantized.)
 *
 * Computed in double precision, rounded to float32 at the end. Tensors that nothing changes are shared.
 */
export function equalize(state: StateDict, layers: readonly string[]): Equalized {
  const all = layersOf(state.spec);
  const factors = new Map(all.slice(0, -1).map((layer) => [layer.name, ones(layer.outFeatures)]));
  const tensors = new Map<string, Float64Array>();
  const tensor = (name: string): Float64Array => {
    const known = tensors.get(name) ?? Float64Array.from(tensorOf(state, name));
    tensors.set(name, known);
    return known;
  };
  const pairs = all.slice(0, -1).flatMap((layer, i) => {
    const next = all[i + 1];
    const product = factors.get(layer.name);
    if (!next || !product || !layers.includes(layer.name) || !layers.includes(next.name)) return [];
    const [weight, bias] = [tensor(weightName(layer.name)), tensor(biasName(layer.name))];
    return [{ layer, weight, bias, next, reader: tensor(weightName(next.name)), product }];
  });

  let rounds = 0;
  for (let change = Number.POSITIVE_INFINITY; change > converged && rounds < mostRounds; rounds++) {
    change = 0;
    for (const { layer, weight, bias, next, reader, product } of pairs) {
      const factor = factorsBetween(layer, weight, next, reader);
      for (const [output, value] of factor.entries()) {
        change = Math.max(change, Math.abs(Math.log(value)));
        bias[output] = (bias[output] ?? 0) / value;
        product[output] = (product[output] ?? 0) * value;
      }
      scaleRows(weight, layer.inFeatures, factor, (one, by) => one / by);
      scaleRows(reader, next.positions, factor, (one, by) => one * by);
    }
  }
  const equalized = buildStateDict(state.spec, ({ name }) => {
    const changed = tensors.get(name);
    return changed ? Float32Array.from(changed) : tensorOf(state, name);
  });
  return { state: equalized, factors, rounds };
}

/** For each output of a layer. An output that is always 0, or that nothing reads, stays as it is. */
function factorsBetween(layer: Layer, weight: Float64Array, next: Layer, reader: Float64Array): Float64Array {
  const written = rowRanges(weight, layer.inFeatures, layer.outFeatures);
  const read = rowRanges(reader, next.positions, layer.outFeatures);
  return written.map((range, output) => {
    const other = read[output] ?? 0;
    return range > 0 && other > 0 ? Math.sqrt(range / other) : 1;
  });
}

/**
 * The largest size in each group of rows: a row has `width` neighbours, and row r belongs to group r mod `groups`. A weight is one row for
 * each of its outputs; what reads it is one row for each of its own outputs and each of its inputs, which are that layer's outputs.
 */
function rowRanges(values: Float64Array, width: number, groups: number): Float64Array {
  const ranges = new Float64Array(groups);
  for (let start = 0, row = 0; start < values.length; start += width, row = (row + 1) % groups) {
    let range = ranges[row] ?? 0;
    for (let i = start; i < start + width; i++) range = Math.max(range, Math.abs(values[i] ?? 0));
    ranges[row] = range;
  }
  return ranges;
}

/** Rows as in `rowRanges`; in place. */
function scaleRows(
  values: Float64Array,
  width: number,
  factors: Float64Array,
  scaled: (value: number, factor: number) => number,
): void {
  for (let start = 0, row = 0; start < values.length; start += width, row = (row + 1) % factors.length) {
    const factor = factors[row] ?? 1;
    for (let i = start; i < start + width; i++) values[i] = scaled(values[i] ?? 0, factor);
  }
}

function ones(count: number): Float64Array {
  return new Float64Array(count).fill(1);
}
