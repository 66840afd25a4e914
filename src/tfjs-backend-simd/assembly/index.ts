/** Everything that the TypeScript side may call; ../runtime/native.ts declares the same names and arguments. */
export { gemm } from './gemm';
export { convForward, convFilterGradient, convInputGradient } from './conv';
export { maxPool, maxPoolGradient } from './pool';
export { binary, unary } from './elementwise';
export { adam, sgdMomentum } from './optimizers';
export { sumLeading, sumTrailing } from './reduce';
export { softmax, softmaxCrossEntropy } from './softmax';
export { maskAndSum } from './dense';
export { directForward, directInputGradient, directPanels } from './direct';
export { directFilterGradient, directFilterOperands } from './directgradient';
export { firstForward, firstFilterGradient } from './firstconv';
export { winogradFilter, winogradForward } from './winograd2';
export {
  winogradInput,
  winogradGradient,
  winogradFilterProducts,
  winogradFilterGradient,
} from './winograd4';
export { winogradTransposedFilter, winogradInputGradient } from './winograd4input';
export { normaliseBytes } from './bytes';
export { quantizedDense } from './int8';
export { quantizedConvolution } from './int8conv';
export { lowBitDense } from './lowbit';
export { transposeMatrices } from './transposed';
export { quantizeLevels, rowRanges } from './levels';
export { fakeQuantizeWeights, fakeQuantizeActivations, fakeQuantizeActivationsGradient } from './fake';
