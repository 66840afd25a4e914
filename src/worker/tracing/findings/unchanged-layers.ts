import { layerNamesOf } from '../../../core/network/describe.ts';
import type { StateDict } from '../../../core/network/state-dict.ts';
import { type FloatLayer, floatLayer } from '../../../core/quantization/reference/float-layer.ts';
import {
  type QuantizedNetwork,
  weightsOfLayer,
} from '../../../core/quantization/schemes/quantized-network.ts';

/** The layers that are float in both models, with the same weights: what they make of an input does not differ. */
export function unchangedLayers(
  one: StateDict | QuantizedNetwork,
  other: StateDict | QuantizedNetwork,
): ReadonlySet<string> {
  const unchanged = layerNamesOf(one.spec).filter((name) => {
    const [a, b] = [floatLayerOf(one, name), floatLayerOf(other, name)];
    return a && b && sameValues(a.weight, b.weight) && sameValues(a.bias, b.bias);
  });
  return new Set(unchanged);
}

function floatLayerOf(model: StateDict | QuantizedNetwork, name: string): FloatLayer | undefined {
  if (!('kind' in model)) return floatLayer(model, name);
  const weights = weightsOfLayer(model, name);
  return weights.kind === 'float32' ? weights : undefined;
}

const sameValues = (a: Float32Array, b: Float32Array): boolean =>
  a === b || (a.length === b.length && a.every((value, index) => value === b[index]));
