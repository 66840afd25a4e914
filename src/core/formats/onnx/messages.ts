/**
 * The messages of an ONNX file. The numbers are the fields' in onnx.proto3, whose names stand beside them.
 *
 * Source: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3
 */
import type { Field, Message } from './protobuf.ts';

/** TensorProto.DataType, of those in use. */
export const dataTypes = { float: 1, uint8: 2, int8: 3 } as const;

/** AttributeProto.AttributeType. */
const attributeTypes = { int: 2, ints: 7 } as const;

export interface Model {
  /** The version of the file format. It sets the highest opset that is allowed. */
  readonly irVersion: number;
  /** The version of the operators in the default domain, ai.onnx. */
  readonly opset: number;
  readonly producer: string;
  readonly doc: string;
  /** Shown by viewers beside the model. */
  readonly metadata?: Readonly<Record<string, string>>;
  /** A GraphProto. */
  readonly graph: Message;
}

export function modelProto({ irVersion, opset, producer, doc, metadata = {}, graph }: Model): Message {
  const properties = Object.entries(metadata).map(([key, value]) => stringStringEntryProto(key, value));
  return [
    [1, irVersion], // ir_version
    [2, producer], // producer_name
    [6, doc], // doc_string
    [7, graph], // graph
    [8, operatorSetIdProto('', opset)], // opset_import
    ...repeated(14, properties), // metadata_props
  ];
}

const operatorSetIdProto = (domain: string, version: number): Message => [
  [1, domain], // domain
  [2, version], // version
];

const stringStringEntryProto = (key: string, value: string): Message => [
  [1, key], // key
  [2, value], // value
];

export interface Graph {
  readonly name: string;
  /** NodeProtos, each after those whose outputs it reads. */
  readonly nodes: readonly Message[];
  /** The weights, each as a TensorProto. */
  readonly initializers: readonly Message[];
  /** ValueInfoProtos. Initializers need not be among them since IR version 4. */
  readonly inputs: readonly Message[];
  readonly outputs: readonly Message[];
}

export function graphProto({ name, nodes, initializers, inputs, outputs }: Graph): Message {
  return [
    ...repeated(1, nodes), // node
    [2, name], // name
    ...repeated(5, initializers), // initializer
    ...repeated(11, inputs), // input
    ...repeated(12, outputs), // output
  ];
}

export interface Node {
  /** The name of an ONNX operator, such as 'Conv'. */
  readonly operator: string;
  readonly name: string;
  /** Names of the values that it reads: the graph's inputs, initializers or other nodes' outputs. */
  readonly inputs: readonly string[];
  /** Names for what the node makes. */
  readonly outputs: readonly string[];
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>;
}

export function nodeProto({ operator, name, inputs, outputs, attributes = {} }: Node): Message {
  const attribute = Object.entries(attributes).map(([key, value]) => attributeProto(key, value));
  return [
    ...repeated(1, inputs), // input
    ...repeated(2, outputs), // output
    [3, name], // name
    [4, operator], // op_type
    ...repeated(5, attribute), // attribute
  ];
}

function attributeProto(name: string, value: number | readonly number[]): Message {
  if (typeof value === 'number') {
    return [
      [1, name], // name
      [3, value], // i
      [20, attributeTypes.int], // type
    ];
  }
  return [
    [1, name], // name
    ...repeated(8, value), // ints
    [20, attributeTypes.ints], // type
  ];
}

/** A tensor of float32 or int8. values: in row-major order, as many as the shape wants; a scalar has the shape []. */
export function tensorProto(
  name: string,
  shape: readonly number[],
  values: Float32Array | Int8Array,
): Message {
  return [
    ...repeated(1, shape), // dims
    [2, values instanceof Int8Array ? dataTypes.int8 : dataTypes.float], // data_type
    [8, name], // name
    [9, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)], // raw_data, little-endian
  ];
}

/** A float32 tensor that goes in or comes out. shape: text where a size is known only when the model runs. */
export function valueInfoProto(name: string, shape: readonly (number | string)[], doc: string): Message {
  return [
    [1, name], // name
    [2, [[1, tensorType(shape)]]], // type: a TypeProto, with tensor_type
    [3, doc], // doc_string
  ];
}

/** TypeProto.Tensor. */
const tensorType = (shape: readonly (number | string)[]): Message => [
  [1, dataTypes.float], // elem_type
  [2, repeated(1, shape.map(dimension))], // shape: a TensorShapeProto, with dim
];

/** TensorShapeProto.Dimension: dim_value or dim_param. */
const dimension = (size: number | string): Message => [typeof size === 'number' ? [1, size] : [2, size]];

const repeated = (number: number, values: readonly Field[1][]): Message =>
  values.map((value) => [number, value]);
