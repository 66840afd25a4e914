/**
 * Dense layers with int8 weights, as PyTorch computes them: int32 sums are exact, and each output is rounded to float32 once. See
 * assembly/int8.ts for how.
 *
 * - `QuantizedDense`, dynamic: scale and zero point of the activations come from the range of the batch at hand.
 * - `StaticDense`: they are known beforehand, and levels go in and, on to the next layer, out.
 */
import { engine, type Tensor } from '@tensorflow/tfjs-core';
import type { SimdBackend } from '../runtime/backend.ts';
import {
  BLOCK,
  checkWeights,
  type Int8Weights,
  layerBytes,
  paddedOutputs,
  writeLayer,
} from './int8Panels.ts';
import { type LevelScale, PackedLayer } from './packedLayer.ts';

/**
 * Chooses scale and zero point. extremes: the smallest and the largest value of each row, or 0 where that lies beyond it; NaN
 * where a row holds one. What it throws, `apply` throws.
 */
export type ChooseScale = (extremes: Float32Array) => LevelScale;

/** Flags of assembly/int8.ts. */
const FLAGS = { wide: 1, relu: 2, levelsIn: 4, levelsOut: 8 } as const;

/** Rows that assembly/int8.ts takes at a time, at most. */
const ROWS = 16;

/** Four multiply-adds of bytes take about as long as one of floats. A backend counts work in multiply-adds of floats. */
const PRODUCTS_PER_FLOAT = 4;
const PARTS_PER_THREAD = 2;

/** What both kinds share: the packed weights, and the call of the kernel. */
class Int8Dense {
  readonly inFeatures: number;
  readonly outFeatures: number;
  protected readonly packed: PackedLayer;

  /**
   * Packs the weights into the memory of the current backend, which must be `simd`. Weights and bias are copied. Throws
   * RangeError for sizes that do not fit together.
   */
  constructor(weights: Int8Weights, bias: Float32Array) {
    checkWeights(weights, bias);
    this.inFeatures = weights.inFeatures;
    this.outFeatures = weights.outFeatures;
    this.packed = new PackedLayer(layerBytes(weights), (buffer, pointer) => {
      writeLayer(buffer, pointer, weights, bias);
    });
  }

  /** The number of rows of an input. Throws RangeError for one of another size. */
  protected rowsOf(x: Tensor): number {
    const [rows = 0] = x.shape;
    if (x.size > 0 && x.size === rows * this.inFeatures) return rows;
    throw new RangeError(`simd: [${x.shape.join(', ')}] is no input of a layer of ${this.inFeatures} inputs`);
  }

  protected run(
    x: number,
    rows: number,
    { scale, zeroPoint }: LevelScale,
    flags: number,
    next?: LevelScale,
  ): Tensor {
    const { inFeatures, outFeatures } = this;
    const { backend, layer } = this.packed.use();
    const y = backend.output([rows, outFeatures], next ? 'bool' : 'float32');
    backend.runWithScratch(
      'quantizedDense',
      ROWS * (BLOCK * 2 + paddedOutputs(outFeatures) * 4),
      (scratch, bytes) => [
        x,
        layer,
        y.pointer,
        rows,
        inFeatures,
        outFeatures,
        scale,
        zeroPoint,
        next ? 1 / next.scale : 0,
        next?.zeroPoint ?? 0,
        flags | (next ? FLAGS.levelsOut : 0),
        scratch,
        bytes,
      ],
      (rows * inFeatures * outFeatures) / PRODUCTS_PER_FLOAT,
      PARTS_PER_THREAD,
    );
    return engine().makeTensorFromTensorInfo(y.info);
  }

  /** Releases the weights; may be called again. */
  dispose(): void {
    this.packed.dispose();
  }
}

/** A dense layer with int8 weights whose input is floats: their scale and zero point are chosen anew for each batch. */
export class QuantizedDense extends Int8Dense {
  /**
   * x: [rows, ...], float32, flattened to [rows, in]. Gives [rows, out], after a ReLU where asked. Throws RangeError for x of
   * another size, and what `chooseScale` throws.
   */
  apply(x: Tensor, chooseScale: ChooseScale, relu = false): Tensor {
    const { backend } = this.packed.use();
    const rows = this.rowsOf(x);
    const from = backend.pointerTo(x);
    const extremes = this.extremes(backend, from, rows);
    const levels = chooseScale(extremes);
    const flags = (relu ? FLAGS.relu : 0) | (isWide(extremes, levels) ? FLAGS.wide : 0);
    return this.run(from, rows, levels, flags);
  }

  /** Smallest and largest value, or 0, of each row. */
  private extremes(backend: SimdBackend, x: number, rows: number): Float32Array {
    const { inFeatures } = this;
    const block = backend.workspace(rows * 8);
    backend.run('rowRanges', [x, block.pointer, rows, inFeatures], (rows * inFeatures) / PRODUCTS_PER_FLOAT);
    const extremes = new Float32Array(backend.buffer, block.pointer, 2 * rows).slice();
    backend.disposeIntermediateTensorInfo(block.info);
    return extremes;
  }
}

/** Whether a level above 127 occurs, which the seven-bit kernel cannot take. The same rounding as there: one, to float32. */
function isWide(extremes: Float32Array, { scale, zeroPoint }: LevelScale): boolean {
  const largest = extremes.reduce((most, value) => Math.max(most, value), 0);
  return Math.round(Math.fround(largest * Math.fround(1 / scale) + zeroPoint)) > 127;
}

/** A dense layer with int8 weights whose input is levels of a scale that is known beforehand. */
export class StaticDense extends Int8Dense {
  private readonly input: LevelScale;

  /** input: scale and zero point of the levels that it reads. */
  constructor(weights: Int8Weights, bias: Float32Array, input: LevelScale) {
    super(weights, bias);
    this.input = input;
  }

  /** levels: [rows, ...], below 128. Gives [rows, out] as levels of `next`, or as float32 where that is left out. */
  apply(levels: Tensor, relu: boolean, next?: LevelScale): Tensor {
    const { backend } = this.packed.use();
    const flags = FLAGS.levelsIn | (relu ? FLAGS.relu : 0);
    return this.run(backend.pointerTo(levels), this.rowsOf(levels), this.input, flags, next);
  }
}
