/**
 * Dense layers of float activations and weights of 2 to 4 bits, which stay packed: a kernel unpacks them in registers. What is computed is
 * the product with scale * (code - zero point) in float32: code - zero point is exact, and scales are applied to the sums over a group, or
 * over 256 inputs. See assembly/lowbit.ts for how.
 */
import { engine, type Tensor } from '@tensorflow/tfjs-core';
import { PackedLayer } from '../int8/packedLayer.ts';
import { GEMM_SCRATCH, RELU_FLAG } from '../kernels/scratch.ts';
import type { SimdBackend } from '../runtime/backend.ts';
import {
  type ChannelsLast,
  checkCodes,
  type LowBitCodes,
  type LowBitLayout,
  layoutOf,
  writeLowBitLayer,
} from './lowBitPanels.ts';

/** Flags of assembly/lowbit.ts. */
const FLAGS = { blockScales: 4, blockZeros: 8 } as const;

/** Where there are many rows each part packs them, or unpacks all weights, so it is better to have few parts. */
const partsPerThread = (rows: number): number => (rows > 2 ? 1 : 2);

export class LowBitDense {
  readonly inFeatures: number;
  readonly outFeatures: number;
  readonly #layout: LowBitLayout;
  readonly #packed: PackedLayer;
  /** Set where the inputs are to be brought into the order of the weights: groups lie in that one. */
  readonly #turned: ChannelsLast | undefined;

  /**
   * Packs the weights into the memory of the current backend, which must be `simd`. Codes, scales and bias are copied. order: of the
   * inputs, where it is not the weights'. Throws RangeError for sizes that do not fit together.
   */
  constructor(weights: LowBitCodes, bias: Float32Array, order?: ChannelsLast) {
    checkCodes(weights, bias, order);
    this.inFeatures = weights.inFeatures;
    this.outFeatures = weights.outFeatures;
    this.#layout = layoutOf(weights);
    const differs = order !== undefined && order.channels > 1 && order.positions > 1;
    this.#turned = differs && weights.groupSize !== undefined ? order : undefined;
    const columnOf =
      differs && !this.#turned
        ? (depth: number) => (depth % order.channels) * order.positions + Math.floor(depth / order.channels)
        : (depth: number) => depth;
    this.#packed = new PackedLayer(this.#layout.bytes, (buffer, pointer) => {
      writeLowBitLayer(buffer, pointer, weights, bias, columnOf);
    });
  }

  /**
   * x: [rows, ...], float32, flattened to [rows, in]. Gives [rows, out], after a ReLU where asked: a row has the same bits in whatever
   * company. Throws RangeError for x of another size.
   */
  apply(x: Tensor, relu = false): Tensor {
    const { backend, layer } = this.#packed.use();
    const [rows = 0] = x.shape;
    if (x.size === 0 || x.size !== rows * this.inFeatures)
      throw new RangeError(
        `simd: [${x.shape.join(', ')}] is no input of a layer of ${this.inFeatures} inputs`,
      );
    const from = backend.pointerTo(x);
    if (!this.#turned) return this.#run(backend, layer, from, rows, relu);
    const turned = backend.workspace(4 * x.size);
    const { channels, positions } = this.#turned;
    backend.run('transposeMatrices', [from, turned.pointer, rows, positions, channels], x.size);
    const y = this.#run(backend, layer, turned.pointer, rows, relu);
    backend.disposeIntermediateTensorInfo(turned.info);
    return y;
  }

  #run(backend: SimdBackend, layer: number, x: number, rows: number, relu: boolean): Tensor {
    const { inFeatures, outFeatures } = this;
    const { width, block, blockScales, blockZeros } = this.#layout;
    const y = backend.output([rows, outFeatures]);
    const flags =
      (relu ? RELU_FLAG : 0) | (blockScales ? FLAGS.blockScales : 0) | (blockZeros ? FLAGS.blockZeros : 0);
    backend.runWithScratch(
      'lowBitDense',
      GEMM_SCRATCH,
      (scratch, bytes) => [
        x,
        layer,
        y.pointer,
        rows,
        inFeatures,
        outFeatures,
        width,
        block,
        flags,
        scratch,
        bytes,
      ],
      rows * inFeatures * outFeatures,
      partsPerThread(rows),
    );
    return engine().makeTensorFromTensorInfo(y.info);
  }

  /** Releases the weights; may be called again. */
  dispose(): void {
    this.#packed.dispose();
  }
}
