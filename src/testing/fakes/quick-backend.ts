/**
 * TF.js's `cpu` backend with plain loops for the gradients of 3 x 3 convolutions, which take it a second an image. So that
 * tests can train for more than a step or two. Sums in double precision.
 */
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import {
  copyRegisteredKernels,
  findBackendFactory,
  getKernelsForBackend,
  type KernelConfig,
  type KernelFunc,
  registerBackend,
  registerKernel,
  removeBackend,
  type TensorInfo,
  unregisterKernel,
} from '@tensorflow/tfjs-core';

/** Makes a TF.js backend under this name, in place of one that was made before. */
export function registerQuickBackend(name: string): void {
  if (findBackendFactory(name)) removeBackend(name);
  for (const { kernelName } of getKernelsForBackend(name)) unregisterKernel(kernelName, name);
  registerBackend(name, () => new MathBackendCPU());
  copyRegisteredKernels('cpu', name);
  quicken(name);
}

/** Gives a backend whose kernels are those of `cpu` the plain loops. */
export function quicken(backendName: string): void {
  replaceKernel({ kernelName: 'Conv2DBackpropFilter', backendName, kernelFunc: filterGradient });
  replaceKernel({ kernelName: 'Conv2DBackpropInput', backendName, kernelFunc: inputGradient });
}

export function replaceKernel(config: KernelConfig): void {
  unregisterKernel(config.kernelName, config.backendName);
  registerKernel(config);
}

/** dw[tap, i, o] = sum over all pixels of x[pixel + tap, i] * dy[pixel, o]. */
const filterGradient: KernelFunc = ({ inputs, attrs, backend }) => {
  const x = tensor(inputs.x, backend);
  const dy = tensor(inputs.dy, backend);
  check(attrs, attrs?.filterShape);
  const sums = new Float64Array(9 * x.channels * dy.channels);
  forEachTap(dy, (pixel, neighbour, tap) => {
    for (let i = 0; i < x.channels; i++) {
      const value = x.values[neighbour * x.channels + i] ?? 0;
      if (value === 0) continue;
      const row = (tap * x.channels + i) * dy.channels;
      const out = pixel * dy.channels;
      for (let o = 0; o < dy.channels; o++) {
        sums[row + o] = (sums[row + o] ?? 0) + value * (dy.values[out + o] ?? 0);
      }
    }
  });
  return dy.backend.makeTensorInfo([3, 3, x.channels, dy.channels], 'float32', Float32Array.from(sums));
};

/** dx[pixel + tap, i] = sum over taps and o of dy[pixel, o] * w[tap, i, o]. */
const inputGradient: KernelFunc = ({ inputs, attrs, backend }) => {
  const dy = tensor(inputs.dy, backend);
  const filter = tensor(inputs.filter, backend);
  const channels = filter.shape[2] ?? 0;
  check(attrs, filter.shape);
  const [batch = 0, height = 0, width = 0] = dy.shape;
  const sums = new Float64Array(batch * height * width * channels);
  forEachTap(dy, (pixel, neighbour, tap) => {
    for (let o = 0; o < dy.channels; o++) {
      const value = dy.values[pixel * dy.channels + o] ?? 0;
      if (value === 0) continue;
      const first = tap * channels * dy.channels + o;
      const out = neighbour * channels;
      for (let i = 0; i < channels; i++) {
        sums[out + i] = (sums[out + i] ?? 0) + value * (filter.values[first + i * dy.channels] ?? 0);
      }
    }
  });
  return dy.backend.makeTensorInfo([batch, height, width, channels], 'float32', Float32Array.from(sums));
};

interface Values {
  readonly values: Float32Array;
  readonly shape: readonly number[];
  /** The last dimension of the shape. */
  readonly channels: number;
  readonly backend: MathBackendCPU;
}

function tensor(info: TensorInfo | undefined, backend: unknown): Values {
  if (!info || !(backend instanceof MathBackendCPU)) throw new Error('Not a kernel of this backend.');
  const { values } = backend.data.get(info.dataId);
  if (!(values instanceof Float32Array)) throw new Error('Only float32 can be convolved.');
  return { values, shape: info.shape, channels: info.shape.at(-1) ?? 0, backend };
}

function check(attrs: Parameters<KernelFunc>[0]['attrs'], filterShape: unknown): void {
  const threeByThree = Array.isArray(filterShape) && filterShape[0] === 3 && filterShape[1] === 3;
  if (!threeByThree || attrs?.pad !== 'same' || attrs.strides !== 1) {
    throw new Error('Only 3 x 3 filters, stride 1 and padding "same" are written here.');
  }
}

/** Calls with the index of each pixel, of its neighbour at each tap of a 3 x 3 filter, and of the tap. */
function forEachTap({ shape }: Values, visit: (pixel: number, neighbour: number, tap: number) => void): void {
  const [batch = 0, height = 0, width = 0] = shape;
  for (let image = 0; image < batch; image++) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        for (let tap = 0; tap < 9; tap++) {
          const row = y + Math.floor(tap / 3) - 1;
          const column = x + (tap % 3) - 1;
          if (row < 0 || row >= height || column < 0 || column >= width) continue;
          visit((image * height + y) * width + x, (image * height + row) * width + column, tap);
        }
      }
    }
  }
}
