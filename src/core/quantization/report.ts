/** Layer by layer: how many bytes its weights take, and what quantizing lost. */
import { type LayerName, layerNames, layerParameterCount, type StateDict } from '../model/simple-cnn.ts';
import { type QuantizationError, quantizationError } from './error.ts';
import type { QuantizedModel } from './model.ts';

export interface LayerReport {
  readonly name: LayerName;
  readonly weightType: 'float32' | 'int8';
  /** Weights and biases. */
  readonly parameters: number;
  /** Weights, biases and scales, without what a file adds around them. */
  readonly bytes: number;
  /** Of quantized layers whose float weights are known. */
  readonly error?: QuantizationError;
}

export function floatLayerReports(state: StateDict): LayerReport[] {
  return layerNames.map((name) => ({
    name,
    weightType: 'float32',
    parameters: layerParameterCount(name),
    bytes: state[`${name}.weight`].byteLength + state[`${name}.bias`].byteLength,
  }));
}

/** original: the float weights that the model was made of; without them (an imported int8 file) errors are left out. */
export function quantizedLayerReports(model: QuantizedModel, original?: StateDict): LayerReport[] {
  return layerNames.map((name) => {
    const parameters = layerParameterCount(name);
    const biasBytes = model.float[`${name}.bias`].byteLength;
    if (name === 'conv1' || name === 'conv2') {
      return {
        name,
        weightType: 'float32',
        parameters,
        bytes: model.float[`${name}.weight`].byteLength + biasBytes,
      };
    }
    const weights = model.linear[name];
    const bytes = weights.values.byteLength + weights.scales.byteLength + biasBytes;
    const report: LayerReport = { name, weightType: 'int8', parameters, bytes };
    return original ? { ...report, error: quantizationError(original[`${name}.weight`], weights) } : report;
  });
}
