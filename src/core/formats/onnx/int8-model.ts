/**
 * SimpleCNN with fc1 and fc2 in int8 as an ONNX file, in one of two kinds of arithmetic: PyTorch's, which gives PyTorch's
 * answers wherever the file runs, or ONNX Runtime's own, which its kernels are made for. The weights are the same.
 */
import { parameterNames } from '../../network/simple-cnn.ts';
import type { Granularity } from '../../quantization/grid/weights.ts';
import type { QuantizedModel } from '../../quantization/schemes/dynamic.ts';
import { encodeNetwork, featureNodes, node, onnxOutput, parameterTensor } from './network.ts';
import type { Message } from './protobuf.ts';
import { pytorchConstants, pytorchLinear } from './pytorch-linear.ts';
import type { GraphPart, OnnxLinear } from './quantized-linear.ts';
import { runtimeLinear } from './runtime-linear.ts';

/** PyTorch's seven-bit activations. Each batch has its own scales, so that answers depend on what an image is batched with. */
export function writePytorchInt8Onnx(model: QuantizedModel): Uint8Array<ArrayBuffer> {
  return writeInt8Onnx(model, {
    name: 'PyTorch (quantize_dynamic, qint8)',
    detail: "Activations have seven bits, with PyTorch's scale and zero point for each batch.",
    linear: pytorchLinear,
    constants: pytorchConstants,
  });
}

/** ONNX Runtime's eight-bit activations, also scaled batch by batch. */
export function writeRuntimeInt8Onnx(model: QuantizedModel): Uint8Array<ArrayBuffer> {
  return writeInt8Onnx(model, {
    name: 'ONNX Runtime (quantize_dynamic)',
    detail: "Activations have eight bits, by DynamicQuantizeLinear: near PyTorch's answers, not the same.",
    linear: runtimeLinear,
    constants: [],
  });
}

interface Arithmetic {
  /** Whose it is; the file says so. */
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

function writeInt8Onnx({ granularity, float, linear }: QuantizedModel, arithmetic: Arithmetic) {
  const fc1 = arithmetic.linear({
    name: 'fc1',
    input: 'flatten',
    weights: linear.fc1,
    bias: 'fc1.bias',
    output: 'fc1',
  });
  const fc2 = arithmetic.linear({
    name: 'fc2',
    input: 'relu3',
    weights: linear.fc2,
    bias: 'fc2.bias',
    output: onnxOutput,
  });
  const floats = parameterNames.flatMap((name) =>
    name === 'fc1.weight' || name === 'fc2.weight' ? [] : [parameterTensor(name, float[name])],
  );
  const scheme = `dynamic int8, ${inWords[granularity]}`;
  return encodeNetwork({
    nodes: [...featureNodes, ...fc1.nodes, node('Relu', 'relu3', ['fc1']), ...fc2.nodes],
    initializers: [...floats, ...arithmetic.constants, ...fc1.initializers, ...fc2.initializers],
    doc: `SimpleCNN, trained on MNIST: ${scheme}, in the arithmetic of ${arithmetic.name}. ${arithmetic.detail} Convolutions and biases are float32.`,
    metadata: { quantization: scheme, arithmetic: arithmetic.name },
  });
}
