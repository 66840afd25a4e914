/** The whole network in int8, convolutions included: ranges are calibrated once, and integers pass from layer to layer. */
import { forEachLayer, type LayerName, type StateDict } from '../../network/simple-cnn.ts';
import type { InputRanges } from '../calibration/calibration.ts';
import type { Range } from '../calibration/observer.ts';
import { type ActivationParameters, affineParameters, highestActivation } from '../grid/affine.ts';
import { computeFloat, type FloatLayer, floatLayer } from '../reference/float-layer.ts';
import { forward } from '../reference/forward.ts';
import { quantizeLayerWeights } from './dynamic.ts';
import type { StaticScheme } from './scheme.ts';
import { computeStatic, type StaticLayer } from './static-layer.ts';

export interface StaticNetwork {
  readonly kind: 'static';
  readonly scheme: StaticScheme;
  readonly layers: Readonly<Record<LayerName, FloatLayer | StaticLayer>>;
}

/** ranges: of what each layer reads, see `Calibrator`. Throws NotFiniteError. The arrays that stay float are shared. */
export function quantizeStatic(state: StateDict, scheme: StaticScheme, ranges: InputRanges): StaticNetwork {
  const quantize = (layer: LayerName): FloatLayer | StaticLayer => {
    if (!scheme.layers.includes(layer)) return floatLayer(state, layer);
    return {
      kind: 'staticInt8',
      weights: quantizeLayerWeights(state, layer, scheme.granularity),
      bias: state[`${layer}.bias`],
      input: staticActivationParameters(ranges[layer]),
    };
  };
  return { kind: 'static', scheme, layers: forEachLayer(quantize) };
}

/**
 * Seven bits over a calibrated range.
 * Source: torch 2.13, `MinMaxObserver(dtype=quint8, qscheme=per_tensor_affine, reduce_range=True)`.
 */
export function staticActivationParameters(range: Range): ActivationParameters {
  return affineParameters(range, highestActivation);
}

/** The reference. images: (batch, 784), normalised. Returns logits, (batch, 10); an image's do not depend on its batch. */
export function classifyStatically(
  { layers }: StaticNetwork,
  images: Float32Array,
  batch: number,
): Float32Array<ArrayBuffer> {
  return forward(images, batch, (name, x) => {
    const layer = layers[name];
    return layer.kind === 'float32'
      ? computeFloat(name, layer, x, batch)
      : computeStatic(name, layer, x, batch);
  });
}
