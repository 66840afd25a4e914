/** A static int8 convolution with ReLU and max-pooling, and how floats become levels. See assembly/int8conv.ts and levels.ts. */
import { engine, type Tensor } from '@tensorflow/tfjs-core';
import { shape4 } from '../kernels/geometry.ts';
import { channelsOf, filterBytes, writeFilters } from './int8Filters.ts';
import { checkWeights, type Int8Weights } from './int8Panels.ts';
import { currentBackend, type LevelScale, PackedLayer } from './packedLayer.ts';

/** Tiles of a band, BAND of assembly/int8conv.ts. */
const BAND = 30;
const POSITIONS = 16;

/** Winograd's form of a 3x3 window: 16 products for four outputs, and each of half a float's time. */
const WORK_PER_OUTPUT = 2;

/** Levels of x, clamp(rne(float32(x * float32(1 / scale)) + zeroPoint), 0, 127), 0 for NaN; bytes of x's shape. x: float32. */
export function quantizeLevels(x: Tensor, { scale, zeroPoint }: LevelScale): Tensor {
  const backend = currentBackend();
  const from = backend.pointerTo(x);
  const levels = backend.output(x.shape, 'bool');
  backend.run('quantizeLevels', [from, levels.pointer, x.size, 1 / scale, zeroPoint], x.size);
  return engine().makeTensorFromTensorInfo(levels.info);
}

/** A 3x3 convolution with int8 weights, ReLU and 2x2 max-pooling, whose input is levels of a scale that is known beforehand. */
export class StaticConvolution {
  private readonly packed: PackedLayer;
  private readonly channels: number;
  private readonly filters: number;
  private readonly input: LevelScale;

  /**
   * weights: (out, in), in the order channel, row, column: PyTorch's layout of 3x3 filters. input: scale and zero point
   * of the levels that it reads. Packs into the memory of the current backend, which must be `simd`. Throws RangeError for sizes that the kernel cannot do.
   */
  constructor(weights: Int8Weights, bias: Float32Array, input: LevelScale) {
    checkWeights(weights, bias);
    this.channels = channelsOf(weights);
    this.filters = weights.outFeatures;
    this.input = input;
    this.packed = new PackedLayer(filterBytes(weights), (buffer, pointer) => {
      writeFilters(buffer, pointer, weights, bias);
    });
  }

  /**
   * maxPool 2x2 of relu(convolution + bias), padding 'same'. levels: [batch, height, width, channels], below 128. Gives [batch,
   * height / 2, width / 2, filters] as levels of `next`, or as float32 where that is left out.
   */
  apply(levels: Tensor, next?: LevelScale): Tensor {
    const { backend, layer } = this.packed.use();
    const [batch, height, width, channels] = shape4(levels.shape);
    if (channels !== this.channels || levels.size === 0 || height < 2 || width < 2)
      throw new RangeError(
        `simd: [${levels.shape.join(', ')}] is no input of a convolution over ${this.channels} channels`,
      );
    const { filters, input } = this;
    const from = backend.pointerTo(levels);
    const shape = [batch, Math.floor(height / 2), Math.floor(width / 2), filters];
    const y = backend.output(shape, next ? 'bool' : 'float32');
    backend.runWithScratch(
      'quantizedConvolution',
      12 * filters + scratchBytes(height, width, channels),
      (scratch, bytes) => [
        from,
        layer,
        y.pointer,
        batch,
        height,
        width,
        channels,
        filters,
        input.scale,
        input.zeroPoint,
        next ? 1 / next.scale : 0,
        next?.zeroPoint ?? 0,
        scratch,
        bytes,
      ],
      batch * height * width * channels * filters * WORK_PER_OUTPUT,
    );
    return engine().makeTensorFromTensorInfo(y.info);
  }

  /** Releases the weights; may be called again. */
  dispose(): void {
    this.packed.dispose();
  }
}

/** A padded image of 16 bits, and for many channels V and the products of a band. */
function scratchBytes(height: number, width: number, channels: number): number {
  const image = (height + 2) * (width + (channels === 1 ? 4 : 2)) * channels * 2;
  const band = channels === 1 ? 0 : POSITIONS * (BAND * channels * 2 + 64 + BAND * 32);
  return image + 64 + band;
}
