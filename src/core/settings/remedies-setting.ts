/** The setting of remedies: their names, with commas between, in any order. */
import { type Remedy, remedyNames } from '../quantization/remedies/remedy.ts';
import type { TextSpec } from './kinds.ts';
import { told } from './telling.ts';

export const remediesSetting: TextSpec = {
  kind: 'text',
  default: '',
  parse: (text) => {
    const names = text === '' ? [] : text.split(',');
    const known = remedyNames.filter((name) => names.includes(name));
    return known.length === names.length ? known.join(',') : undefined;
  },
  refuse: ({ key, shown }) => told('settings/remedies', { key, names: remedyNames.join(', '), text: shown }),
};

/** The remedies that are chosen, in the order of `remedyNames`. */
export const remediesOf = ({ remedies }: { readonly remedies: string }): readonly Remedy[] =>
  remedyNames.filter((name) => remedies.split(',').includes(name));
