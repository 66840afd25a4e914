/** A network quantized by any scheme, and what can be done with every one of them. */
import { buildStateDict, type StateDict } from '../../network/state-dict.ts';
import type { InputRanges } from '../calibration/calibration.ts';
import { dequantizeGrid } from '../grid/dequantize.ts';
import { type Grid, int8Grid, lowBitGrid } from '../grid/grid.ts';
import { formatGrid } from '../number-formats/format-weights.ts';
import type { FloatLayer } from '../reference/float-layer.ts';
import { told } from '../telling.ts';
import { type DynamicLayer, type DynamicNetwork, quantizeDynamicNetwork } from './dynamic.ts';
import { layerWeights } from './layer-weights.ts';
import { checkLayers, type Scheme, SchemeError } from './scheme.ts';
import type { StaticLayer } from './static-layer.ts';
import { quantizeStatic, type StaticNetwork } from './static-network.ts';
import {
  type FormatLayer,
  type LowBitLayer,
  quantizeWeightOnly,
  type WeightOnlyNetwork,
} from './weight-only.ts';

export type QuantizedNetwork = DynamicNetwork | WeightOnlyNetwork | StaticNetwork;

export type QuantizedLayer = DynamicLayer | LowBitLayer | FormatLayer | StaticLayer;

/**
 * ranges: what `Calibrator` found; only static schemes need them. Throws SchemeError where they are missing or no layer takes
 * part, NotFiniteError where a weight is NaN or infinite.
 */
export function quantizeNetwork(state: StateDict, scheme: Scheme, ranges?: InputRanges): QuantizedNetwork {
  checkLayers(scheme, state.spec);
  switch (scheme.kind) {
    case 'dynamic':
      return quantizeDynamicNetwork(state, scheme);
    case 'weightOnly':
      return quantizeWeightOnly(state, scheme);
    case 'static':
      if (!ranges) {
        throw new SchemeError(told('schemes/not-calibrated'));
      }
      return quantizeStatic(state, scheme, ranges);
    default:
      return scheme satisfies never;
  }
}

/** The float weights that the network stands for. A weight-only network computes with exactly these. */
export function dequantizeNetwork(network: QuantizedNetwork): StateDict {
  return buildStateDict(network.spec, ({ kind, layer }) => {
    const weights = weightsOfLayer(network, layer.name);
    return kind === 'weight' ? floatWeight(weights) : weights.bias;
  });
}

/** layer: its name. Throws where the network has none of this name. */
export function weightsOfLayer(network: QuantizedNetwork, layer: string): FloatLayer | QuantizedLayer {
  return layerWeights<FloatLayer | QuantizedLayer>(network, layer);
}

function floatWeight(layer: FloatLayer | QuantizedLayer): Float32Array<ArrayBuffer> {
  return layer.kind === 'float32' ? layer.weight : dequantizeGrid(layerGrid(layer));
}

/** The integers of a layer's weights with all their scales and zero points; undefined where it stayed float. */
export function weightGrid(network: QuantizedNetwork, name: string): Grid | undefined {
  const layer = weightsOfLayer(network, name);
  return layer.kind === 'float32' ? undefined : layerGrid(layer);
}

function layerGrid(layer: QuantizedLayer): Grid {
  switch (layer.kind) {
    case 'lowBit':
      return lowBitGrid(layer.weights);
    case 'numberFormat':
      return formatGrid(layer.weights);
    case 'dynamicInt8':
    case 'staticInt8':
      return int8Grid(layer.weights);
    default:
      return layer satisfies never;
  }
}
