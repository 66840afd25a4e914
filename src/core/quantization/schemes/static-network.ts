/** The whole network in int8, convolutions included: ranges are calibrated once, and integers pass from layer to layer. */
import { type Layer, layersOf } from '../../network/describe.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import { biasOf, type StateDict } from '../../network/state-dict.ts';
import { type InputRanges, rangeOf } from '../calibration/calibration.ts';
import type { Range } from '../calibration/observer.ts';
import { type ActivationParameters, affineParameters, highestActivation } from '../grid/affine.ts';
import { computeFloat, type FloatLayer, floatLayer } from '../reference/float-layer.ts';
import { forward } from '../reference/forward.ts';
import { quantizeLayerWeights } from './dynamic.ts';
import { layerWeights } from './layer-weights.ts';
import type { StaticScheme } from './scheme.ts';
import { computeStatic, type StaticLayer } from './static-layer.ts';

export interface StaticNetwork {
  readonly kind: 'static';
  readonly scheme: StaticScheme;
  readonly spec: NetworkSpec;
  /** The layers by name, in the network's order. */
  readonly layers: ReadonlyMap<string, FloatLayer | StaticLayer>;
}

/**
 * ranges: the range of what each layer reads, see `Calibrator`. Throws NotFiniteError, and SchemeError where a range is missing. The
 * arrays that stay float are shared.
 */
export function quantizeStatic(state: StateDict, scheme: StaticScheme, ranges: InputRanges): StaticNetwork {
  const { spec } = state;
  const quantize = (layer: Layer): FloatLayer | StaticLayer => {
    const { name } = layer;
    if (!scheme.layers.includes(name)) return floatLayer(state, name);
    return {
      kind: 'staticInt8',
      weights: quantizeLayerWeights(state, layer, scheme.granularity),
      bias: biasOf(state, name),
      input: staticActivationParameters(rangeOf(ranges, name)),
    };
  };
  const layers = new Map(layersOf(spec).map((layer) => [layer.name, quantize(layer)]));
  return { kind: 'static', scheme, spec, layers };
}

/**
 * Seven bits over a calibrated range.
 * Source: torch 2.13, `MinMaxObserver(dtype=quint8, qscheme=per_tensor_affine, reduce_range=True)`.
 */
export function staticActivationParameters(range: Range): ActivationParameters {
  return affineParameters(range, highestActivation);
}

/**
 * The reference. images: (batch, row, column, channel), normalised. Returns logits, (batch, classes); an image's do not depend on its
 * batch.
 */
export function classifyStatically(
  network: StaticNetwork,
  images: Float32Array,
  batch: number,
): Float32Array<ArrayBuffer> {
  return forward(network.spec, images, batch, (layer, x) => {
    const weights = layerWeights(network, layer.name);
    return weights.kind === 'float32'
      ? computeFloat(layer, weights, x, batch)
      : computeStatic(layer, weights, x, batch);
  });
}
