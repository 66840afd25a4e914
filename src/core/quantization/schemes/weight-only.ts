/** The whole model with weights in few bits. It computes in float32, with the weights that the codes stand for. */
import { type Layer, layersOf, weightName } from '../../network/describe.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import { biasOf, type StateDict, weightOf } from '../../network/state-dict.ts';
import { type LowBitWeights, quantizeLowBit } from '../grid/low-bit.ts';
import { type FormatWeights, quantizeToFormat } from '../number-formats/format-weights.ts';
import { type FloatLayer, floatLayer } from '../reference/float-layer.ts';
import { type LowBitScheme, lowBitOptions, type WeightOnlyScheme } from './scheme.ts';

export interface LowBitLayer {
  readonly kind: 'lowBit';
  /** (out, in), of a convolution (out, in * kernel * kernel): PyTorch's layout. */
  readonly weights: LowBitWeights;
  readonly bias: Float32Array<ArrayBuffer>;
}

export interface FormatLayer {
  readonly kind: 'numberFormat';
  /** In the layout of `LowBitLayer`. */
  readonly weights: FormatWeights;
  readonly bias: Float32Array<ArrayBuffer>;
}

export interface WeightOnlyNetwork {
  readonly kind: 'weightOnly';
  readonly scheme: WeightOnlyScheme;
  readonly spec: NetworkSpec;
  /** The layers by name, in the network's order. */
  readonly layers: ReadonlyMap<string, FloatLayer | LowBitLayer | FormatLayer>;
}

/** Throws NotFiniteError where a weight that takes part is NaN or infinite. The arrays that stay float are shared. */
export function quantizeWeightOnly(state: StateDict, scheme: WeightOnlyScheme): WeightOnlyNetwork {
  const { spec } = state;
  if (scheme.format === undefined && scheme.remedies) {
    throw new Error('Remedies are carried out by quantizeMixes.');
  }
  const quantize = (layer: Layer): FloatLayer | LowBitLayer | FormatLayer => {
    if (!scheme.layers.includes(layer.name)) return floatLayer(state, layer.name);
    const bias = biasOf(state, layer.name);
    return scheme.format === undefined
      ? { kind: 'lowBit', weights: lowBitLayerWeights(state, layer, scheme), bias }
      : {
          kind: 'numberFormat',
          weights: quantizeToFormat(...matrixOf(state, layer), scheme, weightName(layer.name)),
          bias,
        };
  };
  const layers = new Map(layersOf(spec).map((layer) => [layer.name, quantize(layer)]));
  return { kind: 'weightOnly', scheme, spec, layers };
}

/** The codes of one layer's weights. */
export function lowBitLayerWeights(state: StateDict, layer: Layer, scheme: LowBitScheme): LowBitWeights {
  return quantizeLowBit(...matrixOf(state, layer), lowBitOptions(scheme, layer.name), weightName(layer.name));
}

const matrixOf = (state: StateDict, { name, outFeatures, inFeatures }: Layer) =>
  [weightOf(state, name), outFeatures, inFeatures] as const;
