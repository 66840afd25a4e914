/**
 * PyTorch's default initial weights, to the last bit: what `torch.manual_seed(seed)` and then the constructors of the layers, in
 * order, give.
 *
 * Source: `reset_parameters` of torch 2.13's `nn.Conv2d` and `nn.Linear`. Both draw the weight by `kaiming_uniform_(a=sqrt(5))` and
 * then the bias by `uniform_`. The two bounds are equal on paper, 1 / sqrt(fan_in), but computed differently: in the last bit of a
 * float32 they may differ.
 */
import type { TorchGenerator } from '../random/torch-generator.ts';
import type { NetworkSpec } from './spec.ts';
import { buildStateDict, type StateDict } from './state-dict.ts';

/** Draws every parameter from `random`, in state-dict order, as the constructor of the PyTorch model does. */
export function initialise(random: TorchGenerator, spec: NetworkSpec): StateDict {
  return buildStateDict(spec, ({ kind, layer, count }) => {
    const bound = kind === 'weight' ? weightBound(layer.inFeatures) : biasBound(layer.inFeatures);
    const values = new Float32Array(count);
    for (let i = 0; i < values.length; i++) values[i] = random.uniformFloat32(-bound, bound);
    return values;
  });
}

/** `torch.nn.init`: gain of a leaky ReLU of slope sqrt(5), over sqrt(fan_in), times sqrt(3). In doubles, as in Python. */
function weightBound(fanIn: number): number {
  const slope = Math.sqrt(5);
  const gain = Math.sqrt(2 / (1 + slope * slope));
  return Math.sqrt(3) * (gain / Math.sqrt(fanIn));
}

function biasBound(fanIn: number): number {
  return 1 / Math.sqrt(fanIn);
}
