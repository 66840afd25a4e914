/**
 * A sweep: schemes that are tried one after the other on the same weights. The widths, from 8 to 2 bits, give accuracy against
 * bytes; one layer at a time, the others float, shows which layer is the most sensitive.
 */
import type { NetworkSpec } from '../network/spec.ts';
import { bitWidths } from './grid/packing.ts';
import { eligibleLayers, type LowBitScheme, type Scheme, type UniformScheme } from './schemes/scheme.ts';

export type SweepPoint =
  | { readonly kind: 'width'; readonly scheme: UniformScheme }
  | { readonly kind: 'layer'; readonly layer: string; readonly scheme: Scheme };

/**
 * widths: the weight-only scheme that is tried at every width. layers: the scheme that is tried with one layer at a time, whichever
 * layers it names itself. Points come in the order in which the sweep runs them.
 */
export function sweepPoints(widths: LowBitScheme, layers: Scheme, spec: NetworkSpec): SweepPoint[] {
  return [
    ...bitWidths.map((bits): SweepPoint => ({ kind: 'width', scheme: { ...widths, bits } })),
    ...eligibleLayers(layers.kind, spec).map(
      (layer): SweepPoint => ({ kind: 'layer', layer, scheme: { ...layers, layers: [layer] } }),
    ),
  ];
}
