/** Layer by layer, the same for every scheme: what its weights became, how many bytes they take, and what that lost. */
import { type Layer, layerParameterCount, layersOf } from '../network/describe.ts';
import { type StateDict, weightOf } from '../network/state-dict.ts';
import { type QuantizationError, quantizationError } from './error.ts';
import type { ActivationParameters } from './grid/affine.ts';
import type { Grid } from './grid/grid.ts';
import { type Bits, packedLength } from './grid/packing.ts';
import { scaleBytes } from './number-formats/format-weights.ts';
import { type FormatName, formatRow } from './number-formats/number-format.ts';
import {
  type QuantizedLayer,
  type QuantizedNetwork,
  weightGrid,
  weightsOfLayer,
} from './schemes/quantized-network.ts';
import { bitsOfLayer, lowBitOptions, type Scheme } from './schemes/scheme.ts';

/** `int` levels are symmetric around a zero point of 0, `uint` levels have a zero point, those of number formats have none. */
type WeightType = 'float32' | `int${Bits}` | `uint${Bits}` | FormatName;

/** Summary of all scales or all zero points of a layer. `weightGrid` has them one by one. */
interface Summary {
  readonly count: number;
  readonly min: number;
  readonly max: number;
}

export interface LayerReport {
  readonly name: string;
  readonly weightType: WeightType;
  /** Bits that one weight takes: 32 as float, 8 to 2 when quantized. */
  readonly bits: number;
  /** Number of weights and biases together. */
  readonly parameters: number;
  /** Bytes that the layer takes as float32. */
  readonly floatBytes: number;
  /** Bytes of weights, biases, scales and zero points, without what a file adds around them. */
  readonly bytes: number;
  /** How the layer is quantized. Undefined for a float layer. */
  readonly quantization?: LayerQuantization;
  /** What rounding did to the weights. Only known for a quantized layer whose float weights are known. */
  readonly error?: QuantizationError;
}

interface LayerQuantization {
  readonly kind: Scheme['kind'];
  readonly granularity: Scheme['granularity'];
  readonly scales: Summary;
  /** The weights' zero points. For symmetric weights they are all 0. */
  readonly zeroPoints: Summary;
  /** Scale and zero point of what the layer reads. Only static quantization fixes them beforehand. */
  readonly input?: ActivationParameters;
}

export function floatLayerReports(state: StateDict): LayerReport[] {
  return layersOf(state.spec).map(floatLayerReport);
}

/** original: the float weights that the model was made of; without them (an imported quantized file) errors are left out. */
export function layerReports(network: QuantizedNetwork, original?: StateDict): LayerReport[] {
  return layersOf(network.spec).map((layer) => {
    const weights = weightsOfLayer(network, layer.name);
    const grid = weightGrid(network, layer.name);
    if (weights.kind === 'float32' || !grid) return floatLayerReport(layer);
    const bytes = weights.bias.byteLength + weightBytes(weights, grid, network.scheme, layer.name);
    const report: LayerReport =
      weights.kind === 'staticInt8'
        ? quantizedLayerReport(layer, network.scheme, grid, bytes + inputBytes, weights.input)
        : quantizedLayerReport(layer, network.scheme, grid, bytes);
    return original ? { ...report, error: quantizationError(weightOf(original, layer.name), grid) } : report;
  });
}

/** Bytes for the scale and the zero point of what a static layer reads: a float32 and a byte. */
const inputBytes = 5;

function floatLayerReport(layer: Layer): LayerReport {
  const parameters = layerParameterCount(layer);
  const bytes = floatBytes(layer);
  return { name: layer.name, weightType: 'float32', bits: 32, parameters, floatBytes: bytes, bytes };
}

function quantizedLayerReport(
  layer: Layer,
  scheme: Scheme,
  grid: Grid,
  bytes: number,
  input?: ActivationParameters,
): LayerReport {
  const { type, hasZeroPoints } = weightType(scheme, layer.name);
  return {
    name: layer.name,
    weightType: type,
    bits: bitsOfLayer(scheme, layer.name),
    parameters: layerParameterCount(layer),
    floatBytes: floatBytes(layer),
    bytes,
    quantization: {
      kind: scheme.kind,
      granularity: scheme.granularity,
      scales: summary(grid.scales),
      zeroPoints: hasZeroPoints ? summary(grid.zeroPoints) : { count: grid.scales.length, min: 0, max: 0 },
      ...(input && { input }),
    },
  };
}

function weightType(
  scheme: Scheme,
  layer: string,
): { readonly type: WeightType; readonly hasZeroPoints: boolean } {
  if (scheme.kind !== 'weightOnly') return { type: 'int8', hasZeroPoints: false };
  if (scheme.format !== undefined) return { type: formatRow(scheme.format).name, hasZeroPoints: false };
  const { bits, symmetric } = lowBitOptions(scheme, layer);
  return symmetric
    ? { type: `int${bits}`, hasZeroPoints: false }
    : { type: `uint${bits}`, hasZeroPoints: true };
}

function floatBytes(layer: Layer): number {
  return layerParameterCount(layer) * Float32Array.BYTES_PER_ELEMENT;
}

/** Counts bytes as a file does: weights and zero points at their real width, scales as they are stored. Symmetric zero points are not stored. */
function weightBytes(
  layer: QuantizedLayer,
  { values, scales, zeroPoints }: Grid,
  scheme: Scheme,
  name: string,
): number {
  const bits = bitsOfLayer(scheme, name);
  const zeroPointBytes = weightType(scheme, name).hasZeroPoints ? packedLength(zeroPoints.length, bits) : 0;
  const bytesOfScales = layer.kind === 'numberFormat' ? scaleBytes(layer.weights.scales) : scales.byteLength;
  return packedLength(values.length, bits) + bytesOfScales + zeroPointBytes;
}

function summary(values: Float32Array | Uint8Array): Summary {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return { count: values.length, min, max };
}
