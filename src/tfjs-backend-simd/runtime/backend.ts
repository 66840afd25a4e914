/**
 * The backend: the CPU backend, with tensors that may live in WebAssembly memory. Ownership is written down in memory.ts.
 */
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { type backend_util, type DataType, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { type AtAddress, DerivedValues, type Wanted } from './derived.ts';
import { CONTROL_BYTES, type Heap, PARAMETER_BYTES } from './memory.ts';
import type { KernelName } from './native.ts';
import { Recorder, type Recording, recordingOf } from './recording.ts';
import type { ThreadPool } from './threads.ts';
import { dtypeOf, type StoredType, view } from './views.ts';

export const BACKEND_NAME = 'simd';

/** Work below this many multiply-adds (or a comparable count of moved floats) is not worth waking threads for: 12 us. */
const PARALLEL_WORK = 100_000;

/** Parts are what threads share out: with several for each, one that is kept from working leaves more to the others. */
const PARTS_PER_THREAD = 4;

/** A new tensor in WebAssembly memory, and where its values are to be written. */
export interface Output {
  info: TensorInfo;
  pointer: number;
}

/** The backend, as `tf.engine().backend` gives it where 'simd' is current. `registerSimdBackend` makes it. */
export class SimdBackend extends MathBackendCPU {
  private readonly heap: Heap;
  private readonly pool: ThreadPool;
  private readonly parallelWork: number;
  private readonly parameters: Int32Array;
  private readonly derived: DerivedValues;
  private recorder: Recorder | undefined;

  constructor(heap: Heap, pool: ThreadPool, parallelWork = PARALLEL_WORK) {
    super();
    this.heap = heap;
    this.pool = pool;
    this.parallelWork = parallelWork;
    this.derived = new DerivedValues(heap);
    this.parameters = new Int32Array(heap.buffer, CONTROL_BYTES, PARAMETER_BYTES / 4);
  }

  /** The memory that pointers are addresses in. */
  get buffer(): ArrayBufferLike {
    return this.heap.buffer;
  }

  get threadCount(): number {
    return this.pool.size;
  }

  /** Keeps `values` as they are; only a view on this backend's own memory, which may be given to others, is copied. */
  override write(values: backend_util.BackendValues, _shape: number[], dtype: DataType): object {
    const dataId = {};
    this.data.set(dataId, { values: this.owned(values), dtype, refCount: 1 });
    return dataId;
  }

  override move(
    dataId: object,
    values: backend_util.BackendValues,
    _shape: number[],
    dtype: DataType,
    refCount: number,
  ): void {
    this.data.set(dataId, { values: this.owned(values), dtype, refCount });
  }

  override readSync(dataId: object): backend_util.BackendValues {
    this.passesValues();
    return this.owned(super.readSync(dataId));
  }

  private owned(values: backend_util.BackendValues): backend_util.BackendValues {
    return this.holds(values) ? values.slice() : values;
  }

  private holds(values: backend_util.BackendValues | undefined): values is backend_util.TypedArray {
    return ArrayBuffer.isView(values) && values.buffer === this.heap.buffer;
  }

  override disposeData(dataId: object, force = false): boolean {
    const values = this.data.has(dataId) ? this.data.get(dataId).values : undefined;
    const gone = super.disposeData(dataId, force);
    if (gone && this.holds(values)) this.heap.release(values.byteOffset);
    if (gone) this.derived.forget(dataId);
    return gone;
  }

  override memory(): { unreliable: boolean; reasons: string[]; numBytesInWasm: number } {
    return { ...super.memory(), numBytesInWasm: this.heap.bytesInUse };
  }

  override dispose(): void {
    this.pool.dispose();
  }

  /** Whether a kernel may read this tensor's values as float32. A float32 tensor may share an int32 tensor's data. */
  isFloat(...tensors: TensorInfo[]): boolean {
    return tensors.every(
      ({ dataId, dtype, shape }) =>
        dtype === 'float32' &&
        util.sizeFromShape(shape) > 0 &&
        this.data.get(dataId).values instanceof Float32Array,
    );
  }

  isInt(tensor: TensorInfo): boolean {
    return tensor.dtype === 'int32' && this.data.get(tensor.dataId).values instanceof Int32Array;
  }

  /** The address of a tensor's values, which move into WebAssembly memory if they are not there yet. */
  pointerTo(tensor: TensorInfo): number {
    return this.placed(tensor).byteOffset;
  }

  /**
   * A tensor's values in WebAssembly memory, where they move if they are not there yet. What is written here is what kernels read, except
   * from a convolution's filter: of that they may have made something already.
   */
  placed({ dataId, dtype }: TensorInfo): backend_util.TypedArray {
    const data = this.data.get(dataId);
    const { values } = data;
    if (dtype === 'float32' && !(values instanceof Float32Array))
      throw new Error('simd: a float32 tensor was renamed from another type; use tf.cast');
    if (this.holds(values)) return values;
    if (values instanceof Float32Array || values instanceof Int32Array || values instanceof Uint8Array) {
      const moved = this.place(values);
      data.values = moved;
      return moved;
    }
    throw new Error(`simd: a kernel asked for the address of ${data.dtype} values`);
  }

  /** A copy of `values` in WebAssembly memory. */
  private place(values: Float32Array | Int32Array | Uint8Array): Float32Array | Int32Array | Uint8Array {
    this.passesValues();
    const pointer = this.heap.allocate(values.byteLength);
    const moved = view(dtypeOf(values), this.heap.buffer, pointer, values.length);
    moved.set(values);
    return moved;
  }

  /** A new tensor of which nothing is written yet. */
  output(shape: number[], dtype: StoredType = 'float32'): Output {
    const size = util.sizeFromShape(shape);
    const pointer = this.heap.allocate(dtype === 'bool' ? size : size * 4);
    const values = view(dtype, this.heap.buffer, pointer, size);
    const dataId = {};
    this.data.set(dataId, { values, dtype, refCount: 1 });
    return { info: { dataId, shape, dtype }, pointer };
  }

  /** A copy of a float32 tensor's values from number `first` on, as many as the shape has. */
  copyOf(x: TensorInfo, first: number, shape: number[]): TensorInfo {
    this.passesValues();
    const from = this.pointerTo(x) + 4 * first;
    const { info, pointer } = this.output(shape);
    new Uint8Array(this.heap.buffer).copyWithin(pointer, from, from + 4 * util.sizeFromShape(shape));
    return info;
  }

  /**
   * What a forward kernel keeps for its gradient: bytes that only kernels read. Its shape is [0], so that TF.js, which fills in
   * zeros of an output's shape for gradients that never come, has nothing to fill in.
   */
  workspace(bytes: number): Output {
    const pointer = this.heap.allocate(bytes);
    const dataId = {};
    this.data.set(dataId, {
      values: new Float32Array(this.heap.buffer, pointer, Math.ceil(bytes / 4)),
      dtype: 'float32',
      refCount: 1,
    });
    return { info: { dataId, shape: [0], dtype: 'float32' }, pointer };
  }

  /** The same data under another shape: one more reference to it. */
  alias({ dataId, dtype }: TensorInfo, shape: number[]): TensorInfo {
    this.incRef(dataId);
    return { dataId, shape, dtype };
  }

  /** Runs a kernel, in parallel if `work` (multiply-adds) is worth it; with 0 always in one part. */
  run(name: KernelName, args: readonly number[], work: number, partsPerThread = PARTS_PER_THREAD): void {
    const parts = work >= this.parallelWork ? partsPerThread * this.pool.size : 1;
    this.recorder?.runs(name, args, parts);
    this.pool.run(name, args, parts);
  }

  /** Like `run`, with scratch memory of so many bytes for each thread: calls back with its address. */
  runWithScratch(
    name: KernelName,
    bytesPerThread: number,
    args: (scratch: number, bytesPerThread: number) => number[],
    work: number,
    partsPerThread = PARTS_PER_THREAD,
  ): void {
    const bytes = Math.ceil(bytesPerThread / 64) * 64;
    const scratch = this.heap.allocate(bytes * this.pool.size);
    try {
      this.run(name, args(scratch, bytes), work, partsPerThread);
    } finally {
      this.heap.release(scratch);
    }
  }

  /** As `DerivedValues.use`. While work is recorded nothing is kept: it will be repeated when the values are others. */
  withDerived({ dataId }: TensorInfo, wanted: Wanted, make: AtAddress, use: AtAddress): void {
    this.derived.use(dataId, { ...wanted, isKept: wanted.isKept && !this.recorder }, make, use);
  }

  /** To be called by whoever changes a tensor's values in place. */
  changesInPlace(): void {
    this.derived.forgetAll();
  }

  /** Puts integers where kernels find them (a geometry); they hold until the next call. */
  writeParameters(values: readonly number[]): number {
    this.recorder?.writes(values);
    this.parameters.set(values);
    return CONTROL_BYTES;
  }

  /**
   * Does `work` and gives a recording of it. Undefined where it cannot be repeated: it computed something in JavaScript, or has not
   * disposed of all that it made.
   */
  record(work: () => void): Recording | undefined {
    const recorder = new Recorder();
    this.recorder = recorder;
    try {
      return recordingOf(work, recorder, {
        heap: this.heap,
        pool: this.pool,
        writeParameters: (values) => this.parameters.set(values),
        changesInPlace: () => this.changesInPlace(),
      });
    } finally {
      this.recorder = undefined;
    }
  }

  private passesValues(): void {
    if (this.recorder) this.recorder.isSound = false;
  }
}
