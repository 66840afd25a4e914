import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { SimdBackend } from '../runtime/backend.ts';
import { input, simdKernel } from './kernel.ts';

export const SGD_MOMENTUM = 'SgdMomentum';

/** The same memory where nobody else refers to it (then the update is in place), else new memory. */
function target(backend: SimdBackend, old: TensorInfo): { info: TensorInfo; pointer: number } {
  const pointer = backend.pointerTo(old);
  if (backend.refCount(old.dataId) === 1) return { info: backend.alias(old, old.shape), pointer };
  return backend.output(old.shape);
}

/** Inputs weight0, gradient0, velocity0, weight1...; gives [weight0, velocity0, weight1...] after one step. */
export const sgdMomentumConfig = simdKernel(SGD_MOMENTUM, ({ inputs, attrs, backend }) => {
  const { count, learningRate, momentum } = attrs;
  if (typeof count !== 'number' || typeof learningRate !== 'number' || typeof momentum !== 'number') {
    throw new Error('simd: SgdMomentum needs count, learningRate and momentum');
  }
  const results: TensorInfo[] = [];
  for (let i = 0; i < count; i++) {
    const weight = input(inputs, `weight${i}`);
    const velocity = input(inputs, `velocity${i}`);
    const gradient = backend.pointerTo(input(inputs, `gradient${i}`));
    const newWeight = target(backend, weight);
    const newVelocity = target(backend, velocity);
    const size = util.sizeFromShape(weight.shape);
    backend.run(
      'sgdMomentum',
      [
        backend.pointerTo(weight),
        gradient,
        backend.pointerTo(velocity),
        newWeight.pointer,
        newVelocity.pointer,
        size,
        learningRate,
        momentum,
      ],
      size,
    );
    results.push(newWeight.info, newVelocity.info);
  }
  return results;
});
