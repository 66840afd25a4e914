/** SimpleCNN as an ONNX file, for ONNX Runtime, Netron and whatever else reads one: weights under PyTorch's names and in its layout. */
import { mnistMean, mnistStd } from '../../data/normalise.ts';
import {
  classCount,
  elementCount,
  type LayerName,
  type ParameterName,
  parameterNames,
  parameterShapes,
  type StateDict,
} from '../../model/simple-cnn.ts';
import { graphProto, modelProto, type Node, nodeProto, tensorProto, valueInfoProto } from './messages.ts';
import { encodeMessage } from './protobuf.ts';

/** Those of ONNX 1.12, of 2022: every runtime in use reads them. */
const versions = { irVersion: 8, opset: 17 } as const;

/** Names of what goes in and comes out, by which a runtime is called. */
export const onnxInput = 'images';
export const onnxOutput = 'logits';

/** 3 x 3, padded by 1 at (top, left, bottom, right), so that the size stays. */
const convolution = { kernel_shape: [3, 3], pads: [1, 1, 1, 1] };
const pooling = { kernel_shape: [2, 2], strides: [2, 2] };
/** The weights are (out, in), as PyTorch has them. */
const linear = { transB: 1 };

const parametersOf = (layer: LayerName): ParameterName[] => [`${layer}.weight`, `${layer}.bias`];

/** A node, which reads what the one before it makes; where it has parameters, these too. */
type Link = Pick<Node, 'operator' | 'name' | 'attributes'> & {
  readonly parameters?: readonly ParameterName[];
};

/** The `layers` of simple-cnn.ts, by the same names. What a node makes is called as the node itself; what the last makes, `onnxOutput`. */
const chain: readonly Link[] = [
  { operator: 'Conv', name: 'conv1', attributes: convolution, parameters: parametersOf('conv1') },
  { operator: 'Relu', name: 'relu1' },
  { operator: 'MaxPool', name: 'pool1', attributes: pooling },
  { operator: 'Conv', name: 'conv2', attributes: convolution, parameters: parametersOf('conv2') },
  { operator: 'Relu', name: 'relu2' },
  { operator: 'MaxPool', name: 'pool2', attributes: pooling },
  { operator: 'Flatten', name: 'flatten', attributes: { axis: 1 } },
  { operator: 'Gemm', name: 'fc1', attributes: linear, parameters: parametersOf('fc1') },
  { operator: 'Relu', name: 'relu3' },
  { operator: 'Gemm', name: 'fc2', attributes: linear, parameters: parametersOf('fc2') },
];

/**
 * A model from `images` (batch, 1, 28, 28), normalised, to `logits` (batch, 10); any batch. Throws RangeError where a parameter
 * has not as many values as its shape wants.
 */
export function writeFloatOnnx(state: StateDict): Uint8Array<ArrayBuffer> {
  const nodes = chain.map(({ parameters = [], ...node }, i) =>
    nodeProto({
      ...node,
      inputs: [chain[i - 1]?.name ?? onnxInput, ...parameters],
      output: i + 1 < chain.length ? node.name : onnxOutput,
    }),
  );
  const images = `Grey images, normalised: (byte / 255 - ${mnistMean}) / ${mnistStd}.`;
  const graph = graphProto({
    name: 'SimpleCNN',
    nodes,
    initializers: parameterNames.map((name) => initializer(name, state[name])),
    inputs: [valueInfoProto(onnxInput, ['batch', 1, 28, 28], images)],
    outputs: [
      valueInfoProto(onnxOutput, ['batch', classCount], 'One for each digit; the largest is the answer.'),
    ],
  });
  return encodeMessage(
    modelProto({
      ...versions,
      producer: 'Quantization Playground',
      doc: 'SimpleCNN, trained on MNIST: float32 weights under the names of their PyTorch state dict.',
      graph,
    }),
  );
}

function initializer(name: ParameterName, values: Float32Array) {
  const shape = parameterShapes[name];
  if (values.length !== elementCount(shape)) {
    throw new RangeError(
      `${name} [${shape.join(', ')}] wants ${elementCount(shape)} values, not ${values.length}.`,
    );
  }
  return tensorProto(name, shape, values);
}
