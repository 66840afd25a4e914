/**
 * Weights as people have them, made into what a network reads: wrappers' prefixes left out, other float types turned into float32, pruned
 * weights multiplied by their masks, layers named as here. What was done is told.
 */
import { elementCount } from '../network/describe.ts';
import type { NetworkSpec } from '../network/spec.ts';
import { byOrder } from './adapting/by-order.ts';
import { channelsFirst } from './adapting/channels-last.ts';
import { withoutOthers } from './adapting/left-out.ts';
import { checkLimits } from './adapting/limits.ts';
import type { Step } from './adapting/step.ts';
import { told } from './adapting/telling.ts';
import { largestWeightsFile } from './file-limits.ts';
import type { NetworkFile } from './safetensors/network-reader.ts';
import type { Tensor } from './safetensors/safetensors.ts';

/** A network out of a file, and what was done to the file's weights: messages that are each the part of a sentence. */
export type AnyWeights = NetworkFile & { readonly done: readonly string[] };

export interface Adapted {
  readonly tensors: ReadonlyMap<string, Tensor>;
  /** What was done: messages, each the part of a sentence. Empty where nothing had to be. */
  readonly done: readonly string[];
}

/** present: the network in use, to whose weights others may be compared. Throws WeightsError where there are too many tensors. */
export function adapt(tensors: ReadonlyMap<string, Tensor>, fileName: string, present: NetworkSpec): Adapted {
  checkLimits(tensors, fileName);
  const done: string[] = [];
  // What others keep may stand beside the prefix, or behind it.
  const steps = [withoutOthers, withoutPrefix, withoutOthers, inFloat32, pruned, channelsFirst, byOrder];
  const adapted = steps.reduce((map, step) => step(map, done, present), tensors);
  return { tensors: adapted, done };
}

/** DataParallel, torch.compile, Lightning and the like call each weight by what they call the model: `module.conv1.weight`. */
const withoutPrefix: Step = (tensors, done) => {
  const prefix = sharedPrefix([...tensors.keys()]);
  if (prefix === '') return tensors;
  done.push(told('adapt/prefix', { prefix: prefix.slice(0, 80) }));
  return new Map([...tensors].map(([name, tensor]) => [name.slice(prefix.length), tensor]));
};

/** The longest that all have, up to a dot, and behind which there are still layers and their tensors. */
function sharedPrefix(names: readonly string[]): string {
  const shared = names.reduce(beginning, names[0] ?? '');
  const lastDot = names.reduce((last, name) => Math.max(last, name.lastIndexOf('.')), -1);
  return shared.slice(0, shared.slice(0, Math.max(0, lastDot)).lastIndexOf('.') + 1);
}

/** What both begin with. */
function beginning(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

const floatTypes = {
  F16: { name: 'float16', key: 'adapt/widened', read: (view: DataView, index: number) => half(view, index) },
  BF16: {
    name: 'bfloat16',
    key: 'adapt/widened',
    read: (view: DataView, index: number) => bfloat(view.getUint16(2 * index, true)),
  },
  F64: {
    name: 'float64',
    key: 'adapt/rounded',
    read: (view: DataView, index: number) => view.getFloat64(8 * index, true),
  },
} as const;

/** More are no network of this page; of a small archive that unpacks to so many, they would take twice the memory again. */
const mostValues = largestWeightsFile / Float32Array.BYTES_PER_ELEMENT;

const inFloat32: Step = (tensors, done) => {
  const values = [...tensors.values()].reduce((sum, { shape }) => sum + elementCount(shape), 0);
  if (values > mostValues) return tensors;
  const found = new Set<keyof typeof floatTypes>();
  const widened = new Map(
    [...tensors].map(([name, tensor]) => {
      const { dtype } = tensor;
      if (dtype !== 'F16' && dtype !== 'BF16' && dtype !== 'F64') return [name, tensor];
      found.add(dtype);
      return [name, float32(tensor, floatTypes[dtype].read)];
    }),
  );
  for (const dtype of found) done.push(told(floatTypes[dtype].key, { type: floatTypes[dtype].name }));
  return found.size === 0 ? tensors : widened;
};

function float32({ shape, data }: Tensor, read: (view: DataView, index: number) => number): Tensor {
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  const count = shape.reduce((product, length) => product * length, 1);
  const values = Float32Array.from({ length: count }, (_, index) => read(view, index));
  return { dtype: 'F32', shape, data: new Uint8Array(values.buffer) };
}

export function half(view: DataView, index: number): number {
  const bits = view.getUint16(2 * index, true);
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The upper half of a float32. */
export function bfloat(bits: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint16(0, bits);
  return view.getFloat32(0);
}

/** torch.nn.utils.prune keeps `weight_orig` and `weight_mask` in the place of `weight`. */
const pruned: Step = (tensors, done) => {
  const masked = [...tensors.keys()].filter(
    (name) => name.endsWith('_mask') && tensors.has(originalOf(name)) && !tensors.has(plainOf(name)),
  );
  if (masked.length === 0) return tensors;
  const applied = new Map(tensors);
  for (const name of masked) {
    const product = masking(tensors.get(originalOf(name)), tensors.get(name));
    if (!product) continue;
    applied.set(plainOf(name), product);
    applied.delete(name);
    applied.delete(originalOf(name));
  }
  if (applied.size < tensors.size) done.push(told('adapt/pruned'));
  return applied;
};

const plainOf = (mask: string): string => mask.slice(0, -'_mask'.length);
const originalOf = (mask: string): string => `${plainOf(mask)}_orig`;

/** Undefined where the two do not fit each other; both are then named as what does not belong. */
function masking(original: Tensor | undefined, mask: Tensor | undefined): Tensor | undefined {
  if (original?.dtype !== 'F32' || mask?.dtype !== 'F32') return undefined;
  if (original.data.length !== mask.data.length) return undefined;
  const values = new Float32Array(Uint8Array.from(original.data).buffer);
  const factors = new Float32Array(Uint8Array.from(mask.data).buffer);
  const product = values.map((value, index) => value * (factors[index] ?? 1));
  return { dtype: 'F32', shape: original.shape, data: new Uint8Array(product.buffer) };
}
