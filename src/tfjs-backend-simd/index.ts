/**
 * What the package exports: the backend's registration, the fused operations of a training step, fake quantization, the int8
 * layers and those of packed weights. In Node, node/index.ts stands in for this file.
 */
import '@tensorflow/tfjs-backend-cpu'; // its kernels serve every operation that has none here

export { canConvolve } from './int8/int8Filters.ts';
export type { Int8Weights } from './int8/int8Panels.ts';
export type { LevelScale } from './int8/packedLayer.ts';
export { quantizeLevels, StaticConvolution } from './int8/quantizedConvolution.ts';
export { type ChooseScale, QuantizedDense, StaticDense } from './int8/quantizedDense.ts';
export { LowBitDense } from './lowbit/lowBitDense.ts';
export type { ChannelsLast, LowBitCodes } from './lowbit/lowBitPanels.ts';
export {
  type ActivationGrid,
  fakeQuantizeActivations,
  fakeQuantizeWeights,
  type WeightGrid,
} from './ops/fakeQuantization.ts';
export {
  type AdamSettings,
  adamStepNumbers,
  adamUpdate,
  conv2dRelu,
  conv2dReluMaxPool,
  convolvesInOneKernel,
  type DenseActivation,
  dense,
  gatherNormalised,
  ignoredLabel,
  type KernelNumbers,
  type Normalisation,
  Repeated,
  type SgdSettings,
  sgdMomentumUpdate,
  sgdStepNumbers,
  softmaxCrossEntropyLoss,
} from './ops/ops.ts';
export { SimdBackend } from './runtime/backend.ts';
export { OutOfMemoryError } from './runtime/memory.ts';
export { detectSupport, type KernelFile, type Support } from './runtime/native.ts';
export { SimdError, type SimdProblem } from './runtime/problem.ts';
export { registerSimdBackend, type SimdInfo, type SimdOptions } from './runtime/register.ts';
export type { Thread } from './runtime/threadMessages.ts';
export { ThreadFailure } from './runtime/threads.ts';
