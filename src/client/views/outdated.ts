import { schemeName } from '../../core/quantization/schemes/scheme.ts';
import { schemeOf } from '../../core/settings/scheme.ts';
import { networkInUse } from '../store/network-in-use.ts';
import type { PlaygroundState } from '../store/state.ts';

/** Whether another scheme is chosen than the one that the results are of. */
export function isOutdated(state: PlaygroundState): boolean {
  const { reports, settings } = state;
  const { scheme, qatSteps } = reports.int8 ?? {};
  if (!scheme) return false;
  const spec = networkInUse(state);
  const chosen = schemeOf(settings, spec);
  return schemeName(scheme, spec) !== schemeName(chosen, spec) || qatSteps !== settings.qatSteps;
}
