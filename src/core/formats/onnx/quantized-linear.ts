/** A dynamically quantized linear layer as part of an ONNX graph: what both kinds of arithmetic share. */
import type { QuantizedWeights } from '../../quantization/grid/weights.ts';
import { node } from './graph.ts';
import { dataTypes, type Node, tensorProto } from './messages.ts';
import type { Message } from './protobuf.ts';

export interface OnnxLinear {
  /** Begins the names of all that belongs to the layer. */
  readonly name: string;
  /** Name of what it reads: (batch, in). */
  readonly input: string;
  readonly weights: QuantizedWeights;
  /** Name of a float32 initializer, (out). */
  readonly bias: string;
  /** Name for what it makes: (batch, out). */
  readonly output: string;
}

export interface GraphPart {
  readonly nodes: readonly Node[];
  /** The weights, each as a TensorProto. */
  readonly initializers: readonly Message[];
}

/** Names of a layer's initializers: those that onnxruntime.quantization gives them. */
export const weightNames = (layer: string) => ({
  values: `${layer}.weight_quantized`,
  scales: `${layer}.weight_scale`,
  zeroPoints: `${layer}.weight_zero_point`,
});

/** Values as (in, out), since MatMulInteger has no transposed operand; scales as a scalar or as (out). */
export function weightTensors(name: string, weights: QuantizedWeights): Message[] {
  const { granularity, inFeatures, outFeatures, scales } = weights;
  const names = weightNames(name);
  return [
    tensorProto(names.values, [inFeatures, outFeatures], transposed(weights)),
    tensorProto(names.scales, granularity === 'per-tensor' ? [] : [outFeatures], scales),
  ];
}

/**
 * Turns integer sums into floats: y = sums * (activation scale * weight scale) + bias. `sums` and `scale` are the names of
 * the sums and of the activations' scale.
 */
export function rescale({ name, bias, output }: OnnxLinear, sums: string, scale: string): Node[] {
  return [
    node('Cast', `${name}.float_sums`, [sums], { to: dataTypes.float }),
    node('Mul', `${name}.multiplier`, [scale, weightNames(name).scales]),
    node('Mul', `${name}.product`, [`${name}.float_sums`, `${name}.multiplier`]),
    { ...node('Add', name, [`${name}.product`, bias]), outputs: [output] },
  ];
}

function transposed({ values, inFeatures, outFeatures }: QuantizedWeights): Int8Array {
  const turned = new Int8Array(values.length);
  for (let output = 0; output < outFeatures; output++) {
    for (let input = 0; input < inFeatures; input++) {
      turned[input * outFeatures + output] = values[output * inFeatures + input] ?? 0;
    }
  }
  return turned;
}
