/**
 * What the messages of an ONNX file say, as far as a network needs it. The numbers are the fields' in onnx.proto3.
 *
 * Source: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3
 */
import { OnnxProblem, shown } from '../error.ts';
import { told } from '../telling.ts';
import { bytesOf, float32Of, integersOf, numberOf, textOf, type Wire } from './wire.ts';

/** A TensorProto. Its values are decoded when they are needed. */
export interface StoredTensor {
  readonly name: string;
  readonly dims: readonly number[];
  readonly dataType: number;
  /** Little-endian, unless `packed` or `external` has the values. */
  readonly raw: Uint8Array | undefined;
  /** Fields of numbers, by the number of the field: 4 float, 5 int32, 7 int64, 10 double, 11 uint64. */
  readonly packed: readonly { readonly field: number; readonly bytes: Uint8Array }[];
  /** Where its values lie in another file. */
  readonly external: ReadonlyMap<string, string> | undefined;
}

export interface StoredNode {
  readonly operator: string;
  readonly domain: string;
  readonly name: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: ReadonlyMap<string, StoredAttribute>;
}

interface StoredAttribute {
  readonly number: number | undefined;
  readonly text: string | undefined;
  readonly numbers: readonly number[];
  readonly tensor: StoredTensor | undefined;
}

/** Undefined for a size that is known only when the model runs. */
export type StoredShape = readonly (number | undefined)[];

export interface StoredGraph {
  readonly nodes: readonly StoredNode[];
  readonly initializers: readonly StoredTensor[];
  /** shape: undefined where the file does not say it. */
  readonly inputs: readonly { readonly name: string; readonly shape: StoredShape | undefined }[];
  readonly outputs: readonly string[];
}

/** A row of more numbers than this is no setting of a node. */
const longestList = 1000;

/** Throws OnnxProblem where it is no ModelProto with a graph. */
export function readModel(wire: Wire, bytes: Uint8Array): StoredGraph {
  let graph: StoredGraph | undefined;
  for (const field of wire.fields(bytes)) {
    if (field.number === 7) graph = readGraph(wire, bytesOf(field));
  }
  if (!graph) throw new OnnxProblem(told('onnx/no-graph'));
  return graph;
}

function readGraph(wire: Wire, bytes: Uint8Array): StoredGraph {
  const nodes: StoredNode[] = [];
  const initializers: StoredTensor[] = [];
  const inputs: StoredGraph['inputs'][number][] = [];
  const outputs: string[] = [];
  for (const field of wire.fields(bytes)) {
    if (field.number === 1) nodes.push(readNode(wire, bytesOf(field)));
    if (field.number === 5) initializers.push(readTensor(wire, bytesOf(field)));
    if (field.number === 11) inputs.push(readValueInfo(wire, bytesOf(field)));
    if (field.number === 12) outputs.push(readValueInfo(wire, bytesOf(field)).name);
    if (field.number === 15) {
      throw new OnnxProblem(told('onnx/sparse-weights'));
    }
  }
  return { nodes, initializers, inputs, outputs };
}

function readNode(wire: Wire, bytes: Uint8Array): StoredNode {
  const inputs: string[] = [];
  const outputs: string[] = [];
  const attributes = new Map<string, StoredAttribute>();
  const text = { name: '', operator: '', domain: '' };
  for (const field of wire.fields(bytes)) {
    if (field.number === 1) inputs.push(textOf(field));
    if (field.number === 2) outputs.push(textOf(field));
    if (field.number === 3) text.name = textOf(field);
    if (field.number === 4) text.operator = textOf(field);
    if (field.number === 7) text.domain = textOf(field);
    if (field.number === 5) {
      const { name, ...attribute } = readAttribute(wire, bytesOf(field));
      attributes.set(name, attribute);
    }
  }
  return { ...text, inputs, outputs, attributes };
}

function readAttribute(wire: Wire, bytes: Uint8Array): StoredAttribute & { readonly name: string } {
  let name = '';
  let number: number | undefined;
  let text: string | undefined;
  let tensor: StoredTensor | undefined;
  const numbers: number[] = [];
  for (const field of wire.fields(bytes)) {
    if (field.number === 1) name = textOf(field);
    if (field.number === 2) number = float32Of(field);
    if (field.number === 3) number = numberOf(field);
    if (field.number === 4) text = textOf(field);
    if (field.number === 5) tensor = readTensor(wire, bytesOf(field));
    if (field.number === 7) numbers.push(...floats(bytesOf(field)));
    if (field.number === 8) pushAll(numbers, integersOf(field));
  }
  return { name, number, text, numbers, tensor };
}

function floats(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const count = Math.min(Math.floor(bytes.length / 4), longestList);
  return Array.from({ length: count }, (_, index) => view.getFloat32(4 * index, true));
}

function pushAll(list: number[], values: Iterable<number>): void {
  for (const value of values) {
    if (list.length >= longestList) throw new OnnxProblem(told('onnx/long-list'));
    list.push(value);
  }
}

const numberFields = [4, 5, 7, 10, 11];

function readTensor(wire: Wire, bytes: Uint8Array): StoredTensor {
  const dims: number[] = [];
  const packed: StoredTensor['packed'][number][] = [];
  const external = new Map<string, string>();
  let name = '';
  let dataType = 0;
  let raw: Uint8Array | undefined;
  let isExternal = false;
  for (const field of wire.fields(bytes)) {
    if (field.number === 1) pushAll(dims, integersOf(field));
    if (field.number === 2) dataType = numberOf(field);
    if (field.number === 8) name = textOf(field);
    if (field.number === 9) raw = bytesOf(field);
    if (field.number === 13) external.set(...readEntry(wire, bytesOf(field)));
    if (field.number === 14) isExternal = numberOf(field) === 1;
    if (!numberFields.includes(field.number)) continue;
    if (field.wire === 'varint') {
      throw new OnnxProblem(told('onnx/number-by-number', { tensor: shown(name) || told('onnx/a-tensor') }));
    }
    packed.push({ field: field.number, bytes: field.bytes });
  }
  return { name, dims, dataType, raw, packed, external: isExternal ? external : undefined };
}

function readEntry(wire: Wire, bytes: Uint8Array): [key: string, value: string] {
  const entry: [string, string] = ['', ''];
  for (const field of wire.fields(bytes)) {
    if (field.number === 1) entry[0] = textOf(field);
    if (field.number === 2) entry[1] = textOf(field);
  }
  return entry;
}

function readValueInfo(wire: Wire, bytes: Uint8Array): StoredGraph['inputs'][number] {
  let name = '';
  let shape: StoredShape | undefined;
  for (const field of wire.fields(bytes)) {
    if (field.number === 1) name = textOf(field);
    if (field.number === 2) shape = shapeOf(wire, inner(wire, bytesOf(field), [1, 2]));
  }
  return { name, shape };
}

/** The last message that lies in these fields of each other. */
function inner(wire: Wire, bytes: Uint8Array, path: readonly number[]): Uint8Array | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return bytes;
  let found: Uint8Array | undefined;
  for (const field of wire.fields(bytes)) if (field.number === first) found = bytesOf(field);
  return found && inner(wire, found, rest);
}

function shapeOf(wire: Wire, bytes: Uint8Array | undefined): StoredShape | undefined {
  if (!bytes) return undefined;
  const shape: (number | undefined)[] = [];
  for (const field of wire.fields(bytes)) {
    if (field.number !== 1) continue;
    let size: number | undefined;
    for (const part of wire.fields(bytesOf(field))) {
      if (part.number === 1 && numberOf(part) > 0) size = numberOf(part);
    }
    shape.push(size);
  }
  return shape;
}
