/** Shapes, strides and paddings, read from a kernel's attributes and written as the kernels want them. */
import { type Attribute, backend_util, type NamedAttrMap, util } from '@tensorflow/tfjs-core';
import { pair } from './kernel.ts';
import { GEMM_SCRATCH } from './scratch.ts';

type Shape4 = [number, number, number, number];

export function shape4(shape: readonly number[]): Shape4 {
  const [a, b, c, d] = shape;
  if (a === undefined || b === undefined || c === undefined || d === undefined || shape.length !== 4) {
    throw new Error(`simd: expected a shape of four numbers, got [${shape.join(', ')}]`);
  }
  return [a, b, c, d];
}

function padding(pad: Attribute | undefined): 'same' | 'valid' | number | backend_util.ExplicitPadding {
  if (pad === 'same') return 'same';
  if (pad === 'valid') return 'valid';
  if (typeof pad === 'number') return pad;
  if (Array.isArray(pad)) {
    const [batch, height, width, channels] = pad;
    return [pair(batch), pair(height), pair(width), pair(channels)];
  }
  throw new Error(`simd: unknown padding ${String(pad)}`);
}

function rounding(mode: Attribute | undefined): 'floor' | 'round' | 'ceil' | undefined {
  if (mode === 'floor') return 'floor';
  if (mode === 'round') return 'round';
  return mode === 'ceil' ? 'ceil' : undefined;
}

/** The convolution that the attributes describe; null if it is not NHWC. */
export function convolution(
  xShape: readonly number[],
  filterShape: readonly number[],
  attrs: NamedAttrMap,
): backend_util.Conv2DInfo | null {
  if (attrs.dataFormat === 'NCHW') return null;
  return backend_util.computeConv2DInfo(
    shape4(xShape),
    shape4(filterShape),
    pair(attrs.strides),
    pair(attrs.dilations ?? 1),
    padding(attrs.pad),
    rounding(attrs.dimRoundingMode),
  );
}

export function poolWindow(xShape: readonly number[], attrs: NamedAttrMap): backend_util.Conv2DInfo {
  return backend_util.computePool2DInfo(
    shape4(xShape),
    pair(attrs.filterSize),
    pair(attrs.strides),
    1,
    padding(attrs.pad),
    rounding(attrs.dimRoundingMode),
  );
}

/** The fields of Geometry in assembly/conv.ts, in its order. */
export function convolutionParameters(info: backend_util.Conv2DInfo): number[] {
  return [
    info.batchSize,
    info.inHeight,
    info.inWidth,
    info.inChannels,
    info.outHeight,
    info.outWidth,
    info.outChannels,
    info.filterHeight,
    info.filterWidth,
    info.strideHeight,
    info.strideWidth,
    info.dilationHeight,
    info.dilationWidth,
    info.padInfo.top,
    info.padInfo.left,
  ];
}

/** The fields of Window in assembly/pool.ts, in its order. */
export function poolParameters(info: backend_util.Conv2DInfo): number[] {
  return [
    info.batchSize,
    info.inHeight,
    info.inWidth,
    info.inChannels,
    info.outHeight,
    info.outWidth,
    info.filterHeight,
    info.filterWidth,
    info.strideHeight,
    info.strideWidth,
    info.padInfo.top,
    info.padInfo.left,
  ];
}

/** Length of one patch: the depth of the matrix product that a convolution is. */
function patchSize(info: backend_util.Conv2DInfo): number {
  return info.filterHeight * info.filterWidth * info.inChannels;
}

/** Multiply-adds of a convolution; its gradients have as many. */
export function convolutionWork(info: backend_util.Conv2DInfo): number {
  return util.sizeFromShape(info.outShape) * patchSize(info);
}

/** Scratch that one part of assembly/conv.ts needs: gemm's, then PATCH_FLOATS of patches, at least four. */
export function convolutionScratch(info: backend_util.Conv2DInfo): number {
  const depth = patchSize(info);
  return GEMM_SCRATCH + Math.max(4, Math.floor(65536 / depth)) * depth * 4;
}
