/** What training keeps beside the weights, and no network is computed with. Other tensors are layers, which can't be left out. */
import type { Dtype, Tensor } from '../safetensors/safetensors.ts';
import { someOf } from '../safetensors/some-of.ts';
import type { Step } from './step.ts';
import { told } from './telling.ts';

/** The state of what trains, of averages and of what measures, as trainers call it. */
const trainers =
  /^(optim|optimizers?|optimizer_states?|(lr_)?schedulers?|ema(_model)?|criterion|loss(_fn)?|metrics?|scaler|callbacks)\./;

/** Counters and switches: BatchNorm's `num_batches_tracked`, a generator's state. */
const counters: readonly Dtype[] = ['BOOL', 'U16', 'I16', 'U32', 'I32', 'U64', 'I64'];
/** Quantized weights and their zero points are of these types too. */
const bytes: readonly Dtype[] = ['U8', 'I8'];

export const withoutOthers: Step = (tensors, done) => {
  const others = new Set(
    [...tensors].flatMap(([name, tensor]) => (isOther(name, tensor, tensors) ? [name] : [])),
  );
  if (others.size === 0 || others.size === tensors.size) return tensors;
  done.push(told('adapt/left-out', { names: someOf([...others]) }));
  return new Map([...tensors].filter(([name]) => !others.has(name)));
};

function isOther(name: string, { dtype }: Tensor, tensors: ReadonlyMap<string, Tensor>): boolean {
  if (!name.includes('.') || trainers.test(name)) return true;
  // A weight of the wrong type is still a weight: whoever reads it says so.
  if (/\.(weight|bias)$/.test(name)) return false;
  if (counters.includes(dtype) && !/_mask$/.test(name)) return true;
  if (bytes.includes(dtype) && !/\.(weight|input)_zero_point$/.test(name)) return true;
  return isBeside(name, tensors);
}

/** What an optimizer or an average keeps for one weight, under its name: `fc1.weight.exp_avg`, `fc1.bias_ema`. */
function isBeside(name: string, tensors: ReadonlyMap<string, Tensor>): boolean {
  const [, weight = '', more = ''] = /^(.*\.(?:weight|bias))([._].+)$/.exec(name) ?? [];
  return tensors.has(weight) && !/^_(scale|zero_point|orig|mask)$/.test(more);
}
