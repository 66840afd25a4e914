/** What all ONNX files of SimpleCNN have in common: the float32 layers up to the dense ones, what goes in, what comes out. */
import { mnistMean, mnistStd } from '../../dataset/normalise.ts';
import {
  classCount,
  elementCount,
  type LayerName,
  type ParameterName,
  parameterShapes,
} from '../../network/simple-cnn.ts';
import { graphProto, modelProto, type Node, nodeProto, tensorProto, valueInfoProto } from './messages.ts';
import { encodeMessage, type Message } from './protobuf.ts';

/** Those of ONNX 1.12, of 2022: every runtime in use reads them. */
const versions = { irVersion: 8, opset: 17 } as const;

/** Names of what goes in and comes out, by which a runtime is called. */
export const onnxInput = 'images';
export const onnxOutput = 'logits';

/** 3 x 3, padded by 1 at (top, left, bottom, right), so that the size stays. */
const convolution = { kernel_shape: [3, 3], pads: [1, 1, 1, 1] };
const pooling = { kernel_shape: [2, 2], strides: [2, 2] };

/** The names of a layer's weight and bias, as inputs of its node. */
export const parametersOf = (layer: LayerName): ParameterName[] => [`${layer}.weight`, `${layer}.bias`];

/** A node with one output, which is called as the node itself. */
export function node(
  operator: string,
  name: string,
  inputs: readonly string[],
  attributes: NonNullable<Node['attributes']> = {},
): Node {
  return { operator, name, inputs, outputs: [name], attributes };
}

/** The `layers` of simple-cnn.ts before fc1, by the same names. The last makes `flatten`: (batch, 3136), none below 0. */
export const featureNodes: readonly Node[] = [
  node('Conv', 'conv1', [onnxInput, ...parametersOf('conv1')], convolution),
  node('Relu', 'relu1', ['conv1']),
  node('MaxPool', 'pool1', ['relu1'], pooling),
  node('Conv', 'conv2', ['pool1', ...parametersOf('conv2')], convolution),
  node('Relu', 'relu2', ['conv2']),
  node('MaxPool', 'pool2', ['relu2'], pooling),
  node('Flatten', 'flatten', ['pool2'], { axis: 1 }),
];

/** A float32 parameter under its PyTorch name. Throws RangeError where it has not as many values as its shape wants. */
export function parameterTensor(name: ParameterName, values: Float32Array): Message {
  const shape = parameterShapes[name];
  if (values.length !== elementCount(shape)) {
    throw new RangeError(
      `${name} [${shape.join(', ')}] wants ${elementCount(shape)} values, not ${values.length}.`,
    );
  }
  return tensorProto(name, shape, values);
}

export interface NetworkFile {
  /** From `onnxInput` to `onnxOutput`, each after those whose outputs it reads. */
  readonly nodes: readonly Node[];
  /** TensorProtos. */
  readonly initializers: readonly Message[];
  readonly doc: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

/** A model file, from `images` (batch, 1, 28, 28), normalised, to `logits` (batch, 10); any batch. */
export function encodeNetwork({ nodes, initializers, ...about }: NetworkFile): Uint8Array<ArrayBuffer> {
  const images = `Grey images, normalised: (byte / 255 - ${mnistMean}) / ${mnistStd}.`;
  const graph = graphProto({
    name: 'SimpleCNN',
    nodes: nodes.map(nodeProto),
    initializers,
    inputs: [valueInfoProto(onnxInput, ['batch', 1, 28, 28], images)],
    outputs: [
      valueInfoProto(onnxOutput, ['batch', classCount], 'One for each digit; the largest is the answer.'),
    ],
  });
  return encodeMessage(modelProto({ ...versions, producer: 'Quantization Playground', ...about, graph }));
}
