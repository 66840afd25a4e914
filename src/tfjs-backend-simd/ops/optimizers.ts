/** The steps of optimizers, as PyTorch takes them. On `simd` each is one kernel for all variables, elsewhere stock operations. */
import {
  add,
  div,
  engine,
  getKernel,
  mul,
  sqrt,
  square,
  sub,
  type Tensor,
  tidy,
  type Variable,
} from '@tensorflow/tfjs-core';
import { ADAM, adamNumbers, numbersIn, SGD_MOMENTUM, sgdNumbers } from '../kernels/optimizers.ts';
import type { KernelNumbers } from '../runtime/recording.ts';

/** The settings of a step of SGD, named as PyTorch's. */
export interface SgdSettings {
  learningRate: number;
  momentum: number;
  /** Adds weightDecay w to the gradient. */
  weightDecay?: number;
  nesterov?: boolean;
}

/**
 * One step of SGD with momentum, as PyTorch's: v = momentum v + g, w = w - learningRate v, or, with Nesterov,
 * w = w - learningRate (g + momentum v). Assigns variables and velocities (zeros at first), which are given in the same order as the
 * gradients; disposes of nothing.
 */
export function sgdMomentumUpdate(
  variables: readonly Variable[],
  gradients: readonly Tensor[],
  velocities: readonly Variable[],
  settings: SgdSettings,
): void {
  const attributes = sgdAttributes(settings);
  const { learningRate, momentum, weightDecay } = attributes;
  update(SGD_MOMENTUM, attributes, { variables, gradients, states: { velocity: velocities } }, (at) => {
    const weight = at(variables);
    const velocity = at(velocities);
    const gradient = decayed(at(gradients), weight, weightDecay);
    velocity.assign(add(mul(velocity, momentum), gradient));
    const move = attributes.nesterov ? add(gradient, mul(velocity, momentum)) : velocity;
    weight.assign(sub(weight, mul(move, learningRate)));
  });
}

const sgdAttributes = ({ learningRate, momentum, weightDecay = 0, nesterov = false }: SgdSettings) => ({
  learningRate,
  momentum,
  weightDecay,
  nesterov: Number(nesterov),
});

/** By what a step with these settings differs from others, for `Repeated`. */
export const sgdStepNumbers = (settings: SgdSettings): KernelNumbers => ({
  sgdMomentum: numbersIn(sgdAttributes(settings), sgdNumbers),
});

/** The settings of a step of Adam or AdamW, named as PyTorch's. */
export interface AdamSettings {
  learningRate: number;
  /** The number of this step, counted from 1. */
  step: number;
  weightDecay?: number;
  /** AdamW: the weights shrink by learningRate weightDecay, and the gradient stays as it is. */
  decoupled?: boolean;
}

/** PyTorch's defaults: what the moments keep, and what is added to a root before it divides. */
const beta1 = 0.9;
const beta2 = 0.999;
const epsilon = 1e-8;

/**
 * One step of Adam or AdamW, as PyTorch's without AMSGrad, with its default betas and epsilon. Assigns variables and both moments (zeros
 * at first), which are given in the same order as the gradients; disposes of nothing.
 */
export function adamUpdate(
  variables: readonly Variable[],
  gradients: readonly Tensor[],
  { first, second }: { first: readonly Variable[]; second: readonly Variable[] },
  settings: AdamSettings,
): void {
  const numbers = adamAttributes(settings);
  update(ADAM, numbers, { variables, gradients, states: { first, second } }, (at) => {
    const weight = at(variables);
    const [m, v] = [at(first), at(second)];
    const gradient = decayed(at(gradients), weight, numbers.weightDecay);
    m.assign(add(m, mul(sub(gradient, m), numbers.firstShare)));
    v.assign(add(mul(v, beta2), mul(square(gradient), numbers.secondShare)));
    const size = add(div(sqrt(v), numbers.rootCorrection), epsilon);
    weight.assign(sub(mul(weight, numbers.shrink), div(mul(m, numbers.stepSize), size)));
  });
}

function adamAttributes({ learningRate, step, weightDecay = 0, decoupled = false }: AdamSettings) {
  return {
    stepSize: learningRate / (1 - beta1 ** step),
    firstShare: 1 - beta1,
    secondKept: beta2,
    secondShare: 1 - beta2,
    rootCorrection: Math.sqrt(1 - beta2 ** step),
    epsilon,
    weightDecay: decoupled ? 0 : weightDecay,
    shrink: decoupled ? 1 - learningRate * weightDecay : 1,
  };
}

/** By what a step with these settings differs from others, for `Repeated`. */
export const adamStepNumbers = (settings: AdamSettings): KernelNumbers => ({
  adam: numbersIn(adamAttributes(settings), adamNumbers),
});

const decayed = (gradient: Tensor, weight: Tensor, weightDecay: number): Tensor =>
  weightDecay === 0 ? gradient : add(gradient, mul(weight, weightDecay));

interface Operands {
  readonly variables: readonly Variable[];
  readonly gradients: readonly Tensor[];
  /** What the optimizer keeps of each variable, by the name that the kernel knows. */
  readonly states: Readonly<Record<string, readonly Variable[]>>;
}

/** compose: does it with stock operations, for the variable whose operands `at` picks. */
function update(
  kernelName: string,
  attributes: Record<string, number>,
  { variables, gradients, states }: Operands,
  compose: (at: <Item extends Tensor>(items: readonly Item[]) => Item) => void,
): void {
  const count = variables.length;
  const kept = Object.entries(states);
  if ([gradients, ...kept.map(([, items]) => items)].some(({ length }) => length !== count))
    throw new Error(`${kernelName}: one gradient, and one of each state, for each variable`);
  tidy(() => {
    if (!getKernel(kernelName, engine().backendName)) {
      for (let i = 0; i < count; i++) compose((items) => itemAt(items, i));
      return;
    }
    const inputs: Record<string, Tensor> = {};
    for (let i = 0; i < count; i++) {
      inputs[`weight${i}`] = itemAt(variables, i);
      inputs[`gradient${i}`] = itemAt(gradients, i);
      for (const [name, items] of kept) inputs[`${name}${i}`] = itemAt(items, i);
    }
    const updated = engine().runKernel<Tensor[]>(kernelName, inputs, { ...attributes, count });
    const assigned = variables.flatMap((weight, i) => [weight, ...kept.map(([, items]) => itemAt(items, i))]);
    for (const [i, variable] of assigned.entries()) variable.assign(itemAt(updated, i));
  });
}

function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`There is no operand ${index}.`);
  return item;
}
