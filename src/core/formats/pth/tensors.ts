/**
 * Tensors out of the calls that a state dict's pickle describes.
 * Source: torch, `_utils.py`: `_rebuild_tensor_v2`, `_rebuild_qtensor`, `_rebuild_parameter`; `serialization.py`: `persistent_load`.
 */
import { type Dtype, elementBytes, type Tensor } from '../safetensors/safetensors.ts';
import type { PthArchive } from './archive.ts';
import { PthError } from './error.ts';
import {
  perChannelSchemes,
  perTensorSchemes,
  rebuildFromType,
  rebuildParameter,
  rebuildParameterWithState,
  rebuildQuantizedTensor,
  rebuildTensor,
  storageDtypes,
} from './globals.ts';
import { type Call, described, type PickleValue, pathOf, type Tuple } from './pickle/values.ts';
import { isContiguous, rowMajorCopy, type StridedView } from './strided.ts';
import { told } from './telling.ts';

/** How a quantized tensor stands for real numbers: real = scale * (integer - zero point), one pair for all or one for each index of axis 0. */
export interface Quantizer {
  readonly scales: Float64Array;
  readonly zeroPoints: readonly number[];
}

/** quantizer: undefined where the values are what they say. */
export interface TorchTensor extends Tensor {
  readonly quantizer: Quantizer | undefined;
}

/** A network's weights have four at most. */
const mostAxes = 8;

interface Storage {
  readonly dtype: Dtype;
  readonly bytes: Uint8Array;
}

export class TensorReader {
  readonly #archive: PthArchive;
  /** Views can share a storage: without a limit, few bytes could be copied out very often. */
  #bytesLeft: number;

  constructor(archive: PthArchive, largestTotal: number) {
    this.#archive = archive;
    this.#bytesLeft = largestTotal;
  }

  /** name: what messages call the tensor, such as the state dict's name for it. Throws PthError. */
  read(name: string, value: PickleValue | undefined): TorchTensor {
    const call = asCall(value);
    switch (call && pathOf(call.callee)) {
      case rebuildTensor:
        return { ...this.#tensor(name, call?.args.items ?? []), quantizer: undefined };
      case rebuildQuantizedTensor:
        return this.#quantizedTensor(name, call?.args.items ?? []);
      case rebuildParameter:
      case rebuildParameterWithState: {
        const data = asCall(call?.args.items[0]);
        // `read` is not called here: a parameter that contains itself would have no end.
        if (data && pathOf(data.callee) === rebuildTensor) {
          return { ...this.#tensor(name, data.args.items), quantizer: undefined };
        }
        return this.fail(told('pth/parameter-of', { tensor: name, found: described(data) }));
      }
      case rebuildFromType: {
        const [maker, , args] = call?.args.items ?? [];
        const isTensor =
          typeof maker === 'object' && maker?.kind === 'global' && pathOf(maker) === rebuildTensor;
        if (isTensor) return { ...this.#tensor(name, asTuple(args)?.items ?? []), quantizer: undefined };
        return this.fail(told('pth/own-class', { tensor: name, found: described(maker) }));
      }
      default:
        return this.fail(told('pth/no-tensor', { tensor: name, found: described(value) }));
    }
  }

  /** problem: the message of what is wrong with a tensor, with its name. */
  fail(problem: string): never {
    throw new PthError(this.#archive.fileName, told('pth/tensor', { problem }));
  }

  /** args: storage, offset, size, stride, and what only training needs. */
  #tensor(name: string, [reference, offset, size, stride]: readonly PickleValue[]): Tensor {
    const { dtype, bytes } = this.#storage(name, reference);
    const view = {
      offset: this.#count(name, offset),
      shape: this.#counts(name, size),
      strides: this.#counts(name, stride),
    };
    return { dtype, shape: view.shape, data: this.#elements(name, bytes, view, elementBytes[dtype]) };
  }

  #elements(name: string, storage: Uint8Array, view: StridedView, width: number): Uint8Array {
    const { offset, shape, strides } = view;
    if (shape.length !== strides.length) {
      this.fail(told('pth/strides', { tensor: name, sizes: shape.length, strides: strides.length }));
    }
    if (shape.length > mostAxes) this.fail(told('pth/axes', { tensor: name, axes: shape.length }));
    const count = shape.reduce((product, length) => product * length, 1);
    if (!Number.isSafeInteger(count))
      this.fail(told('pth/sizes-too-large', { tensor: name, sizes: shape.join(', ') }));
    const last = shape.reduce((sum, length, i) => sum + (length - 1) * (strides[i] ?? 0), offset);
    if (count > 0 && (last + 1) * width > storage.length) {
      const [element, elements] = [String(last), String(storage.length / width)];
      this.fail(told('pth/beyond-storage', { tensor: name, element, elements }));
    }
    this.#bytesLeft -= count * width;
    if (this.#bytesLeft < 0) {
      this.fail(told('pth/shares-storage', { tensor: name }));
    }
    if (count === 0) return new Uint8Array();
    return isContiguous(view)
      ? storage.subarray(offset * width, (offset + count) * width)
      : rowMajorCopy(storage, view, width);
  }

  /** args: storage, offset, size, stride, quantizer, and what only training needs. */
  #quantizedTensor(name: string, args: readonly PickleValue[]): TorchTensor {
    const tensor = this.#tensor(name, args);
    const [scheme, ...parameters] = asTuple(args[4])?.items ?? [];
    const path = typeof scheme === 'object' && scheme?.kind === 'global' ? pathOf(scheme) : described(scheme);
    if (perTensorSchemes.includes(path)) {
      const [scale, zeroPoint] = parameters;
      if (typeof scale !== 'object' || scale?.kind !== 'float' || typeof zeroPoint !== 'number') {
        return this.fail(told('pth/no-scale', { tensor: name }));
      }
      return { ...tensor, quantizer: { scales: Float64Array.of(scale.value), zeroPoints: [zeroPoint] } };
    }
    if (!perChannelSchemes.includes(path))
      return this.fail(told('pth/scheme', { tensor: name, scheme: path }));
    const [scales, zeroPoints, axis] = parameters;
    if (axis !== 0) this.fail(told('pth/axis', { tensor: name }));
    return { ...tensor, quantizer: this.#perChannel(name, scales, zeroPoints, tensor.shape[0] ?? 1) };
  }

  #perChannel(
    name: string,
    scales: PickleValue | undefined,
    zeroPoints: PickleValue | undefined,
    channels: number,
  ): Quantizer {
    const vector = (key: 'pth/scales' | 'pth/zero-points', tensor: Tensor, expected: Dtype): ArrayBuffer => {
      const { dtype, shape, data } = tensor;
      if (dtype !== expected || shape.length !== 1 || shape[0] !== channels) {
        const found = { dtype, shape: shape.join(', ') };
        this.fail(told(key, { tensor: name, ...found, expected, channels: String(channels) }));
      }
      return Uint8Array.from(data).buffer;
    };
    const storedScales = this.read(told('pth/scales-of', { tensor: name }), scales);
    const storedZeros = this.read(told('pth/zero-points-of', { tensor: name }), zeroPoints);
    return {
      scales: new Float64Array(vector('pth/scales', storedScales, 'F64')),
      zeroPoints: Array.from(new BigInt64Array(vector('pth/zero-points', storedZeros, 'I64')), Number),
    };
  }

  /** ('storage', its class, its key, the device it was on, the number of its elements). */
  #storage(name: string, reference: PickleValue | undefined): Storage {
    if (typeof reference !== 'object' || reference?.kind !== 'persistent') {
      return this.fail(told('pth/no-storage', { tensor: name, found: described(reference) }));
    }
    const [tag, storageClass, key, , elements] = reference.id.items;
    const path =
      typeof storageClass === 'object' && storageClass?.kind === 'global' ? pathOf(storageClass) : '';
    const dtype = storageDtypes.get(path);
    if (tag !== 'storage' || !dtype || typeof key !== 'string') {
      return this.fail(told('pth/no-storage', { tensor: name, found: described(storageClass) }));
    }
    const bytes = this.#archive.storage(key);
    const expected = this.#count(name, elements) * elementBytes[dtype];
    if (bytes.length !== expected) {
      const sizes = { expected: String(expected), bytes: String(bytes.length) };
      this.fail(told('pth/storage-size', { tensor: name, key, ...sizes }));
    }
    return { dtype, bytes };
  }

  #count(name: string, value: PickleValue | undefined): number {
    if (typeof value === 'number' && value >= 0) return value;
    const found = typeof value === 'number' ? String(value) : described(value);
    return this.fail(told('pth/no-size', { tensor: name, found }));
  }

  #counts(name: string, value: PickleValue | undefined): number[] {
    const items = asTuple(value)?.items;
    if (!items) return this.fail(told('pth/no-sizes', { tensor: name, found: described(value) }));
    return items.map((item) => this.#count(name, item));
  }
}

function asCall(value: PickleValue | undefined): Call | undefined {
  return typeof value === 'object' && value?.kind === 'call' ? value : undefined;
}

export function asTuple(value: PickleValue | undefined): Tuple | undefined {
  return typeof value === 'object' && value?.kind === 'tuple' ? value : undefined;
}
