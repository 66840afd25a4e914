/** Every kernel that replaces one of the CPU backend's, and those behind ../ops.ts, which no other backend has. */
import type { KernelConfig } from '@tensorflow/tfjs-core';
import { fusedMatMulConfig } from './_FusedMatMul.ts';
import { batchMatMulConfig } from './BatchMatMul.ts';
import { castConfig } from './Cast.ts';
import { conv2DConfig } from './Conv2D.ts';
import { conv2DBackpropFilterConfig } from './Conv2DBackpropFilter.ts';
import { conv2DBackpropInputConfig } from './Conv2DBackpropInput.ts';
import { fusedConvolutionConfigs } from './convolution/fusedConvolution.ts';
import { denseConfigs } from './dense.ts';
import { elementwiseConfigs } from './elementwise.ts';
import { fusedConv2DConfig } from './FusedConv2D.ts';
import { fakeQuantizationConfigs } from './fakeQuantization.ts';
import { maxPoolConfig } from './MaxPool.ts';
import { maxPoolGradConfig } from './MaxPoolGrad.ts';
import { normalisedBytesConfig } from './NormalisedBytes.ts';
import { adamConfig, sgdMomentumConfig } from './optimizers.ts';
import { sliceConfig } from './Slice.ts';
import { softmaxConfig } from './Softmax.ts';
import { sparseSoftmaxCrossEntropyConfig } from './SparseSoftmaxCrossEntropy.ts';
import { sumConfig } from './Sum.ts';

export const kernelConfigs: readonly KernelConfig[] = [
  batchMatMulConfig,
  fusedMatMulConfig,
  castConfig,
  conv2DConfig,
  fusedConv2DConfig,
  conv2DBackpropFilterConfig,
  conv2DBackpropInputConfig,
  maxPoolConfig,
  maxPoolGradConfig,
  sliceConfig,
  softmaxConfig,
  sumConfig,
  sparseSoftmaxCrossEntropyConfig,
  sgdMomentumConfig,
  adamConfig,
  normalisedBytesConfig,
  ...elementwiseConfigs,
  ...denseConfigs,
  ...fusedConvolutionConfigs,
  ...fakeQuantizationConfigs,
];
