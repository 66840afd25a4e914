/** The whole model, quantized as `quantize_dynamic(model, {nn.Linear}, dtype=torch.qint8)` does: fc1 and fc2, nothing else. */
import {
  type LinearLayerName,
  linearShapes,
  type ParameterName,
  type StateDict,
} from '../model/simple-cnn.ts';
import { type Granularity, type QuantizedWeights, quantizeWeights } from './weights.ts';

/** What stays float32: the convolutions and every bias. */
type FloatParameterName = Exclude<ParameterName, `${LinearLayerName}.weight`>;

/** Everything in PyTorch's layout. */
export interface QuantizedModel {
  readonly granularity: Granularity;
  readonly float: Readonly<Record<FloatParameterName, Float32Array<ArrayBuffer>>>;
  readonly linear: Readonly<Record<LinearLayerName, QuantizedWeights>>;
}

/** Throws NotFiniteError where a linear weight is NaN or infinite. The arrays that stay float are shared, not copied. */
export function quantizeDynamic(state: StateDict, granularity: Granularity): QuantizedModel {
  const quantize = (layer: LinearLayerName): QuantizedWeights => {
    const { outFeatures, inFeatures } = linearShapes[layer];
    const name = `${layer}.weight` as const;
    return quantizeWeights(state[name], outFeatures, inFeatures, granularity, name);
  };
  const { 'fc1.weight': _fc1, 'fc2.weight': _fc2, ...float } = state;
  return { granularity, float, linear: { fc1: quantize('fc1'), fc2: quantize('fc2') } };
}
