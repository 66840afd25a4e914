/** The layers that fusedConvolution.ts computes: what they are named, which kernels can do which shapes, and what they keep. */
import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import { shape4 } from '../geometry.ts';
import { gradientBytes } from './winogradSizes.ts';

/** 'same' convolution, bias and ReLU. */
export const CONV_RELU = 'Conv2DRelu';
export const CONV_RELU_GRAD_FILTER = 'Conv2DReluGradFilter';
export const CONV_RELU_GRAD_INPUT = 'Conv2DReluGradInput';

/** The same and 2x2 max-pooling. */
export const CONV_RELU_POOL = 'Conv2DReluMaxPool';
export const CONV_RELU_POOL_GRAD_FILTER = 'Conv2DReluMaxPoolGradFilter';
export const CONV_RELU_POOL_GRAD_INPUT = 'Conv2DReluMaxPoolGradInput';

/** winograd: assembly/winograd2.ts and winograd4.ts; first: assembly/firstconv.ts; direct: assembly/direct.ts and directgradient.ts. */
type Method = 'winograd' | 'first' | 'direct';

export interface Layer {
  forward: Method;
  gradient: Method;
  pooled: boolean;
  batch: number;
  height: number;
  width: number;
  channels: number;
  filters: number;
  /** Rows and columns of the kernel. */
  kernel: number;
  outShape: [number, number, number, number];
  /** Bytes of what the forward kernel writes besides y: the mask, where a gradient will be wanted, and behind it the padded images. */
  kept: { mask: number; padded: number };
}

/** What a forward kernel is called with: the filter's tensor, of which something is made first, and addresses. */
export interface Forward {
  readonly filter: TensorInfo;
  readonly x: number;
  readonly bias: number;
  readonly y: number;
  /** 0 where nothing is pooled, or no gradient will be wanted. */
  readonly mask: number;
  readonly differentiable: boolean;
}

/** How the kernels would compute this layer; null if they cannot. */
export function planLayer(
  xShape: readonly number[],
  filterShape: readonly number[],
  pooled: boolean,
): Layer | null {
  const [batch, height, width, channels] = shape4(xShape);
  const [kernel, kernelWidth, , filters] = shape4(filterShape);
  const least = pooled ? 2 : 1;
  if (kernel !== kernelWidth || kernel % 2 === 0 || height < least || width < least) return null;
  if (batch === 0 || channels === 0 || filters === 0) return null;
  const forward = methodFor(kernel, channels, filters, pooled);
  const fits = gradientBytes({ height, width }, batch, channels, filters) <= MOST_GRADIENT_BYTES;
  const gradient = forward === 'winograd' && !(pooled && fits) ? 'direct' : forward;
  const outShape: Layer['outShape'] = pooled
    ? [batch, Math.floor(height / 2), Math.floor(width / 2), filters]
    : [batch, height, width, filters];
  const mask = pooled ? Math.ceil(util.sizeFromShape(outShape) / 64) * 64 : 0;
  const padded = forward === 'first' ? batch * (height + 2) * (width + 4) * 4 : 0;
  return {
    forward,
    gradient,
    pooled,
    batch,
    height,
    width,
    channels,
    filters,
    kernel,
    outShape,
    kept: { mask, padded },
  };
}

/** With few channels or filters, Winograd's transforms cost more than what they save. */
const LEAST_FOR_WINOGRAD = 8;

/** Winograd's gradients lay out 2.25 times what the layer reads and makes; the direct ones, just as much. They want pooling behind, too. */
const MOST_GRADIENT_BYTES = 256 * 2 ** 20;

function methodFor(kernel: number, channels: number, filters: number, pooled: boolean): Method {
  if (kernel !== 3) return 'direct';
  if (channels === 1 && pooled) return 'first';
  return Math.min(channels, filters) >= LEAST_FOR_WINOGRAD ? 'winograd' : 'direct';
}

export function requireLayer(x: TensorInfo, filter: TensorInfo, pooled: boolean): Layer {
  const layer = planLayer(x.shape, filter.shape, pooled);
  if (!layer)
    throw new Error(
      `simd: ${pooled ? CONV_RELU_POOL : CONV_RELU} cannot do x [${x.shape.join(', ')}] with filter [${filter.shape.join(', ')}]`,
    );
  return layer;
}

/** Multiply-adds of the direct form, which decide whether threads are worth waking. */
export function work({ batch, height, width, channels, filters, kernel }: Layer): number {
  return batch * height * width * channels * filters * kernel ** 2;
}
