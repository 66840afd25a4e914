/**
 * A network with its dense layers in int8 as an ONNX file, in one of two kinds of arithmetic: PyTorch's, which gives PyTorch's
 * answers wherever the file runs, or ONNX Runtime's own, which its kernels are made for. The weights are the same.
 */
import type { DataSetInfo } from '../../dataset/dataset-info.ts';
import { biasName, layersOf, weightName } from '../../network/describe.ts';
import type { Granularity } from '../../quantization/grid/weights.ts';
import type { DynamicNetwork } from '../../quantization/schemes/dynamic.ts';
import { layerWeights } from '../../quantization/schemes/layer-weights.ts';
import { encodeOnnx, floatDense, networkNodes, parameterTensor } from './graph.ts';
import type { Message } from './protobuf.ts';
import { pytorchConstants, pytorchLinear } from './pytorch-linear.ts';
import type { GraphPart, OnnxLinear } from './quantized-linear.ts';
import { runtimeLinear } from './runtime-linear.ts';

/** PyTorch's seven-bit activations. Each batch has its own scales, so that answers depend on what an image is batched with. */
export function writePytorchInt8Onnx(network: DynamicNetwork, dataset: DataSetInfo): Uint8Array<ArrayBuffer> {
  return writeInt8Onnx(network, dataset, {
    name: 'PyTorch (quantize_dynamic, qint8)',
    detail: "Activations have seven bits, with PyTorch's scale and zero point for each batch.",
    linear: pytorchLinear,
    constants: pytorchConstants,
  });
}

/** ONNX Runtime's eight-bit activations, also scaled batch by batch. */
export function writeRuntimeInt8Onnx(network: DynamicNetwork, dataset: DataSetInfo): Uint8Array<ArrayBuffer> {
  return writeInt8Onnx(network, dataset, {
    name: 'ONNX Runtime (quantize_dynamic)',
    detail: "Activations have eight bits, by DynamicQuantizeLinear: near PyTorch's answers, not the same.",
    linear: runtimeLinear,
    constants: [],
  });
}

interface OnnxArithmetic {
  /** Whose arithmetic this is. The file states it. */
  readonly name: string;
  readonly detail: string;
  readonly linear: (layer: OnnxLinear) => GraphPart;
  /** Initializers that the layers share. */
  readonly constants: readonly Message[];
}

const inWords: Readonly<Record<Granularity, string>> = {
  'per-tensor': 'per tensor',
  'per-channel': 'per channel',
};

function writeInt8Onnx(network: DynamicNetwork, dataset: DataSetInfo, arithmetic: OnnxArithmetic) {
  const { spec } = network;
  const initializers: Message[] = [];
  for (const { name, weightShape, outFeatures } of layersOf(spec)) {
    const weights = layerWeights(network, name);
    if (weights.kind === 'float32') {
      initializers.push(parameterTensor({ name: weightName(name), shape: weightShape }, weights.weight));
    }
    initializers.push(parameterTensor({ name: biasName(name), shape: [outFeatures] }, weights.bias));
  }
  initializers.push(...arithmetic.constants);
  const nodes = networkNodes(spec, (layer, input, output) => {
    const weights = layerWeights(network, layer.name);
    if (weights.kind === 'float32') return floatDense(layer, input, output);
    const part = arithmetic.linear({
      name: layer.name,
      input,
      weights: weights.weights,
      bias: biasName(layer.name),
      output,
    });
    initializers.push(...part.initializers);
    return part.nodes;
  });
  const scheme = `dynamic int8, ${inWords[network.scheme.granularity]}`;
  return encodeOnnx({
    spec,
    dataset,
    nodes,
    initializers,
    doc: `${scheme}, in the arithmetic of ${arithmetic.name}. ${arithmetic.detail} Convolutions and biases are float32.`,
    metadata: { quantization: scheme, arithmetic: arithmetic.name },
  });
}
