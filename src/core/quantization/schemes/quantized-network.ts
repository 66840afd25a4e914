/** A network quantized by any scheme, and what can be done with every one of them. */
import type { LayerName, StateDict } from '../../network/simple-cnn.ts';
import type { InputRanges } from '../calibration/calibration.ts';
import { dequantizeGrid } from '../grid/dequantize.ts';
import { type Grid, int8Grid, lowBitGrid } from '../grid/grid.ts';
import type { FloatLayer } from '../reference/float-layer.ts';
import { type DynamicLayer, type DynamicNetwork, quantizeDynamicNetwork } from './dynamic.ts';
import { checkLayers, type Scheme, SchemeError } from './scheme.ts';
import type { StaticLayer } from './static-layer.ts';
import { quantizeStatic, type StaticNetwork } from './static-network.ts';
import { type LowBitLayer, quantizeWeightOnly, type WeightOnlyNetwork } from './weight-only.ts';

export type QuantizedNetwork = DynamicNetwork | WeightOnlyNetwork | StaticNetwork;

type QuantizedLayer = DynamicLayer | LowBitLayer | StaticLayer;

/**
 * ranges: what `Calibrator` found; only static schemes need them. Throws SchemeError where they are missing or no layer takes
 * part, NotFiniteError where a weight is NaN or infinite.
 */
export function quantizeNetwork(state: StateDict, scheme: Scheme, ranges?: InputRanges): QuantizedNetwork {
  checkLayers(scheme);
  switch (scheme.kind) {
    case 'dynamic':
      return quantizeDynamicNetwork(state, scheme);
    case 'weightOnly':
      return quantizeWeightOnly(state, scheme);
    case 'static':
      if (!ranges) {
        throw new SchemeError(
          'Static quantization needs the range of what each layer reads. Calibrate the model on training images first.',
        );
      }
      return quantizeStatic(state, scheme, ranges);
    default:
      return scheme satisfies never;
  }
}

/** The float weights that the network stands for. A weight-only network computes with exactly these. */
export function dequantizeNetwork(network: QuantizedNetwork): StateDict {
  const { conv1, conv2, fc1, fc2 } = network.layers;
  return {
    'conv1.weight': floatWeight(conv1),
    'conv1.bias': conv1.bias,
    'conv2.weight': floatWeight(conv2),
    'conv2.bias': conv2.bias,
    'fc1.weight': floatWeight(fc1),
    'fc1.bias': fc1.bias,
    'fc2.weight': floatWeight(fc2),
    'fc2.bias': fc2.bias,
  };
}

function floatWeight(layer: FloatLayer | QuantizedLayer): Float32Array<ArrayBuffer> {
  return layer.kind === 'float32' ? layer.weight : dequantizeGrid(layerGrid(layer));
}

/** The integers of a layer's weights with all their scales and zero points; undefined where it stayed float. */
export function weightGrid({ layers }: QuantizedNetwork, name: LayerName): Grid | undefined {
  const layer = layers[name];
  return layer.kind === 'float32' ? undefined : layerGrid(layer);
}

function layerGrid(layer: QuantizedLayer): Grid {
  return layer.kind === 'lowBit' ? lowBitGrid(layer.weights) : int8Grid(layer.weights);
}
