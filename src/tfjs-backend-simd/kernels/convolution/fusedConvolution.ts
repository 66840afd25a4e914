/**
 * Conv2DRelu and Conv2DReluMaxPool with their gradients: 'same' convolution + bias, ReLU and perhaps 2x2 max-pooling, NHWC. See
 * ../../ops/ops.ts for the operations. Three kinds of kernels, of which `planLayer` chooses one.
 *
 * With pooling, the forward kernel gives [y, workspace] where a gradient will be wanted (the attribute `differentiable`). The workspace holds
 * the mask, one byte a pooled value, and for one channel the padded images: what the gradients would otherwise compute again. Without
 * pooling, y tells what ReLU let through.
 */
import type { KernelConfig, NamedTensorInfoMap, TensorInfo } from '@tensorflow/tfjs-core';
import type { SimdBackend } from '../../runtime/backend.ts';
import { input, simdKernel } from '../kernel.ts';
import { filterGradientDirect, forwardDirect, inputGradientDirect } from './direct.ts';
import {
  CONV_RELU,
  CONV_RELU_GRAD_FILTER,
  CONV_RELU_GRAD_INPUT,
  CONV_RELU_POOL,
  CONV_RELU_POOL_GRAD_FILTER,
  CONV_RELU_POOL_GRAD_INPUT,
  requireLayer,
  work,
} from './layer.ts';
import { filterGradientWinograd, forwardWinograd, inputGradientWinograd } from './winograd.ts';

type Inputs = NamedTensorInfoMap;

function forward(
  backend: SimdBackend,
  inputs: Inputs,
  pooled: boolean,
  differentiable: boolean,
): TensorInfo[] {
  const [x, filter, bias] = [input(inputs, 'x'), input(inputs, 'filter'), input(inputs, 'bias')];
  const layer = requireLayer(x, filter, pooled);
  const y = backend.output(layer.outShape);
  const { batch, height, width, filters, kept } = layer;
  const maskBytes = differentiable ? kept.mask : 0;
  const workspace = pooled ? backend.workspace(maskBytes + kept.padded) : undefined;
  const call = {
    filter,
    x: backend.pointerTo(x),
    bias: backend.pointerTo(bias),
    y: y.pointer,
    mask: workspace && differentiable ? workspace.pointer : 0,
    differentiable,
  };
  switch (layer.forward) {
    case 'winograd':
      forwardWinograd(backend, layer, call);
      break;
    case 'first': {
      const padded = (workspace?.pointer ?? 0) + maskBytes;
      backend.run(
        'firstForward',
        [
          call.x,
          backend.pointerTo(filter),
          call.bias,
          call.y,
          call.mask,
          padded,
          batch,
          height,
          width,
          filters,
        ],
        work(layer),
      );
      break;
    }
    case 'direct':
      forwardDirect(backend, layer, call);
      break;
    default:
      layer.forward satisfies never;
  }
  if (!workspace) return [y.info];
  if (differentiable) return [y.info, workspace.info];
  backend.disposeIntermediateTensorInfo(workspace.info);
  return [y.info];
}

/** Gives [dFilter, dBias] and, for Winograd, Y of the gradient as a third, for the input gradient. */
function filterGradient(backend: SimdBackend, inputs: Inputs, pooled: boolean): TensorInfo[] {
  const [x, filter] = [input(inputs, 'x'), input(inputs, 'filter')];
  const layer = requireLayer(x, filter, pooled);
  const { batch, height, width, filters, kept } = layer;
  const [dy, gate] = slopesOf(backend, inputs);
  switch (layer.gradient) {
    case 'winograd':
      return filterGradientWinograd(backend, layer, [backend.pointerTo(x), dy, gate], filter.shape);
    case 'first': {
      const dFilter = backend.output(filter.shape);
      const dBias = backend.output([filters]);
      backend.run(
        'firstFilterGradient',
        [dy, gate, gate + kept.mask, dFilter.pointer, dBias.pointer, batch, height, width, filters],
        work(layer),
      );
      return [dFilter.info, dBias.info];
    }
    case 'direct':
      return filterGradientDirect(backend, layer, [backend.pointerTo(x), dy, gate], filter.shape);
    default:
      return layer.gradient satisfies never;
  }
}

function inputGradient(backend: SimdBackend, inputs: Inputs, pooled: boolean): TensorInfo {
  const [x, filter] = [input(inputs, 'x'), input(inputs, 'filter')];
  const layer = requireLayer(x, filter, pooled);
  if (layer.gradient === 'winograd') {
    const yHat = backend.pointerTo(input(inputs, 'yHat'));
    return inputGradientWinograd(backend, layer, [backend.pointerTo(filter), yHat], x.shape);
  }
  return inputGradientDirect(backend, layer, filter, slopesOf(backend, inputs), x.shape);
}

/** Addresses of the slopes behind the layer, and of what ReLU and pooling let through: the mask, or y where nothing is pooled. */
function slopesOf(backend: SimdBackend, inputs: Inputs): readonly [number, number] {
  return [backend.pointerTo(input(inputs, 'dy')), backend.pointerTo(input(inputs, 'gate'))];
}

function kernels(names: readonly [string, string, string], pooled: boolean): KernelConfig[] {
  const [forwardName, gradFilterName, gradInputName] = names;
  return [
    simdKernel(forwardName, ({ inputs, attrs, backend }) =>
      forward(backend, inputs, pooled, attrs.differentiable === true),
    ),
    simdKernel(gradFilterName, ({ inputs, backend }) => filterGradient(backend, inputs, pooled)),
    simdKernel(gradInputName, ({ inputs, backend }) => inputGradient(backend, inputs, pooled)),
  ];
}

export const fusedConvolutionConfigs = [
  ...kernels([CONV_RELU, CONV_RELU_GRAD_FILTER, CONV_RELU_GRAD_INPUT], false),
  ...kernels([CONV_RELU_POOL, CONV_RELU_POOL_GRAD_FILTER, CONV_RELU_POOL_GRAD_INPUT], true),
];
