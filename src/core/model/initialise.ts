/**
 * PyTorch's default initial weights, to the last bit: what `torch.manual_seed(seed); SimpleCNN()` holds.
 *
 * Source: `reset_parameters` of torch 2.13's `nn.Conv2d` and `nn.Linear`: weights by `kaiming_uniform_(a=sqrt(5))`,
 * biases by `uniform_(-1/sqrt(fan_in), 1/sqrt(fan_in))`. Both bounds are 1/sqrt(fan_in), but for the rounding.
 */
import type { TorchGenerator } from '../random/torch-generator.ts';
import { buildStateDict, elementCount, parameterShapes, type StateDict } from './simple-cnn.ts';

/** Draws every parameter from `random`, in state-dict order, as the constructor of the PyTorch model does. */
export function initialise(random: TorchGenerator): StateDict {
  let fanIn = 0;
  return buildStateDict((name) => {
    const shape = parameterShapes[name];
    const isWeight = shape.length > 1;
    // A bias follows its weight and shares its fan-in.
    if (isWeight) fanIn = elementCount(shape.slice(1));
    const bound = isWeight ? kaimingUniformBound(fanIn) : 1 / Math.sqrt(fanIn);
    const values = new Float32Array(elementCount(shape));
    for (let i = 0; i < values.length; i++) values[i] = random.uniformFloat32(-bound, bound);
    return values;
  });
}

/** `kaiming_uniform_` with a = sqrt(5), in the order of operations in which PyTorch rounds. */
function kaimingUniformBound(fanIn: number): number {
  const gain = Math.sqrt(2 / (1 + Math.sqrt(5) ** 2));
  const standardDeviation = gain / Math.sqrt(fanIn);
  return Math.sqrt(3) * standardDeviation;
}
