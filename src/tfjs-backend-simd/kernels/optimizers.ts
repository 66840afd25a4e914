/** The steps of optimizers: each changes all variables of a model in one kernel. */
import { type NamedTensorInfoMap, type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { SimdBackend } from '../runtime/backend.ts';
import type { KernelName } from '../runtime/native.ts';
import { input, simdKernel } from './kernel.ts';

export const SGD_MOMENTUM = 'SgdMomentum';
export const ADAM = 'Adam';

/** The same memory where nobody else refers to it (then the update is in place), else new memory. */
function target(backend: SimdBackend, old: TensorInfo): { info: TensorInfo; pointer: number } {
  const pointer = backend.pointerTo(old);
  if (backend.refCount(old.dataId) === 1) return { info: backend.alias(old, old.shape), pointer };
  return backend.output(old.shape);
}

interface Update {
  readonly kernel: KernelName;
  /** Names of what is read and written anew, besides the weights; numbered from 0, one for each variable. */
  readonly states: readonly string[];
  /** What the kernel is given after the size. */
  readonly numbers: readonly number[];
}

/** Inputs weight0, gradient0, the states of 0, weight1...; gives [weight0, its states, weight1...] after one step. */
function update(
  backend: SimdBackend,
  inputs: NamedTensorInfoMap,
  count: number,
  { kernel, states, numbers }: Update,
): TensorInfo[] {
  const results: TensorInfo[] = [];
  backend.changesInPlace();
  for (let i = 0; i < count; i++) {
    const weight = input(inputs, `weight${i}`);
    const gradient = backend.pointerTo(input(inputs, `gradient${i}`));
    const old = states.map((name) => input(inputs, `${name}${i}`));
    const written = [weight, ...old].map((info) => target(backend, info));
    const read = [backend.pointerTo(weight), gradient, ...old.map((info) => backend.pointerTo(info))];
    const size = util.sizeFromShape(weight.shape);
    backend.run(kernel, [...read, ...written.map(({ pointer }) => pointer), size, ...numbers], size);
    results.push(...written.map(({ info }) => info));
  }
  return results;
}

/** The attributes by these names, which must be numbers. */
export function numbersIn(attrs: Readonly<Record<string, unknown>>, names: readonly string[]): number[] {
  return names.map((name) => {
    const value = attrs[name];
    if (typeof value !== 'number') throw new Error(`simd: an optimizer's step needs the number ${name}`);
    return value;
  });
}

/** What the kernels are given last. */
export const sgdNumbers = ['learningRate', 'momentum', 'weightDecay', 'nesterov'];

export const sgdMomentumConfig = simdKernel(SGD_MOMENTUM, ({ inputs, attrs, backend }) => {
  const [count = 0] = numbersIn(attrs, ['count']);
  const numbers = numbersIn(attrs, sgdNumbers);
  return update(backend, inputs, count, { kernel: 'sgdMomentum', states: ['velocity'], numbers });
});

export const adamNumbers = [
  'stepSize',
  'firstShare',
  'secondKept',
  'secondShare',
  'rootCorrection',
  'epsilon',
  'weightDecay',
  'shrink',
];

export const adamConfig = simdKernel(ADAM, ({ inputs, attrs, backend }) => {
  const [count = 0] = numbersIn(attrs, ['count']);
  const numbers = numbersIn(attrs, adamNumbers);
  return update(backend, inputs, count, { kernel: 'adam', states: ['first', 'second'], numbers });
});
