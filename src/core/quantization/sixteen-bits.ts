/**
 * Rounding to 16 bits, as the other schemes round to eight and fewer. No one needs it, and that is its use: it loses so little that a
 * network must answer as before, unless something is wrong with how it is looked at.
 */
import { buildStateDict, type StateDict, tensorOf } from '../network/state-dict.ts';
import { observeRange, someInput } from './calibration/observer.ts';
import { affineParameters, symmetricScale } from './grid/affine.ts';
import { clamp, roundHalfToEven } from './grid/rounding.ts';
import { levelOf } from './grid/weights.ts';

const bits = 16;
const highest = 2 ** bits - 1;
const highestSigned = 2 ** (bits - 1) - 1;

/** The weights of these layers on 65,536 symmetric levels, one scale for each tensor. Throws NotFiniteError. */
export function inSixteenBits(state: StateDict, layers: readonly string[]): StateDict {
  return buildStateDict(state.spec, ({ name, kind, layer }) => {
    const values = tensorOf(state, name);
    return kind === 'weight' && layers.includes(layer.name) ? roundedWeight(values, name) : values.slice();
  });
}

function roundedWeight(weight: Float32Array, name: string): Float32Array<ArrayBuffer> {
  const scale = symmetricScale(observeRange(weight, name), bits);
  const reciprocal = Math.fround(1 / scale);
  return Float32Array.from(
    weight,
    (value) => scale * clamp(levelOf(value, reciprocal), -highestSigned - 1, highestSigned),
  );
}

/** x on 65,536 levels that reach from its smallest to its largest value. Throws NotFiniteError. */
export function activationsInSixteenBits(x: Float32Array): Float32Array<ArrayBuffer> {
  const { scale, zeroPoint } = affineParameters(observeRange(x, someInput), highest);
  const rounded = new Float32Array(x.length);
  for (let i = 0; i < x.length; i++) {
    const level = clamp(roundHalfToEven((x[i] ?? 0) / scale) + zeroPoint, 0, highest);
    rounded[i] = scale * (level - zeroPoint);
  }
  return rounded;
}
