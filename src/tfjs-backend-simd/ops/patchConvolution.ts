/**
 * A 3x3 convolution for GPUs whose filter gradient is a matrix product.
 *
 * TF.js computes a filter gradient on webgpu and webgl with one thread a weight, each of which walks over every pixel of the
 * batch: 288 threads for 32 filters over one channel, on devices that have thousands. Here each pixel's nine neighbours are
 * laid out in a row (im2col) and multiplied with the gradient of the output, image by image, and the images' products are
 * summed up. Image by image rather than as one product over all pixels: webgl's product has a thread for every four results,
 * however long the sums; webgpu's splits long sums over threads that add up in any order, so no two runs have the same bits.
 */
import {
  Conv2D,
  conv2d,
  conv2dTranspose,
  engine,
  eye,
  getKernel,
  matMul,
  type Rank,
  registerGradient,
  registerKernel,
  reshape,
  sum,
  type Tensor,
  type Tensor3D,
  type Tensor4D,
  tidy,
} from '@tensorflow/tfjs-core';
import { shape4 } from '../kernels/geometry.ts';
import { firstGradient, saved } from './gradients.ts';

const CONV_BY_PATCHES = 'Conv2DByPatches';

/** Makes `convolveByPatches` possible on a backend that convolves. Its value is the backend's own convolution. */
export function registerPatchConvolution(backendName: string): void {
  registerKernel({
    kernelName: CONV_BY_PATCHES,
    backendName,
    kernelFunc: ({ inputs, backend }) => {
      const stock = getKernel(Conv2D, backendName);
      if (!stock) throw new Error(`The backend ${backendName} has no ${Conv2D}.`);
      const attrs = { strides: 1, pad: 'same', dataFormat: 'NHWC', dilations: 1 };
      return stock.kernelFunc({ inputs, backend, attrs });
    },
  });
}

for (const gpu of ['webgpu', 'webgl']) registerPatchConvolution(gpu);

/**
 * Whether it is worth while here: on a backend where it is registered, for a 3x3 filter over so few channels that the patches
 * take no more memory than the output. With more of them there are also more weights, so that the stock gradient has threads
 * enough: 18,432 for 64 filters over 32 channels.
 */
export function patchesPay(filterShape: readonly number[]): boolean {
  const [height, width, channels, filters] = shape4(filterShape);
  const small = height === 3 && width === 3 && 9 * channels <= filters;
  return small && getKernel(CONV_BY_PATCHES, engine().backendName) !== undefined;
}

/** conv2d(x, filter, stride 1, 'same'). x: [batch, height, width, channels]; filter: [3, 3, channels, filters]. */
export function convolveByPatches(x: Tensor4D, filter: Tensor4D): Tensor4D {
  return engine().runKernel<Tensor4D>(CONV_BY_PATCHES, { x, filter });
}

registerGradient({
  kernelName: CONV_BY_PATCHES,
  inputsToSave: ['x', 'filter'],
  gradFunc: (dys, tensors) => {
    const [x, filter, dy] = [rank4(saved(tensors, 0)), rank4(saved(tensors, 1)), rank4(firstGradient(dys))];
    return {
      x: () => conv2dTranspose(dy, filter, x.shape, 1, 'same'),
      filter: () => filterGradient(x, dy),
    };
  },
});

const rank4 = (tensor: Tensor): Tensor4D => reshape<Rank.R4>(tensor, shape4(tensor.shape));

/** Sum over all pixels of (the pixel's patch) transposed times dy. Gives [3, 3, channels, filters]. */
function filterGradient(x: Tensor4D, dy: Tensor4D): Tensor4D {
  const [batch, height, width, channels] = x.shape;
  const filters = dy.shape[3];
  return tidy(() => {
    const patches: Tensor3D = reshape(patchesOf(x), [batch, height * width, 9 * channels]);
    const perImage = matMul(patches, reshape<Rank.R3>(dy, [batch, height * width, filters]), true);
    return reshape<Rank.R4>(sum(perImage, 0), [3, 3, channels, filters]);
  });
}

/**
 * Every pixel's neighbours in the order of a filter's rows, columns and channels, zeros beyond the edges: [batch, height,
 * width, 9 channels]. It is a convolution with filters that each pick one value, which is exact and a single program; padding,
 * nine slices and their concatenation are eleven.
 */
function patchesOf(x: Tensor4D): Tensor4D {
  const channels = x.shape[3];
  const picks = reshape<Rank.R4>(eye(9 * channels), [3, 3, channels, 9 * channels]);
  return conv2d(x, picks, 1, 'same');
}
