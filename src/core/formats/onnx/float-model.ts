/** SimpleCNN as an ONNX file, for ONNX Runtime, Netron and whatever else reads one: weights under PyTorch's names and in its layout. */
import { parameterNames, type StateDict } from '../../network/simple-cnn.ts';
import { encodeNetwork, featureNodes, node, onnxOutput, parametersOf, parameterTensor } from './network.ts';

/** The weights are (out, in), as PyTorch has them. */
const linear = { transB: 1 };

const headNodes = [
  node('Gemm', 'fc1', ['flatten', ...parametersOf('fc1')], linear),
  node('Relu', 'relu3', ['fc1']),
  { ...node('Gemm', 'fc2', ['relu3', ...parametersOf('fc2')], linear), outputs: [onnxOutput] },
];

/** Throws RangeError where a parameter has not as many values as its shape wants. */
export function writeFloatOnnx(state: StateDict): Uint8Array<ArrayBuffer> {
  return encodeNetwork({
    nodes: [...featureNodes, ...headNodes],
    initializers: parameterNames.map((name) => parameterTensor(name, state[name])),
    doc: 'SimpleCNN, trained on MNIST: float32 weights under the names of their PyTorch state dict.',
  });
}
