/** Element-wise kernels are made here, one line each. Operation codes agree with assembly/elementwise.ts. */
import {
  Abs,
  Add,
  broadcast_util,
  type KernelConfig,
  Multiply,
  Neg,
  RealDiv,
  Relu,
  Sqrt,
  Square,
  Step,
  Sub,
  util,
} from '@tensorflow/tfjs-core';
import { input, simdKernel } from './kernel.ts';

/** How an operand of `shape` is walked when the result has `outShape`: 0 whole, 1 scalar, n repeated every n; null: some other way. */
function period(shape: readonly number[], outShape: readonly number[]): number | null {
  const size = util.sizeFromShape([...shape]);
  if (size === util.sizeFromShape([...outShape])) return 0;
  if (size === 1) return 1;
  const inner = shape.slice(shape.findIndex((length) => length !== 1));
  return util.arraysEqual(inner, outShape.slice(-inner.length)) ? size : null;
}

function binaryKernel(kernelName: string, operation: number): KernelConfig {
  return simdKernel(kernelName, ({ inputs, backend }) => {
    const a = input(inputs, 'a');
    const b = input(inputs, 'b');
    if (!backend.isFloat(a, b)) return null;
    const shape = broadcast_util.assertAndGetBroadcastShape(a.shape, b.shape);
    const size = util.sizeFromShape(shape);
    const aPeriod = period(a.shape, shape);
    const bPeriod = period(b.shape, shape);
    if (aPeriod === null || bPeriod === null || (aPeriod !== 0 && bPeriod !== 0)) return null;
    const inner = Math.max(aPeriod, bPeriod) > 1 ? Math.max(aPeriod, bPeriod) : size;
    const aPointer = backend.pointerTo(a);
    const bPointer = backend.pointerTo(b);
    const y = backend.output(shape);
    backend.run(
      'binary',
      [aPointer, bPointer, y.pointer, size / inner, inner, aPeriod, bPeriod, operation],
      size,
    );
    return y.info;
  });
}

function unaryKernel(kernelName: string, operation: number): KernelConfig {
  return simdKernel(kernelName, ({ inputs, attrs, backend }) => {
    const x = input(inputs, 'x');
    if (!backend.isFloat(x)) return null;
    const parameter = typeof attrs.alpha === 'number' ? attrs.alpha : 0;
    const size = util.sizeFromShape(x.shape);
    const from = backend.pointerTo(x);
    const y = backend.output(x.shape);
    backend.run('unary', [from, y.pointer, size, operation, parameter], size);
    return y.info;
  });
}

export const elementwiseConfigs: KernelConfig[] = [
  binaryKernel(Add, 0),
  binaryKernel(Sub, 1),
  binaryKernel(Multiply, 2),
  binaryKernel(RealDiv, 3),
  unaryKernel(Relu, 0),
  unaryKernel(Step, 1),
  unaryKernel(Neg, 2),
  unaryKernel(Square, 3),
  unaryKernel(Sqrt, 4),
  unaryKernel(Abs, 5),
];
