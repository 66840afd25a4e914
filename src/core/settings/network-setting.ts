/** The setting `network`: blocks as text, in the form that `formatNetwork` gives. */
import { formatNetwork } from '../network/format.ts';
import { NetworkError } from '../network/limits.ts';
import { parseNetwork } from '../network/parse.ts';
import { mnistGeometry, simpleCnn } from '../network/presets.ts';
import type { TextSpec } from './kinds.ts';
import { told } from './telling.ts';

export const networkSetting: TextSpec = {
  kind: 'text',
  default: formatNetwork(simpleCnn),
  parse: (text) => {
    const read = canonical(text);
    return read.ok ? read.text : undefined;
  },
  refuse: ({ key, text }) => {
    const read = canonical(text);
    return told('settings/unusable', { key, why: read.ok ? '' : read.problem });
  },
};

type Canonical =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string };

function canonical(text: string): Canonical {
  try {
    return { ok: true, text: formatNetwork(parseNetwork(text, mnistGeometry)) };
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error;
    return { ok: false, problem: error.message };
  }
}
