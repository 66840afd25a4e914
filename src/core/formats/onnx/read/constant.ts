/** Values that a graph brings along: weights, scales, shapes. */
import { elementCount } from '../../../network/describe.ts';
import { networkLimits } from '../../../network/limits.ts';
import { bfloat, half } from '../../adapt.ts';
import { OnnxProblem, shown } from './error.ts';
import type { StoredTensor } from './protobuf/messages.ts';
import { varint } from './protobuf/wire.ts';
import { told } from './telling.ts';

type Numbers = Float32Array | Float64Array | Int8Array | Uint8Array | Int32Array;

export interface Constant {
  readonly kind: 'constant';
  readonly dims: readonly number[];
  readonly type: ElementName;
  /** Halves are float32 by now; wide integers stand in doubles. NaN among the sizes of a shape is the batch. */
  readonly values: Numbers;
}

/** The content of another file, which a tensor names; undefined where it is not at hand. */
export type ExternalFile = (location: string) => Uint8Array | undefined;

interface ElementType {
  readonly name: string;
  readonly bytes: number;
  readonly make: (count: number) => Numbers;
  readonly read: (view: DataView, index: number) => number;
}

/** By TensorProto.DataType. */
const elementTypes = {
  1: {
    name: 'float32',
    bytes: 4,
    make: (n) => new Float32Array(n),
    read: (v, i) => v.getFloat32(4 * i, true),
  },
  2: { name: 'uint8', bytes: 1, make: (n) => new Uint8Array(n), read: (v, i) => v.getUint8(i) },
  3: { name: 'int8', bytes: 1, make: (n) => new Int8Array(n), read: (v, i) => v.getInt8(i) },
  6: { name: 'int32', bytes: 4, make: (n) => new Int32Array(n), read: (v, i) => v.getInt32(4 * i, true) },
  7: {
    name: 'int64',
    bytes: 8,
    make: (n) => new Float64Array(n),
    read: (v, i) => v.getInt32(8 * i + 4, true) * 2 ** 32 + v.getUint32(8 * i, true),
  },
  9: { name: 'bool', bytes: 1, make: (n) => new Uint8Array(n), read: (v, i) => v.getUint8(i) },
  10: { name: 'float16', bytes: 2, make: (n) => new Float32Array(n), read: half },
  11: {
    name: 'float64',
    bytes: 8,
    make: (n) => new Float64Array(n),
    read: (v, i) => v.getFloat64(8 * i, true),
  },
  16: {
    name: 'bfloat16',
    bytes: 2,
    make: (n) => new Float32Array(n),
    read: (v, i) => bfloat(v.getUint16(2 * i, true)),
  },
} as const satisfies Readonly<Record<number, ElementType>>;

type ElementName = (typeof elementTypes)[keyof typeof elementTypes]['name'];

const isKnownType = (dataType: number): dataType is keyof typeof elementTypes =>
  Object.hasOwn(elementTypes, dataType);

/** Throws OnnxProblem for a type that no network here has. */
export function typeOf(dataType: number): (typeof elementTypes)[keyof typeof elementTypes] {
  if (isKnownType(dataType)) return elementTypes[dataType];
  throw new OnnxProblem(told('onnx/type', { type: String(dataType) }));
}

/** Throws OnnxProblem where the tensor is not what it says it is. */
export function decodeTensor(tensor: StoredTensor, external: ExternalFile): Constant {
  const { name, dims, dataType } = tensor;
  const type = typeOf(dataType);
  const count = elementCount(dims);
  if (!dims.every((size) => Number.isInteger(size) && size >= 0) || count > networkLimits.parameters) {
    const [shape, most] = [dims.slice(0, 8).join(', '), String(networkLimits.parameters)];
    throw new OnnxProblem(told('onnx/shape', { tensor: shown(name), shape, most }));
  }
  const bytes = tensor.external ? externalBytes(tensor, external) : tensor.raw;
  const values = bytes ? fromBytes(bytes, type, count, name) : fromFields(tensor, type, count);
  return { kind: 'constant', dims, type: type.name, values };
}

function fromBytes(bytes: Uint8Array, type: ElementType, count: number, name: string): Numbers {
  if (bytes.length !== count * type.bytes) throw wrongLength(name, bytes.length / type.bytes, count);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const values = type.make(count);
  for (let i = 0; i < count; i++) values[i] = type.read(view, i);
  return values;
}

/** Without raw_data, floats stand in float_data or double_data, long integers in int64_data, all others in int32_data. */
function fromFields({ name, packed }: StoredTensor, type: ElementType, count: number): Numbers {
  const values = type.make(count);
  let next = 0;
  const put = (value: number): void => {
    if (next === count) throw wrongLength(name, count + 1, count);
    values[next++] = value;
  };
  for (const { field, bytes } of packed) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    if (field === 4 || field === 10) {
      const width = field === 4 ? 4 : 8;
      for (let at = 0; at + width <= bytes.length; at += width) {
        put(field === 4 ? view.getFloat32(at, true) : view.getFloat64(at, true));
      }
      continue;
    }
    for (let at = 0; at < bytes.length; ) {
      const { value, end } = varint(bytes, at);
      put(fromInteger(value, type));
      at = end;
    }
  }
  if (next !== count) throw wrongLength(name, next, count);
  return values;
}

/** Halves are stored as the integer of their bits. */
function fromInteger(value: number, type: ElementType): number {
  if (type.bytes !== 2) return value;
  const view = new DataView(new ArrayBuffer(2));
  view.setUint16(0, value, true);
  return type.read(view, 0);
}

function externalBytes({ name, external }: StoredTensor, file: ExternalFile): Uint8Array {
  const location = external?.get('location') ?? '';
  const content = file(location);
  if (!content) {
    throw new OnnxProblem(told('onnx/other-file', { file: shown(location) }));
  }
  const start = Number(external?.get('offset') ?? 0);
  const length = Number(external?.get('length') ?? content.length - start);
  if (Number.isInteger(start) && start >= 0 && length >= 0 && start + length <= content.length) {
    return content.subarray(start, start + length);
  }
  const place = { byte: String(start), file: shown(location), bytes: String(content.length) };
  throw new OnnxProblem(told('onnx/beyond-other-file', { tensor: shown(name), ...place }));
}

function wrongLength(name: string, found: number, count: number): OnnxProblem {
  const tensor = shown(name) || told('onnx/a-tensor');
  return new OnnxProblem(told('onnx/length', { tensor, found: String(found), wanted: String(count) }));
}
