/** A network's weights and biases, under PyTorch's names and in PyTorch's layout, with the network that they belong to. */
import { biasName, describeNetwork, elementCount, type Parameter, weightName } from './describe.ts';
import type { NetworkSpec } from './spec.ts';

export interface StateDict {
  readonly spec: NetworkSpec;
  /** In the order of `describeNetwork(spec).parameters`. */
  readonly tensors: ReadonlyMap<string, Float32Array<ArrayBuffer>>;
}

/** Makes a state dict by asking for each parameter once, in the order of PyTorch's state dict. */
export function buildStateDict(
  spec: NetworkSpec,
  make: (parameter: Parameter) => Float32Array<ArrayBuffer>,
): StateDict {
  const { parameters } = describeNetwork(spec);
  return { spec, tensors: new Map(parameters.map((parameter) => [parameter.name, make(parameter)])) };
}

/** name: `conv1.weight`. Throws where there is none of this name. */
export function tensorOf({ tensors }: StateDict, name: string): Float32Array<ArrayBuffer> {
  const tensor = tensors.get(name);
  if (tensor) return tensor;
  throw new Error(`The weights hold no ${name}. They hold ${[...tensors.keys()].join(', ')}.`);
}

/** layer: its name. */
export function weightOf(state: StateDict, layer: string): Float32Array<ArrayBuffer> {
  return tensorOf(state, weightName(layer));
}

/** layer: its name. */
export function biasOf(state: StateDict, layer: string): Float32Array<ArrayBuffer> {
  return tensorOf(state, biasName(layer));
}

/** Whether no weight and no bias is NaN or infinite. */
export function isFiniteState({ tensors }: StateDict): boolean {
  return [...tensors.values()].every(areFinite);
}

/** The loop counts: `every` takes some ten times as long, and this runs on all weights. */
function areFinite(values: Float32Array): boolean {
  for (let index = 0; index < values.length; index++) if (!Number.isFinite(values[index])) return false;
  return true;
}

/** Throws RangeError where a parameter has not as many values as its shape wants. */
export function checkedTensor(state: StateDict, { name, shape }: Parameter): Float32Array<ArrayBuffer> {
  return checkedValues(tensorOf(state, name), name, shape);
}

/** The same for values that are no part of a state dict. */
export function checkedValues(
  values: Float32Array<ArrayBuffer>,
  name: string,
  shape: readonly number[],
): Float32Array<ArrayBuffer> {
  const count = elementCount(shape);
  if (values.length === count) return values;
  throw new RangeError(`${name} [${shape.join(', ')}] wants ${count} values, not ${values.length}.`);
}
