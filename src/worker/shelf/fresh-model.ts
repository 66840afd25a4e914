/** The model that the settings ask for, before anything has shaped its weights but the seed. */
import { sameNetwork } from '../../core/network/presets.ts';
import { networkOf } from '../../core/settings/network-of.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { Model } from './model.ts';

export const freshModel = (settings: Settings): Model =>
  Model.initialised(settings.seed, networkOf(settings));

/** Whether an untouched model is the one that the settings would give. */
export function isFreshFor({ seed, spec }: Model, settings: Settings): boolean {
  return seed === settings.seed && sameNetwork(spec, networkOf(settings));
}
