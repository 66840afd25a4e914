import type { StateDict } from '../../core/network/state-dict.ts';
import { isRemedied, type LowBitScheme } from '../../core/quantization/schemes/scheme.ts';
import type { QuantizedEntry } from './entry.ts';
import type { Shelf } from './shelf.ts';

export interface Remedied {
  readonly scheme: LowBitScheme;
  /** The float weights before any remedy. */
  readonly before: StateDict;
  /** Those that were rounded: equalization gives others for the same network. */
  readonly float: StateDict;
}

/**
 * The weights of a model on both sides of its remedies. Undefined where it has none, and where those before them are not known any more: the
 * model was imported, or fine-tuned and then equalized.
 */
export function weightsBefore(
  { file, parent }: QuantizedEntry,
  { entries }: Pick<Shelf, 'entries'>,
): Remedied | undefined {
  const { network, original, qatSteps } = file;
  const { scheme } = network;
  if (!isRemedied(scheme) || !original) return undefined;
  const found = entries.find(({ id }) => id === parent);
  const ofParent = found?.kind === 'float' && qatSteps === 0 ? found.state : undefined;
  const before = scheme.remedies?.includes('equalize') ? ofParent : original;
  return before && { scheme, before, float: original };
}
