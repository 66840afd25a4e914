import { NetworkError } from '../limits.ts';
import { parseNetwork } from '../parse.ts';
import type { InputGeometry, NetworkSpec } from '../spec.ts';

export type ReadNetwork =
  | { readonly ok: true; readonly spec: NetworkSpec }
  | { readonly ok: false; readonly why: string };

/** A network out of text, or why there is none: a sentence for a person, with what to do. */
export function readNetworkText(text: string, geometry: InputGeometry): ReadNetwork {
  try {
    return { ok: true, spec: parseNetwork(text, geometry) };
  } catch (error) {
    if (error instanceof NetworkError) return { ok: false, why: error.message };
    throw error;
  }
}
