/** What is left of a layer's input when a scheme has rounded it to its levels: the activations' share of the error, without the weights'. */
import { observeRange, someInput } from '../calibration/observer.ts';
import { type ActivationParameters, activationParameters } from '../grid/affine.ts';
import { quantizeActivations } from '../reference/linear.ts';
import type { DynamicLayer } from './dynamic.ts';
import { quantizeStatically, type StaticLayer } from './static-layer.ts';

/** x: all that the layer reads of a batch. Returns floats of x's shape. Throws NotFiniteError where a dynamic layer would. */
export function roundedActivations(
  layer: DynamicLayer | StaticLayer,
  x: Float32Array,
): Float32Array<ArrayBuffer> {
  if (layer.kind === 'staticInt8') return fromLevels(quantizeStatically(x, layer.input), layer.input);
  const parameters = activationParameters(observeRange(x, someInput));
  return fromLevels(quantizeActivations(x, parameters), parameters);
}

function fromLevels(
  levels: Uint8ClampedArray,
  { scale, zeroPoint }: ActivationParameters,
): Float32Array<ArrayBuffer> {
  const values = new Float32Array(levels.length);
  for (let i = 0; i < levels.length; i++) values[i] = scale * ((levels[i] ?? 0) - zeroPoint);
  return values;
}
