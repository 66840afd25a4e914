import { observeRange, someInput } from '../../../core/quantization/calibration/observer.ts';
import { type ActivationParameters, activationParameters } from '../../../core/quantization/grid/affine.ts';

/**
 * Scale and zero point of activations of which kernels have found the extremes: smallest and largest values, of each row or of
 * all, NaN for what holds one. Throws NotFiniteError as core does for the activations themselves.
 */
export function scaleOfExtremes(extremes: Float32Array): ActivationParameters {
  return activationParameters(observeRange(extremes, someInput));
}
