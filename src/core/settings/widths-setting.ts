/** The setting of widths: bits for each layer in the network's order, with commas between; "float" leaves a layer as it is. */
import { type Bits, bitWidths } from '../quantization/grid/packing.ts';
import type { TextSpec } from './kinds.ts';
import { told } from './telling.ts';

export type Width = Bits | 'float';

export const widthsSetting: TextSpec = {
  kind: 'text',
  default: '',
  parse: (text) => {
    const names = text.split(/[\s,]+/u).filter((name) => name !== '');
    const widths = names.map(widthOf);
    return widths.includes(undefined) ? undefined : widths.join(',');
  },
  refuse: ({ key, shown }) => told('settings/widths', { key, text: shown }),
};

const widthOf = (name: string): Width | undefined =>
  name === 'float' ? name : bitWidths.find((bits) => String(bits) === name);

/** The width of a layer by its place in the network; undefined where none is chosen. */
export const widthAt = ({ widths }: { readonly widths: string }, place: number): Width | undefined =>
  widthOf(widths.split(',')[place] ?? '');
