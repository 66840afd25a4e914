/** Widths of single layers: what a mix of widths is made of. */
import { layersOf } from '../../network/describe.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import type { Bits } from '../grid/packing.ts';
import type { LowBitScheme, UniformScheme } from './scheme.ts';

/** Bits of a layer's weights, or the layer stays as it is. */
export type Width = Bits | 'float';

/**
 * The scheme with a width for each layer, in the network's order; where there is none, that of the scheme. Layers that stay float take no
 * part, and those that take no part in the scheme stay float.
 */
export function withWidths(
  scheme: UniformScheme,
  widths: readonly (Width | undefined)[],
  spec: NetworkSpec,
): LowBitScheme {
  const chosen = layersOf(spec).flatMap(({ name }, place) => {
    const bits = widths[place] ?? scheme.bits;
    return bits === 'float' || !scheme.layers.includes(name) ? [] : [{ name, bits }];
  });
  const layers = chosen.map(({ name }) => name);
  const [first] = chosen;
  return first && chosen.every(({ bits }) => bits === first.bits)
    ? { ...scheme, layers, bits: first.bits }
    : { ...scheme, layers, bits: chosen.map(({ bits }) => bits) };
}
