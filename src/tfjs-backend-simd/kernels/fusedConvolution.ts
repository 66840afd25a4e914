/**
 * Conv2DReluMaxPool and its gradients: 3x3 'same' convolution + bias, ReLU, 2x2 max-pooling, NHWC. See ../ops.ts for the
 * operation, assembly/winograd2.ts and winograd4.ts (many channels) and assembly/firstconv.ts (one channel) for the arithmetic.
 *
 * The forward kernel gives [y, workspace]. The workspace holds the mask, one byte a pooled value, and for one channel the
 * padded images: what the gradients would otherwise compute again.
 */
import { Conv2DBackpropInput, getKernel } from '@tensorflow/tfjs-core';
import type { SimdBackend } from '../runtime/backend.ts';
import {
  CONV_RELU_POOL,
  CONV_RELU_POOL_GRAD_FILTER,
  CONV_RELU_POOL_GRAD_INPUT,
  type Layer,
  requireLayer,
  work,
} from './fusedLayer.ts';
import { input, simdKernel } from './kernel.ts';
import {
  FORWARD_POSITIONS,
  forwardScratch,
  POSITIONS,
  paddedImageBytes,
  paddedTiles,
  planeBytes,
  VECTOR_BYTES,
} from './winograd.ts';

function forwardWinograd(
  backend: SimdBackend,
  layer: Layer,
  x: number,
  filter: number,
  bias: number,
  y: number,
  mask: number,
): void {
  const { batch, height, width, channels, filters } = layer;
  const u = backend.workspace(FORWARD_POSITIONS * channels * filters * 4);
  backend.runWithScratch(
    'winogradFilter',
    12 * VECTOR_BYTES,
    (scratch, bytes) => [filter, u.pointer, channels, filters, scratch, bytes],
    FORWARD_POSITIONS * channels * filters,
  );
  backend.runWithScratch(
    'winogradForward',
    forwardScratch(layer, channels, filters),
    (scratch, bytes) => [
      x,
      u.pointer,
      bias,
      y,
      mask,
      batch,
      height,
      width,
      channels,
      filters,
      scratch,
      bytes,
    ],
    work(layer),
  );
  backend.disposeIntermediateTensorInfo(u.info);
}

const forwardConfig = simdKernel(CONV_RELU_POOL, ({ inputs, backend }) => {
  const x = input(inputs, 'x');
  const filter = input(inputs, 'filter');
  const bias = input(inputs, 'bias');
  const layer = requireLayer(x, filter);
  const [from, weights, shift] = [backend.pointerTo(x), backend.pointerTo(filter), backend.pointerTo(bias)];
  const y = backend.output(layer.outShape);
  const { batch, height, width, filters, kept } = layer;
  const workspace = backend.workspace(kept.bytes);
  switch (layer.method) {
    case 'winograd':
      forwardWinograd(backend, layer, from, weights, shift, y.pointer, workspace.pointer);
      break;
    case 'first':
      backend.run(
        'firstForward',
        [
          from,
          weights,
          shift,
          y.pointer,
          workspace.pointer,
          workspace.pointer + kept.padded,
          batch,
          height,
          width,
          filters,
        ],
        work(layer),
      );
      break;
    default:
      layer.method satisfies never;
  }
  return [y.info, workspace.info];
});

/** Gives [dFilter, dBias] and, for Winograd, Y of the gradient as a third, for the input gradient. */
const gradFilterConfig = simdKernel(CONV_RELU_POOL_GRAD_FILTER, ({ inputs, backend }) => {
  const x = input(inputs, 'x');
  const filter = input(inputs, 'filter');
  const layer = requireLayer(x, filter);
  const { batch, height, width, channels, filters, kept } = layer;
  const from = backend.pointerTo(x);
  const dy = backend.pointerTo(input(inputs, 'dy'));
  const workspace = backend.pointerTo(input(inputs, 'workspace'));
  const dFilter = backend.output(filter.shape);
  const dBias = backend.output([filters]);
  if (layer.method === 'first') {
    backend.run(
      'firstFilterGradient',
      [dy, workspace, workspace + kept.padded, dFilter.pointer, dBias.pointer, batch, height, width, filters],
      work(layer),
    );
    return [dFilter.info, dBias.info];
  }
  const rows = batch * paddedTiles(layer);
  const yHat = backend.workspace(POSITIONS * planeBytes(rows * filters));
  const biasParts = backend.workspace(batch * filters * 4);
  const v = backend.workspace(POSITIONS * planeBytes(rows * channels));
  const products = backend.workspace(POSITIONS * channels * filters * 4);
  backend.runWithScratch(
    'winogradInput',
    36 * VECTOR_BYTES + paddedImageBytes(layer, channels),
    (scratch, bytes) => [from, v.pointer, batch, height, width, channels, scratch, bytes],
    work(layer),
  );
  backend.runWithScratch(
    'winogradGradient',
    40 * VECTOR_BYTES,
    (scratch, bytes) => [
      dy,
      workspace,
      yHat.pointer,
      biasParts.pointer,
      batch,
      height,
      width,
      filters,
      scratch,
      bytes,
    ],
    work(layer),
  );
  backend.run(
    'winogradFilterProducts',
    [v.pointer, yHat.pointer, products.pointer, rows, channels, filters],
    work(layer),
  );
  backend.runWithScratch(
    'winogradFilterGradient',
    18 * VECTOR_BYTES,
    (scratch, bytes) => [
      products.pointer,
      biasParts.pointer,
      dFilter.pointer,
      dBias.pointer,
      batch,
      channels,
      filters,
      scratch,
      bytes,
    ],
    POSITIONS * channels * filters * 4,
  );
  backend.disposeIntermediateTensorInfo(v.info);
  backend.disposeIntermediateTensorInfo(biasParts.info);
  backend.disposeIntermediateTensorInfo(products.info);
  return [dFilter.info, dBias.info, yHat.info];
});

const gradInputConfig = simdKernel(CONV_RELU_POOL_GRAD_INPUT, ({ inputs, backend }) => {
  const x = input(inputs, 'x');
  const filter = input(inputs, 'filter');
  const layer = requireLayer(x, filter);
  const { batch, height, width, channels, filters } = layer;
  if (layer.method === 'first') {
    const workspace = backend.pointerTo(input(inputs, 'workspace'));
    const dense = backend.output([batch, height, width, filters]);
    const dy = backend.pointerTo(input(inputs, 'dy'));
    backend.run(
      'unpool',
      [dy, workspace, dense.pointer, batch, height, width, filters],
      batch * height * width * filters,
    );
    const attrs = { strides: 1, pad: 'same', dataFormat: 'NHWC', inputShape: x.shape };
    const dx = getKernel(Conv2DBackpropInput, 'simd')?.kernelFunc({
      inputs: { dy: dense.info, filter },
      attrs,
      backend,
    });
    backend.disposeIntermediateTensorInfo(dense.info);
    if (!dx) throw new Error('simd: Conv2DBackpropInput is not registered');
    return dx;
  }
  const yHat = backend.pointerTo(input(inputs, 'yHat'));
  const weights = backend.pointerTo(filter);
  const dx = backend.output(x.shape);
  const ut = backend.workspace(POSITIONS * channels * filters * 4);
  backend.runWithScratch(
    'winogradTransposedFilter',
    54 * VECTOR_BYTES,
    (scratch, bytes) => [weights, ut.pointer, channels, filters, scratch, bytes],
    POSITIONS * channels * filters * 4,
  );
  const tiles = paddedTiles(layer);
  backend.runWithScratch(
    'winogradInputGradient',
    POSITIONS * planeBytes(tiles * channels) + 72 * VECTOR_BYTES + paddedImageBytes(layer, channels),
    (scratch, bytes) => [
      yHat,
      ut.pointer,
      dx.pointer,
      batch,
      height,
      width,
      channels,
      filters,
      scratch,
      bytes,
    ],
    work(layer),
  );
  backend.disposeIntermediateTensorInfo(ut.info);
  return dx.info;
});

export const fusedConvolutionConfigs = [forwardConfig, gradFilterConfig, gradInputConfig];
