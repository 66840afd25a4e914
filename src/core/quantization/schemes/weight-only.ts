/** The whole model with weights in few bits. It computes in float32, with the weights that the codes stand for. */
import { forEachLayer, type LayerName, type StateDict, weightMatrix } from '../../network/simple-cnn.ts';
import { type LowBitWeights, quantizeLowBit } from '../grid/low-bit.ts';
import { type FloatLayer, floatLayer } from '../reference/float-layer.ts';
import type { WeightOnlyScheme } from './scheme.ts';

export interface LowBitLayer {
  readonly kind: 'lowBit';
  /** (out, in), of a convolution (out, in * 3 * 3): PyTorch's layout. */
  readonly weights: LowBitWeights;
  readonly bias: Float32Array<ArrayBuffer>;
}

export interface WeightOnlyNetwork {
  readonly kind: 'weightOnly';
  readonly scheme: WeightOnlyScheme;
  readonly layers: Readonly<Record<LayerName, FloatLayer | LowBitLayer>>;
}

/** Throws NotFiniteError where a weight that takes part is NaN or infinite. The arrays that stay float are shared. */
export function quantizeWeightOnly(state: StateDict, scheme: WeightOnlyScheme): WeightOnlyNetwork {
  const quantize = (layer: LayerName): FloatLayer | LowBitLayer => {
    if (!scheme.layers.includes(layer)) return floatLayer(state, layer);
    return {
      kind: 'lowBit',
      weights: lowBitLayerWeights(state, layer, scheme),
      bias: state[`${layer}.bias`],
    };
  };
  return { kind: 'weightOnly', scheme, layers: forEachLayer(quantize) };
}

/** The codes of one layer's weights. */
export function lowBitLayerWeights(
  state: StateDict,
  layer: LayerName,
  scheme: WeightOnlyScheme,
): LowBitWeights {
  const { outFeatures, inFeatures } = weightMatrix(layer);
  const name = `${layer}.weight` as const;
  return quantizeLowBit(state[name], outFeatures, inFeatures, scheme, name);
}
