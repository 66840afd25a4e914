/** Dense and DenseGrad: a fully connected layer with bias and optional ReLU. See ../ops.ts for the operation. */
import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import { gemm } from './gemm.ts';
import { input, simdKernel } from './kernel.ts';

export const DENSE = 'Dense';
export const DENSE_GRAD = 'DenseGrad';

/** x of any rank is [rows, the rest]; weights are [the rest, units]. */
function sizes(x: TensorInfo, weights: TensorInfo): readonly [number, number, number] {
  const [depth = 0, units = 0] = weights.shape;
  return [util.sizeFromShape(x.shape) / depth, depth, units];
}

const denseConfig = simdKernel(DENSE, ({ inputs, attrs, backend }) => {
  const x = input(inputs, 'x');
  const weights = input(inputs, 'weights');
  const [rows, depth, units] = sizes(x, weights);
  const a = { pointer: backend.pointerTo(x), transposed: false };
  const b = { pointer: backend.pointerTo(weights), transposed: false };
  const bias = backend.pointerTo(input(inputs, 'bias'));
  const y = backend.output([rows, units]);
  gemm(backend, [rows, depth, units], a, b, y.pointer, bias, attrs.activation === 'relu');
  return y.info;
});

/** Gives [dWeights, dBias, masked]: masked is dy where ReLU let y through, for the input's gradient. */
const denseGradConfig = simdKernel(DENSE_GRAD, ({ inputs, attrs, backend }) => {
  const x = input(inputs, 'x');
  const weights = input(inputs, 'weights');
  const dy = input(inputs, 'dy');
  const [rows, depth, units] = sizes(x, weights);
  const relu = attrs.activation === 'relu';
  const a = { pointer: backend.pointerTo(x), transposed: true };
  const slopes = backend.pointerTo(dy);
  const y = relu ? backend.pointerTo(input(inputs, 'y')) : 0;
  const masked = relu ? backend.output(dy.shape) : { info: backend.alias(dy, dy.shape), pointer: slopes };
  const dBias = backend.output([units]);
  const dWeights = backend.output(weights.shape);
  backend.run('maskAndSum', [slopes, y, masked.pointer, dBias.pointer, rows, units], 0);
  gemm(backend, [depth, rows, units], a, { pointer: masked.pointer, transposed: false }, dWeights.pointer);
  return [dWeights.info, dBias.info, masked.info];
});

export const denseConfigs = [denseConfig, denseGradConfig];
