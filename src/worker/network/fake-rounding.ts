/** What quantization-aware training puts between a network's variables and its arithmetic: fake quantization by a scheme. */
import { convolutionShapes, forEachLayer, type LayerName } from '../../core/network/simple-cnn.ts';
import type { InputRanges } from '../../core/quantization/calibration/calibration.ts';
import { highestActivation } from '../../core/quantization/grid/affine.ts';
import { groupSizeOf } from '../../core/quantization/grid/grouping.ts';
import { type Scheme, SchemeError } from '../../core/quantization/schemes/scheme.ts';
import { staticActivationParameters } from '../../core/quantization/schemes/static-network.ts';
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
 * left as they are. ranges: only static schemes need them. Throws SchemeError where they are missing.
 */
export function fakeRounding(scheme: Scheme, ranges?: InputRanges): Rounding {
  const weightGrids = forEachLayer((layer) => weightGrid(layer, scheme));
  const inputGrids = scheme.kind === 'static' ? forEachLayer(inputGrid(ranges)) : undefined;
  return {
    weight(layer, weight) {
      return scheme.layers.includes(layer) ? fakeQuantizeWeights(weight, weightGrids[layer]) : weight;
    },
    input(layer, input) {
      const grid = scheme.layers.includes(layer) ? inputGrids?.[layer] : undefined;
      return grid ? fakeQuantizeActivations(input, grid) : input;
    },
  };
}

/** Of a weight in TF.js's layout, whose rows PyTorch orders by input channel first. */
function weightGrid(layer: LayerName, scheme: Scheme): WeightGrid {
  const { bits, symmetric } = scheme.kind === 'weightOnly' ? scheme : { bits: 8, symmetric: true };
  return { bits, symmetric, sharing: sharingOf(scheme), positions: positionsOf(layer) };
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

/** How many weights of an output belong to one input channel. */
function positionsOf(layer: LayerName): number {
  switch (layer) {
    case 'conv1':
    case 'conv2':
      return 9;
    case 'fc1':
      return (convolutionShapes.conv2.side / 2) ** 2;
    case 'fc2':
      return 1;
    default:
      return layer satisfies never;
  }
}

function inputGrid(ranges: InputRanges | undefined): (layer: LayerName) => ActivationGrid {
  if (!ranges) {
    throw new SchemeError(
      'Fine-tuning for a static scheme needs the range of what each layer reads. Calibrate the model on training images first.',
    );
  }
  return (layer) => ({ ...staticActivationParameters(ranges[layer]), highest: highestActivation });
}
