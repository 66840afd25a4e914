/** The whole model, quantized as `quantize_dynamic(model, {nn.Linear}, dtype=torch.qint8)` does: the dense layers, nothing else. */
import { type Layer, layersOf, weightName } from '../../network/describe.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import { biasOf, type StateDict, weightOf } from '../../network/state-dict.ts';
import { type Granularity, type QuantizedWeights, quantizeWeights } from '../grid/weights.ts';
import { type FloatLayer, floatLayer } from '../reference/float-layer.ts';
import { type DynamicScheme, eligibleLayers } from './scheme.ts';

/** A dense layer that takes its activations' range from each batch; `quantizedLinear` computes it. */
export interface DynamicLayer {
  readonly kind: 'dynamicInt8';
  readonly weights: QuantizedWeights;
  readonly bias: Float32Array<ArrayBuffer>;
}

/** Some or all dense layers quantized. */
export interface DynamicNetwork {
  readonly kind: 'dynamic';
  readonly scheme: DynamicScheme;
  readonly spec: NetworkSpec;
  /** The layers by name, in the network's order. Convolutions stay float. */
  readonly layers: ReadonlyMap<string, FloatLayer | DynamicLayer>;
}

/** All dense layers, which is what PyTorch does by default. Throws NotFiniteError as `quantizeDynamicNetwork` does. */
export function quantizeDynamic(state: StateDict, granularity: Granularity): DynamicNetwork {
  const layers = eligibleLayers('dynamic', state.spec);
  return quantizeDynamicNetwork(state, { kind: 'dynamic', granularity, layers });
}

/**
 * The dense layers that the scheme names. Throws NotFiniteError where a weight that takes part is NaN or infinite. The arrays that stay
 * float are shared, not copied.
 */
export function quantizeDynamicNetwork(state: StateDict, scheme: DynamicScheme): DynamicNetwork {
  const { spec } = state;
  const quantize = (layer: Layer): FloatLayer | DynamicLayer => {
    const { name, kind } = layer;
    if (kind === 'conv' || !scheme.layers.includes(name)) return floatLayer(state, name);
    const weights = quantizeLayerWeights(state, layer, scheme.granularity);
    return { kind: 'dynamicInt8', weights, bias: biasOf(state, name) };
  };
  const layers = new Map(layersOf(spec).map((layer) => [layer.name, quantize(layer)]));
  return { kind: 'dynamic', scheme, spec, layers };
}

/** Int8 weights of one layer, of a convolution as the matrix (out, in * kernel * kernel). */
export function quantizeLayerWeights(
  state: StateDict,
  { name, outFeatures, inFeatures }: Layer,
  granularity: Granularity,
): QuantizedWeights {
  return quantizeWeights(weightOf(state, name), outFeatures, inFeatures, granularity, weightName(name));
}

/** Whether all dense layers are quantized, as PyTorch's default has it. */
export function isWhollyDynamic({ layers, spec }: DynamicNetwork): boolean {
  return eligibleLayers('dynamic', spec).every((name) => layers.get(name)?.kind === 'dynamicInt8');
}
