/** Mixes that are measured whatever they promise, for the others to be compared with. */
import type { Bits } from '../grid/packing.ts';
import type { Width } from '../schemes/widths.ts';
import type { LayerOption, Mix } from './predicted-front.ts';

type Layers = readonly (readonly LayerOption<Width>[])[];

/** Every layer has this width, as far as it can. */
export const uniformMix = (layers: Layers, bits: Bits): Mix<Width> => mixOf(layers, () => bits);

/** The same with one layer in float, once for each layer that can have the width: none where it is the only one. */
export function allButOne(layers: Layers, bits: Bits): readonly Mix<Width>[] {
  const able = layers.flatMap((own, place) => (own.some(({ width }) => width === bits) ? place : []));
  return able.length < 2
    ? []
    : able.map((left) => mixOf(layers, (place) => (place === left ? 'float' : bits)));
}

function mixOf(layers: Layers, widthAt: (place: number) => Width): Mix<Width> {
  const chosen = layers.map((own, place) => {
    const option = own.find(({ width }) => width === widthAt(place)) ?? own[0];
    return option ?? { width: 'float' as const, bytes: 0, loss: 0 };
  });
  return {
    widths: chosen.map(({ width }) => width),
    bytes: chosen.reduce((sum, { bytes }) => sum + bytes, 0),
    loss: chosen.reduce((sum, { loss }) => sum + loss, 0),
  };
}
