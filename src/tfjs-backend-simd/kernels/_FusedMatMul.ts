import { _FusedMatMul } from '@tensorflow/tfjs-core';
import { matMul } from './BatchMatMul.ts';
import { input, simdKernel } from './kernel.ts';

export const fusedMatMulConfig = simdKernel(_FusedMatMul, ({ inputs, attrs, backend }) => {
  const { activation } = attrs;
  if (activation !== 'linear' && activation !== 'relu') return null;
  const transposeA = attrs.transposeA === true;
  const transposeB = attrs.transposeB === true;
  return matMul(
    backend,
    input(inputs, 'a'),
    input(inputs, 'b'),
    transposeA,
    transposeB,
    inputs.bias,
    activation === 'relu',
  );
});
