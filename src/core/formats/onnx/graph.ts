/** What all ONNX files have in common: the layers as nodes, what goes in, what comes out. */
import type { DataSetInfo } from '../../dataset/dataset-info.ts';
import {
  biasName,
  type DenseLayer,
  describeNetwork,
  type Parameter,
  type Step,
  weightName,
} from '../../network/describe.ts';
import { networkTitle } from '../../network/presets.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import { checkedValues } from '../../network/state-dict.ts';
import { graphProto, modelProto, type Node, nodeProto, tensorProto, valueInfoProto } from './messages.ts';
import { encodeMessage, type Message } from './protobuf.ts';

/** The versions of ONNX 1.12, from 2022: every runtime in use reads them. */
const versions = { irVersion: 8, opset: 17 } as const;

/** The names of input and output. A runtime is called with them. */
export const onnxInput = 'images';
export const onnxOutput = 'logits';

const pooling = { kernel_shape: [2, 2], strides: [2, 2] };

/** The names of a layer's weight and bias, as inputs of its node. */
const parametersOf = (layer: string): string[] => [weightName(layer), biasName(layer)];

/** A node with one output, which is called as the node itself. */
export function node(
  operator: string,
  name: string,
  inputs: readonly string[],
  attributes: NonNullable<Node['attributes']> = {},
): Node {
  return { operator, name, inputs, outputs: [name], attributes };
}

/** The nodes of a dense layer, without its ReLU, from the name of what it reads to the name of what it makes. */
export type DenseNodes = (layer: DenseLayer, input: string, output: string) => readonly Node[];

/** Weights are (out, in), as PyTorch has them. */
export const floatDense: DenseNodes = ({ name }, input, output) => [
  { ...node('Gemm', name, [input, ...parametersOf(name)], { transB: 1 }), outputs: [output] },
];

/** The nodes from `onnxInput` to `onnxOutput`. They are named as in `stagesOf`: conv1, relu1, pool1, ..., flatten, fc1, ... */
export function networkNodes(spec: NetworkSpec, dense: DenseNodes): readonly Node[] {
  const nodes: Node[] = [];
  const counts = { relu: 0, pool: 0 };
  let last = onnxInput;
  const add = (...added: readonly Node[]): void => {
    nodes.push(...added);
    last = added.at(-1)?.outputs[0] ?? last;
  };
  const addRelu = () => add(node('Relu', `relu${++counts.relu}`, [last]));
  const addPool = () => add(node('MaxPool', `pool${++counts.pool}`, [last], pooling));
  const addStep = (step: Step): void => {
    switch (step.kind) {
      case 'conv': {
        const reach = (step.kernel - 1) / 2;
        // Padded at (top, left, bottom, right), so that the size stays.
        const attributes = { kernel_shape: [step.kernel, step.kernel], pads: [reach, reach, reach, reach] };
        add(node('Conv', step.name, [last, ...parametersOf(step.name)], attributes));
        addRelu();
        if (step.pooled) addPool();
        return;
      }
      case 'pool':
        addPool();
        return;
      case 'dropout':
        // Dropout is only used in training.
        return;
      case 'dense':
        if (step.flattens) add(node('Flatten', 'flatten', [last], { axis: 1 }));
        add(...dense(step, last, step.relu ? step.name : onnxOutput));
        if (step.relu) addRelu();
        return;
      default:
        step satisfies never;
    }
  };
  for (const step of describeNetwork(spec).steps) addStep(step);
  return nodes;
}

/** A float32 parameter under its PyTorch name. Throws RangeError where it has not as many values as its shape wants. */
export function parameterTensor(
  { name, shape }: Pick<Parameter, 'name' | 'shape'>,
  values: Float32Array<ArrayBuffer>,
): Message {
  return tensorProto(name, shape, checkedValues(values, name, shape));
}

export interface OnnxFile {
  readonly spec: NetworkSpec;
  readonly dataset: DataSetInfo;
  /** The nodes from `onnxInput` to `onnxOutput`. Each comes after the nodes whose outputs it reads. */
  readonly nodes: readonly Node[];
  /** The weights, each as a TensorProto. */
  readonly initializers: readonly Message[];
  /** What the file holds; follows the name of the network. */
  readonly doc: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

/** A model file, from `images` (batch, channels, side, side), normalised, to `logits` (batch, classes); any batch. */
export function encodeOnnx({
  spec,
  dataset,
  nodes,
  initializers,
  doc,
  metadata,
}: OnnxFile): Uint8Array<ArrayBuffer> {
  const { mean, std, name } = dataset;
  const kind = spec.channels === 1 ? 'Grey images' : 'Images';
  const shown = (values: readonly number[]) =>
    values.length === 1 ? `${values[0]}` : `[${values.join(', ')}]`;
  const images = `${kind}, normalised: (byte / 255 - ${shown(mean)}) / ${shown(std)}.`;
  const graph = graphProto({
    name: networkTitle(spec),
    nodes: nodes.map(nodeProto),
    initializers,
    inputs: [valueInfoProto(onnxInput, ['batch', spec.channels, spec.side, spec.side], images)],
    outputs: [
      valueInfoProto(onnxOutput, ['batch', spec.classes], 'One for each class; the largest is the answer.'),
    ],
  });
  const about = { doc: `${networkTitle(spec)}, for ${name}: ${doc}`, ...(metadata && { metadata }) };
  return encodeMessage(modelProto({ ...versions, producer: 'Quantization Playground', ...about, graph }));
}
