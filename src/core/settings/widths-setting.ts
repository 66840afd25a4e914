/** The setting of widths: bits for each layer in the network's order, with commas between; "float" leaves a layer as it is. */
import { bitWidths } from '../quantization/grid/packing.ts';
import type { Width } from '../quantization/schemes/widths.ts';
import type { TextSpec } from './kinds.ts';
import { told } from './telling.ts';

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

/** The widths of the layers in the network's order, as far as they are chosen. */
export const widthsOf = ({ widths }: { readonly widths: string }): readonly Width[] =>
  widths.split(',').flatMap((name) => widthOf(name) ?? []);
