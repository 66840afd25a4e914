/**
 * A dense layer with int8 weights and dynamically quantized activations, as PyTorch's `quantize_dynamic` computes it: scale and
 * zero point of the activations come from the range of the batch at hand, sums are int32 and exact, and each output is
 * rounded to float32 once. See assembly/int8.ts for how.
 */
import { engine, type Tensor, type TensorInfo } from '@tensorflow/tfjs-core';
import { SimdBackend } from './backend.ts';
import { checkWeights, type Int8Weights, layerBytes, paddedDepth, writeLayer } from './int8Panels.ts';

/** Which real number an activation's level stands for: scale * (level - zeroPoint). */
export interface ActivationScale {
  /** A positive float32. */
  readonly scale: number;
  /** An integer, 0 to 255. */
  readonly zeroPoint: number;
}

/**
 * Chooses scale and zero point. extremes: the smallest and the largest value of each row, or 0 where that lies beyond it; NaN
 * where a row holds one. What it throws, `apply` throws.
 */
export type ChooseScale = (extremes: Float32Array) => ActivationScale;

/** Flags of assembly/int8.ts. */
const WIDE = 1;
const RELU = 2;

/** Bytes of the tile of sums; four rows of levels of 16 bits follow it. */
const TILE_BYTES = 128;

/** Four multiply-adds of bytes take about the time of one of floats, in which a backend counts work. */
const PRODUCTS_PER_FLOAT = 4;
const PARTS_PER_THREAD = 2;

export class QuantizedDense {
  readonly inFeatures: number;
  readonly outFeatures: number;
  private readonly backend: SimdBackend;
  private layer: { info: TensorInfo; pointer: number } | null;

  /**
   * Packs the weights into the memory of the current backend, which must be `simd`. Weights and bias are copied. Throws
   * RangeError for sizes that do not fit together.
   */
  constructor(weights: Int8Weights, bias: Float32Array) {
    checkWeights(weights, bias);
    this.backend = currentBackend();
    this.inFeatures = weights.inFeatures;
    this.outFeatures = weights.outFeatures;
    this.layer = this.backend.workspace(layerBytes(weights));
    writeLayer(this.backend.buffer, this.layer.pointer, weights, bias);
  }

  /**
   * x: [rows, ...], float32, flattened to [rows, in]. Gives [rows, out], after a ReLU where asked. Throws RangeError for x of
   * another size, and what `chooseScale` throws.
   */
  apply(x: Tensor, chooseScale: ChooseScale, relu = false): Tensor {
    const layer = this.requireLayer();
    const [rows = 0] = x.shape;
    if (x.size === 0 || x.size !== rows * this.inFeatures)
      throw new RangeError(
        `simd: [${x.shape.join(', ')}] is no input of a layer of ${this.inFeatures} inputs`,
      );
    const { backend, inFeatures, outFeatures } = this;
    const from = backend.pointerTo(x);
    const extremes = this.extremes(from, rows);
    const { scale, zeroPoint } = chooseScale(extremes);
    const flags = (relu ? RELU : 0) | (isWide(extremes, scale, zeroPoint) ? WIDE : 0);
    const y = backend.output([rows, outFeatures]);
    const rowBytes = 2 * paddedDepth(inFeatures);
    backend.runWithScratch(
      'quantizedDense',
      TILE_BYTES + 4 * rowBytes,
      (scratch, bytes) => [
        from,
        layer.pointer,
        y.pointer,
        rows,
        inFeatures,
        outFeatures,
        scale,
        zeroPoint,
        flags,
        scratch,
        bytes,
      ],
      (rows * inFeatures * outFeatures) / PRODUCTS_PER_FLOAT,
      PARTS_PER_THREAD,
    );
    return engine().makeTensorFromTensorInfo(y.info);
  }

  /** Smallest and largest value, or 0, of each row. */
  private extremes(x: number, rows: number): Float32Array {
    const { backend, inFeatures } = this;
    const block = backend.workspace(rows * 8);
    backend.run('rowRanges', [x, block.pointer, rows, inFeatures], (rows * inFeatures) / PRODUCTS_PER_FLOAT);
    const extremes = new Float32Array(backend.buffer, block.pointer, 2 * rows).slice();
    backend.disposeIntermediateTensorInfo(block.info);
    return extremes;
  }

  private requireLayer(): { pointer: number } {
    if (!this.layer) throw new Error('simd: a quantized layer was used after it was disposed of');
    if (currentBackend() !== this.backend)
      throw new Error('simd: a quantized layer was used after its backend was replaced; make it anew');
    return this.layer;
  }

  /** Releases the weights; may be called again. */
  dispose(): void {
    if (this.layer) this.backend.disposeIntermediateTensorInfo(this.layer.info);
    this.layer = null;
  }
}

function currentBackend(): SimdBackend {
  const { backend } = engine();
  if (backend instanceof SimdBackend) return backend;
  throw new Error("simd: a quantized layer needs 'simd' as the current backend");
}

/** Whether a level above 127 occurs, which the seven-bit kernel cannot take. The same rounding as there: one, to float32. */
function isWide(extremes: Float32Array, scale: number, zeroPoint: number): boolean {
  const largest = extremes.reduce((most, value) => Math.max(most, value), 0);
  return Math.round(Math.fround(largest * Math.fround(1 / scale) + zeroPoint)) > 127;
}
