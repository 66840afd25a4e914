/**
 * Cross-layer equalization: output i of a layer is divided by a factor and what reads it multiplied by it, so that the ranges
 * of both meet in the middle: factor = sqrt(range of output i / range of what reads it). With ReLU and max-pooling between them, the
 * network's answers stay the same.
 *
 * Source: Nagel et al., "Data-Free Quantization Through Weight Equalization and Bias Correction", 2019, section 4.1.
 */
import { type Layer, layersOf, weightName } from '../../network/describe.ts';
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
  const pairs = equalizedPairs(all, layers).flatMap(({ layer, next }) => {
    const product = factors.get(layer.name);
    return product ? [{ layer, next, product }] : [];
  });
  const ranges = new Map<Layer, Float64Array>();
  const rangesOf = (layer: Layer): Float64Array => {
    const known = ranges.get(layer) ?? channelRanges(layer, tensorOf(state, weightName(layer.name)));
    ranges.set(layer, known);
    return known;
  };

  let rounds = 0;
  for (let change = Number.POSITIVE_INFINITY; change > converged && rounds < mostRounds; rounds++) {
    change = 0;
    for (const { layer, next, product } of pairs) {
      const [written, read] = [rangesOf(layer), rangesOf(next)];
      const factor = factorsBetween(written, read, layer.outFeatures);
      for (const [output, value] of factor.entries()) {
        change = Math.max(change, Math.abs(Math.log(value)));
        product[output] = (product[output] ?? 0) * value;
      }
      scaleRows(written, written.length / layer.outFeatures, factor, (one, by) => one / by);
      scaleRows(read, 1, factor, (one, by) => one * by);
    }
  }
  const divided = new Map(pairs.map(({ layer, product }) => [layer, product]));
  const multiplied = new Map(pairs.map(({ next, product }) => [next, product]));
  const equalized = buildStateDict(state.spec, ({ name, kind, layer }) => {
    const values = tensorOf(state, name);
    const [by, times] = [divided.get(layer), kind === 'weight' ? multiplied.get(layer) : undefined];
    if (!by && !times) return values;
    const scaled = Float64Array.from(values);
    if (by) scaleRows(scaled, values.length / layer.outFeatures, by, (one, factor) => one / factor);
    if (times) scaleRows(scaled, layer.positions, times, (one, factor) => one * factor);
    return Float32Array.from(scaled);
  });
  return { state: equalized, factors, rounds };
}

/**
 * (out, in channels): the largest size of what an output reads of a channel. Factors scale all of it by one number, so that rounds need not look
 * at the weights themselves.
 */
function channelRanges({ positions }: Layer, weight: Float32Array): Float64Array {
  return rowRanges(weight, positions, weight.length / positions);
}

/** all: layers of a network, in order. layers: the names of those that take part. */
export function equalizedPairs(
  all: readonly Layer[],
  layers: readonly string[],
): readonly { readonly layer: Layer; readonly next: Layer }[] {
  return all.flatMap((layer, i) => {
    const next = all[i + 1];
    return next && layers.includes(layer.name) && layers.includes(next.name) ? [{ layer, next }] : [];
  });
}

/** For each output of a layer, from the `channelRanges` of it and of what reads it. An output that is always 0, or that nothing reads, stays as it is. */
function factorsBetween(written: Float64Array, read: Float64Array, outputs: number): Float64Array {
  const readOf = rowRanges(read, 1, outputs);
  return rowRanges(written, written.length / outputs, outputs).map((range, output) => {
    const other = readOf[output] ?? 0;
    return range > 0 && other > 0 ? Math.sqrt(range / other) : 1;
  });
}

/**
 * The largest size in each group of rows: a row has `width` neighbours, and row r belongs to group r mod `groups`. A weight is one row for
 * each of its outputs; what reads it is one row for each of its own outputs and each of its inputs, which are that layer's outputs.
 */
function rowRanges(values: Float32Array | Float64Array, width: number, groups: number): Float64Array {
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
