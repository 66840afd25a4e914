/** All that a picture of a layer's weights needs: how they are spread, where the levels lie, and what rounding did to them. */
import type { Layer } from '../../network/describe.ts';
import type { Range } from '../calibration/observer.ts';
import { type QuantizationError, quantizationError } from '../error.ts';
import { dequantizeGrid } from '../grid/dequantize.ts';
import type { Grid } from '../grid/grid.ts';
import { gapAt } from '../grid/rounded.ts';
import { type Bins, countInBins, rangeOf, weightEdges } from './bins.ts';
import { reachOf } from './groups.ts';
import { type RowRanges, rowRanges } from './rows.ts';

export interface LayerPicture {
  /** How many weights the layer has. */
  readonly count: number;
  /** From its smallest weight to its largest. */
  readonly range: Range;
  readonly bins: Bins;
  readonly rows: RowRanges;
  /** Undefined where the layer is not quantized. */
  readonly grid: GridPicture | undefined;
}

export interface GridPicture {
  readonly lowest: number;
  readonly highest: number;
  /** See `Grid`. */
  readonly levels?: Float32Array<ArrayBuffer>;
  /** How many scales there are, and from which to which they go. */
  readonly scales: { readonly count: number; readonly min: number; readonly max: number };
  /** From the lowest real number that a level of any scale stands for to the highest. */
  readonly reach: Range;
  readonly error: QuantizationError;
  /** The errors w - w' in units of their scale; in a number format, of the gap between the levels around the weight. */
  readonly errors: Bins;
}

/** A bit more than half a scale to either side. A power of two, so that half a scale is an edge to the last bit. */
const errorEdges = { start: -0.625, width: 1 / 64, bins: 80 };

/** weights: (out, in) float32. grid: what they became; undefined where they were not quantized. */
export function layerPicture(
  weights: Float32Array,
  { outFeatures }: Pick<Layer, 'outFeatures'>,
  grid: Grid | undefined,
): LayerPicture {
  const range = rangeOf(weights);
  return {
    count: weights.length,
    range,
    bins: countInBins(weights, weightEdges(range, grid)),
    rows: rowRanges(weights, outFeatures, grid),
    grid: grid && gridPicture(weights, grid),
  };
}

function gridPicture(weights: Float32Array, grid: Grid): GridPicture {
  const { lowest, highest, levels, scales } = grid;
  return {
    lowest,
    highest,
    ...(levels && { levels }),
    scales: { count: scales.length, ...rangeOf(scales) },
    reach: wholeReach(grid),
    error: quantizationError(weights, grid),
    errors: countInBins(errorsInScales(weights, grid), errorEdges),
  };
}

function wholeReach(grid: Grid): Range {
  let min = 0;
  let max = 0;
  for (let group = 0; group < grid.scales.length; group++) {
    const reach = reachOf(grid, group);
    min = Math.min(min, reach.min);
    max = Math.max(max, reach.max);
  }
  return { min, max };
}

function errorsInScales(weights: Float32Array, grid: Grid): Float64Array {
  const { starts, scales } = grid;
  const errors = Float64Array.from(dequantizeGrid(grid));
  for (let group = 0; group < scales.length; group++) {
    const scale = scales[group] ?? 0;
    const end = starts[group + 1] ?? 0;
    for (let i = starts[group] ?? 0; i < end; i++) {
      const weight = weights[i] ?? 0;
      errors[i] = (weight - (errors[i] ?? 0)) / gapAt(grid, weight, scale);
    }
  }
  return errors;
}
