/** What quantization-aware training puts between a network's variables and its arithmetic: fake quantization by a scheme. */
import { type Layer, layersOf } from '../../core/network/describe.ts';
import type { NetworkSpec } from '../../core/network/spec.ts';
import { type InputRanges, rangeOf } from '../../core/quantization/calibration/calibration.ts';
import { highestActivation } from '../../core/quantization/grid/affine.ts';
import { groupSizeOf } from '../../core/quantization/grid/grouping.ts';
import { formatRow } from '../../core/quantization/number-formats/number-format.ts';
import { lowBitOptions, type Scheme, SchemeError } from '../../core/quantization/schemes/scheme.ts';
import { staticActivationParameters } from '../../core/quantization/schemes/static-network.ts';
import { told } from '../../core/quantization/telling.ts';
import {
  type ActivationGrid,
  fakeQuantizeActivations,
  fakeQuantizeWeights,
  type WeightGrid,
} from '../../tfjs-backend-simd/ops/fakeQuantization.ts';
import type { Rounding } from './network.ts';

/**
 * Rounds the weights of the layers that take part as `fakeQuantizeState` does, and what they read where the scheme is static.
 * Dynamic schemes take the range of the activations from each batch, in seven bits, which costs next to nothing; they are
 * left as they are. ranges: only static schemes need them. Throws SchemeError where they are missing, or where
 * the scheme has a number format: only evenly spaced levels are known here.
 */
export function fakeRounding(scheme: Scheme, spec: NetworkSpec, ranges?: InputRanges): Rounding {
  const takingPart = layersOf(spec).filter(({ name }) => scheme.layers.includes(name));
  const weightGrids = new Map(takingPart.map((layer) => [layer.name, weightGrid(layer, scheme)]));
  const inputGrids = new Map(
    scheme.kind === 'static' ? takingPart.map(({ name }) => [name, inputGrid(name, ranges)]) : [],
  );
  return {
    weight({ name }, weight) {
      const grid = weightGrids.get(name);
      return grid ? fakeQuantizeWeights(weight, grid) : weight;
    },
    input({ name }, input) {
      const grid = inputGrids.get(name);
      return grid ? fakeQuantizeActivations(input, grid) : input;
    },
  };
}

/** Returns the grid of a weight in TF.js's layout. PyTorch orders the rows of that weight by input channel first. */
function weightGrid({ name, positions }: Layer, scheme: Scheme): WeightGrid {
  return { ...levelsOf(scheme, name), sharing: sharingOf(scheme), positions };
}

function levelsOf(scheme: Scheme, layer: string): Pick<WeightGrid, 'bits' | 'symmetric'> {
  if (scheme.kind !== 'weightOnly') return { bits: 8, symmetric: true };
  if (scheme.format === undefined) return lowBitOptions(scheme, layer);
  throw new SchemeError(told('schemes/no-fine-tuning', { format: formatRow(scheme.format).name }));
}

function sharingOf({ granularity }: Scheme): WeightGrid['sharing'] {
  switch (granularity) {
    case 'per-tensor':
      return 'all';
    case 'per-channel':
      return 'column';
    default:
      return groupSizeOf(granularity) ?? 'column';
  }
}

function inputGrid(layer: string, ranges: InputRanges | undefined): ActivationGrid {
  if (!ranges) {
    throw new SchemeError(told('schemes/not-calibrated'));
  }
  return { ...staticActivationParameters(rangeOf(ranges, layer)), highest: highestActivation };
}
