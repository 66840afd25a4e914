/** The whole model, quantized as `quantize_dynamic(model, {nn.Linear}, dtype=torch.qint8)` does: fc1 and fc2, nothing else. */
import {
  type LayerName,
  type LinearLayerName,
  linearLayers,
  type ParameterName,
  type StateDict,
  weightMatrix,
} from '../../network/simple-cnn.ts';
import { type Granularity, type QuantizedWeights, quantizeWeights } from '../grid/weights.ts';
import { type FloatLayer, floatLayer } from '../reference/float-layer.ts';
import type { DynamicScheme } from './scheme.ts';

/** What stays float32: the convolutions and every bias. */
type FloatParameterName = Exclude<ParameterName, `${LinearLayerName}.weight`>;

/** Both linear layers quantized, which is what PyTorch makes by default. Everything in PyTorch's layout. */
export interface QuantizedModel {
  readonly granularity: Granularity;
  readonly float: Readonly<Record<FloatParameterName, Float32Array<ArrayBuffer>>>;
  readonly linear: Readonly<Record<LinearLayerName, QuantizedWeights>>;
}

/** A linear layer that takes its activations' range from each batch; `quantizedLinear` computes it. */
export interface DynamicLayer {
  readonly kind: 'dynamicInt8';
  readonly weights: QuantizedWeights;
  readonly bias: Float32Array<ArrayBuffer>;
}

/** One linear layer quantized, or both. */
export interface DynamicNetwork {
  readonly kind: 'dynamic';
  readonly scheme: DynamicScheme;
  readonly layers: Readonly<Record<'conv1' | 'conv2', FloatLayer>> &
    Readonly<Record<LinearLayerName, FloatLayer | DynamicLayer>>;
}

/** Throws NotFiniteError where a linear weight is NaN or infinite. The arrays that stay float are shared, not copied. */
export function quantizeDynamic(state: StateDict, granularity: Granularity): QuantizedModel {
  const { 'fc1.weight': _fc1, 'fc2.weight': _fc2, ...float } = state;
  return {
    granularity,
    float,
    linear: {
      fc1: quantizeLayerWeights(state, 'fc1', granularity),
      fc2: quantizeLayerWeights(state, 'fc2', granularity),
    },
  };
}

/** The same for the layers that the scheme names. */
export function quantizeDynamicNetwork(state: StateDict, scheme: DynamicScheme): DynamicNetwork {
  const linear = (layer: LinearLayerName): FloatLayer | DynamicLayer => {
    if (!scheme.layers.includes(layer)) return floatLayer(state, layer);
    const weights = quantizeLayerWeights(state, layer, scheme.granularity);
    return { kind: 'dynamicInt8', weights, bias: state[`${layer}.bias`] };
  };
  return {
    kind: 'dynamic',
    scheme,
    layers: {
      conv1: floatLayer(state, 'conv1'),
      conv2: floatLayer(state, 'conv2'),
      fc1: linear('fc1'),
      fc2: linear('fc2'),
    },
  };
}

/** Int8 weights of one layer, of a convolution as the matrix (out, in * 3 * 3). */
export function quantizeLayerWeights(
  state: StateDict,
  layer: LayerName,
  granularity: Granularity,
): QuantizedWeights {
  const { outFeatures, inFeatures } = weightMatrix(layer);
  const name = `${layer}.weight` as const;
  return quantizeWeights(state[name], outFeatures, inFeatures, granularity, name);
}

export function toDynamicNetwork({ granularity, float, linear }: QuantizedModel): DynamicNetwork {
  const layer = (name: LinearLayerName): DynamicLayer => {
    return { kind: 'dynamicInt8', weights: linear[name], bias: float[`${name}.bias`] };
  };
  return {
    kind: 'dynamic',
    scheme: { kind: 'dynamic', granularity, layers: linearLayers },
    layers: {
      conv1: { kind: 'float32', weight: float['conv1.weight'], bias: float['conv1.bias'] },
      conv2: { kind: 'float32', weight: float['conv2.weight'], bias: float['conv2.bias'] },
      fc1: layer('fc1'),
      fc2: layer('fc2'),
    },
  };
}

/** The model as PyTorch's default has it; undefined where one of the linear layers stayed float. */
export function toQuantizedModel({ scheme, layers }: DynamicNetwork): QuantizedModel | undefined {
  const { conv1, conv2, fc1, fc2 } = layers;
  if (fc1.kind === 'float32' || fc2.kind === 'float32') return undefined;
  return {
    granularity: scheme.granularity,
    float: {
      'conv1.weight': conv1.weight,
      'conv1.bias': conv1.bias,
      'conv2.weight': conv2.weight,
      'conv2.bias': conv2.bias,
      'fc1.bias': fc1.bias,
      'fc2.bias': fc2.bias,
    },
    linear: { fc1: fc1.weights, fc2: fc2.weights },
  };
}
