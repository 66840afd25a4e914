/** The layer that fusedConvolution.ts computes: what it is named, which shapes its kernels can do, and what they keep. */
import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import { shape4 } from './geometry.ts';

export const CONV_RELU_POOL = 'Conv2DReluMaxPool';
export const CONV_RELU_POOL_GRAD_FILTER = 'Conv2DReluMaxPoolGradFilter';
export const CONV_RELU_POOL_GRAD_INPUT = 'Conv2DReluMaxPoolGradInput';

export interface Layer {
  method: 'winograd' | 'first';
  batch: number;
  height: number;
  width: number;
  channels: number;
  filters: number;
  outShape: [number, number, number, number];
  /** The workspace: where the padded images start in it, and its size. */
  kept: { padded: number; bytes: number };
}

/** How the kernels would compute this layer; null if they cannot. */
export function planLayer(xShape: readonly number[], filterShape: readonly number[]): Layer | null {
  const [batch, height, width, channels] = shape4(xShape);
  const [filterHeight, filterWidth, , filters] = shape4(filterShape);
  if (
    filterHeight !== 3 ||
    filterWidth !== 3 ||
    filters % 8 !== 0 ||
    batch === 0 ||
    filters === 0 ||
    height < 2 ||
    width < 2
  )
    return null;
  if (channels !== 1 && (channels % 8 !== 0 || channels === 0)) return null;
  const outShape: Layer['outShape'] = [batch, Math.floor(height / 2), Math.floor(width / 2), filters];
  const maskBytes = Math.ceil(util.sizeFromShape(outShape) / 64) * 64;
  const method = channels === 1 ? 'first' : 'winograd';
  const paddedBytes = channels === 1 ? batch * (height + 2) * (width + 4) * 4 : 0;
  return {
    method,
    batch,
    height,
    width,
    channels,
    filters,
    outShape,
    kept: { padded: maskBytes, bytes: maskBytes + paddedBytes },
  };
}

export function requireLayer(x: TensorInfo, filter: TensorInfo): Layer {
  const layer = planLayer(x.shape, filter.shape);
  if (!layer)
    throw new Error(
      `simd: ${CONV_RELU_POOL} cannot do x [${x.shape.join(', ')}] with filter [${filter.shape.join(', ')}]`,
    );
  return layer;
}

/** Multiply-adds of the direct form, which decide whether threads are worth waking. */
export function work({ batch, height, width, channels, filters }: Layer): number {
  return batch * height * width * channels * filters * 9;
}
