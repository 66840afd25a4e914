/**
 * A short path through TF.js: a training step in a dozen kernel calls instead of 143. Each operation is differentiable and
 * works on every backend: `simd` has a kernel for it, elsewhere it is composed of stock operations.
 */
import {
  add,
  engine,
  fused,
  type GradFunc,
  getKernel,
  matMul,
  maxPool,
  type Rank,
  registerGradient,
  relu,
  reshape,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
  tensor4d,
  tidy,
} from '@tensorflow/tfjs-core';
import {
  CONV_RELU,
  CONV_RELU_GRAD_FILTER,
  CONV_RELU_GRAD_INPUT,
  CONV_RELU_POOL,
  CONV_RELU_POOL_GRAD_FILTER,
  CONV_RELU_POOL_GRAD_INPUT,
  planLayer,
} from '../kernels/convolution/layer.ts';
import { DENSE, DENSE_GRAD } from '../kernels/dense.ts';
import { NORMALISED_BYTES } from '../kernels/NormalisedBytes.ts';
import { firstGradient, saved } from './gradients.ts';
import { convolveByPatches, patchesPay } from './patchConvolution.ts';

export { ignoredLabel, softmaxCrossEntropyLoss } from './crossEntropy.ts';
export {
  type AdamSettings,
  adamStepNumbers,
  adamUpdate,
  type SgdSettings,
  sgdMomentumUpdate,
  sgdStepNumbers,
} from './optimizers.ts';
export { type KernelNumbers, Repeated } from './repeated.ts';

function has(kernelName: string): boolean {
  return getKernel(kernelName, engine().backendName) !== undefined;
}

/**
 * max-pool 2x2 of relu(conv2d(x, filter, stride 1, 'same') + bias). x: [batch, height, width, channels]; filter: [size, size, channels,
 * filters], of an odd size (any other works too, through stock operations); bias: [filters]. Gives [batch, height / 2, width / 2,
 * filters]. On `simd`, 3x3 filters over 1 channel, or over 8 and more to 8 filters and more, take the fastest paths.
 */
export function conv2dReluMaxPool(x: Tensor4D, filter: Tensor4D, bias: Tensor1D): Tensor4D {
  if (!convolvesInOneKernel(x, filter, true)) {
    return tidy(() => maxPool(composedConvolution(x, filter, bias), 2, 2, 'valid'));
  }
  const attrs = { differentiable: engine().state.gradientDepth > 0 };
  const [y, workspace] = engine().runKernel<[Tensor4D, ...Tensor[]]>(
    CONV_RELU_POOL,
    { x, filter, bias },
    attrs,
  );
  workspace?.dispose();
  return y;
}

/** relu(conv2d(x, filter, stride 1, 'same') + bias), with the same shapes. Gives [batch, height, width, filters]. */
export function conv2dRelu(x: Tensor4D, filter: Tensor4D, bias: Tensor1D): Tensor4D {
  if (!convolvesInOneKernel(x, filter, false)) return tidy(() => composedConvolution(x, filter, bias));
  return engine().runKernel<[Tensor4D]>(CONV_RELU, { x, filter, bias })[0];
}

/** Whether `conv2dReluMaxPool` (pooled) or `conv2dRelu` runs a kernel of its own for these, and not stock operations one after the other. */
export function convolvesInOneKernel(x: Tensor4D, filter: Tensor4D, pooled: boolean): boolean {
  return has(pooled ? CONV_RELU_POOL : CONV_RELU) && planLayer(x.shape, filter.shape, pooled) !== null;
}

/** relu(conv2d + bias) of stock operations. TF.js fuses them only where no gradient is wanted. */
function composedConvolution(x: Tensor4D, filter: Tensor4D, bias: Tensor1D): Tensor4D {
  if (engine().state.gradientDepth > 0 && patchesPay(filter.shape)) {
    return relu(add<Tensor4D>(convolveByPatches(x, filter), bias));
  }
  return fused.conv2d({ x, filter, strides: 1, pad: 'same', bias, activation: 'relu' });
}

/** The gradients of both. gate: what the forward kernel kept, or its y, by which the slopes are let through. */
function convolutionGradient(gradFilterName: string, gradInputName: string): GradFunc {
  return (dys, tensors) => {
    const inputs = {
      x: saved(tensors, 0),
      filter: saved(tensors, 1),
      gate: saved(tensors, 2),
      dy: firstGradient(dys),
    };
    const [dFilter, dBias, yHat] = engine().runKernel<[Tensor, Tensor, ...Tensor[]]>(gradFilterName, inputs);
    return {
      x: () => engine().runKernel<Tensor>(gradInputName, yHat ? { ...inputs, yHat } : inputs),
      filter: () => dFilter,
      bias: () => dBias,
    };
  };
}

registerGradient({
  kernelName: CONV_RELU,
  inputsToSave: ['x', 'filter'],
  outputsToSave: [true],
  gradFunc: convolutionGradient(CONV_RELU_GRAD_FILTER, CONV_RELU_GRAD_INPUT),
});

registerGradient({
  kernelName: CONV_RELU_POOL,
  inputsToSave: ['x', 'filter'],
  outputsToSave: [false, true],
  gradFunc: convolutionGradient(CONV_RELU_POOL_GRAD_FILTER, CONV_RELU_POOL_GRAD_INPUT),
});

/** What `dense` applies to its sums. */
export type DenseActivation = 'linear' | 'relu';

/** activation(x weights + bias). x: [rows, ...], flattened after its first axis; weights: [depth, units]; bias: [units]. Gives [rows, units]. */
export function dense(
  x: Tensor,
  weights: Tensor2D,
  bias: Tensor1D,
  activation: DenseActivation = 'linear',
): Tensor2D {
  const [depth, units] = weights.shape;
  if (depth === 0 || units === 0 || x.size === 0 || x.size % depth !== 0 || bias.size !== units) {
    throw new Error(
      `dense: x [${x.shape.join(', ')}], weights [${weights.shape.join(', ')}] and bias [${bias.shape.join(', ')}] do not fit together`,
    );
  }
  if (!has(DENSE)) {
    return tidy(() =>
      reshape<Rank.R2>(fused.matMul({ a: reshape<Rank.R2>(x, [-1, depth]), b: weights, bias, activation }), [
        -1,
        units,
      ]),
    );
  }
  return engine().runKernel<Tensor2D>(DENSE, { x, weights, bias }, { activation });
}

registerGradient({
  kernelName: DENSE,
  inputsToSave: ['x', 'weights'],
  outputsToSave: [true],
  gradFunc: (dys, tensors, attrs) => {
    const x = saved(tensors, 0);
    const weights = saved(tensors, 1);
    const inputs = { x, weights, y: saved(tensors, 2), dy: firstGradient(dys) };
    const [dWeights, dBias, masked] = engine().runKernel<[Tensor, Tensor, Tensor]>(DENSE_GRAD, inputs, attrs);
    return {
      x: () => reshape(matMul(masked, weights, false, true), x.shape),
      weights: () => dWeights,
      bias: () => dBias,
    };
  },
});

/** What bytes are normalised by: (byte / 255 - mean) / std. */
export interface Normalisation {
  mean: number;
  std: number;
}

/**
 * The images numbered `indices`, normalised: (byte / 255 - mean) / std, rounded to float32 after each operation, as PyTorch
 * does. pixels: bytes of all images one after another, shape [height, width, channels] each. Gives [indices.length, height, width,
 * channels]; not differentiable. Throws RangeError for an image that is not there.
 */
export function gatherNormalised(
  pixels: Uint8Array,
  indices: ArrayLike<number>,
  [height, width, channels]: readonly [number, number, number],
  { mean, std }: Normalisation,
): Tensor4D {
  const size = height * width * channels;
  const count = indices.length;
  const bytes = new Uint8Array(count * size);
  for (let i = 0; i < count; i++) {
    const from = (indices[i] ?? -1) * size;
    if (!(from >= 0 && from + size <= pixels.length))
      throw new RangeError(`gatherNormalised: there is no image ${indices[i]} in ${pixels.length / size}`);
    bytes.set(pixels.subarray(from, from + size), i * size);
  }
  // TF.js has no type for bytes; 'bool' is stored as such.
  const packed = tensor4d(bytes, [count, height, width, channels], 'bool');
  const images = normaliseBytes(packed, { mean, std });
  packed.dispose();
  return images;
}

/**
 * (byte / 255 - mean) / std of a tensor of bytes, rounded to float32 after each operation, as PyTorch does. bytes: of type 'bool', which
 * TF.js stores a byte each, from 0 to 255 here. Gives float32 of the same shape; not differentiable.
 */
export function normaliseBytes(bytes: Tensor4D, { mean, std }: Normalisation): Tensor4D {
  if (has(NORMALISED_BYTES)) return engine().runKernel<Tensor4D>(NORMALISED_BYTES, { bytes }, { mean, std });
  return tensor4d(normalise(Uint8Array.from(bytes.dataSync()), { mean, std }), bytes.shape);
}

function normalise(bytes: Uint8Array, { mean, std }: Normalisation): Float32Array {
  const { fround } = Math;
  const table = Float32Array.from({ length: 256 }, (_, byte) =>
    fround(fround(fround(byte / 255) - fround(mean)) / fround(std)),
  );
  return Float32Array.from(bytes, (byte) => table[byte] ?? Number.NaN);
}
