/**
 * PyTorch's default initial weights, to the last bit: what `torch.manual_seed(seed); SimpleCNN()` holds.
 *
 * Source: `reset_parameters` of torch 2.13's `nn.Conv2d` and `nn.Linear`. Weights come from `kaiming_uniform_(a=sqrt(5))`,
 * biases from `uniform_`; for both that is uniform in ±1/sqrt(fan_in), and for the four fan-ins here the bounds are the same
 * float32.
 */
import type { TorchGenerator } from '../random/torch-generator.ts';
import { buildStateDict, elementCount, parameterShapes, type StateDict } from './simple-cnn.ts';

/** Draws every parameter from `random`, in state-dict order, as the constructor of the PyTorch model does. */
export function initialise(random: TorchGenerator): StateDict {
  let fanIn = 0;
  return buildStateDict((name) => {
    const shape = parameterShapes[name];
    // A bias follows its weight and shares its fan-in.
    if (shape.length > 1) fanIn = elementCount(shape.slice(1));
    const bound = 1 / Math.sqrt(fanIn);
    const values = new Float32Array(elementCount(shape));
    for (let i = 0; i < values.length; i++) values[i] = random.uniformFloat32(-bound, bound);
    return values;
  });
}
