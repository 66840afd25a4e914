/** The model that the settings ask for, before anything has shaped its weights but the seed. */
import { type DataSetInfo, geometryOf } from '../../core/dataset/dataset-info.ts';
import { sameNetwork } from '../../core/network/presets.ts';
import { networkOf } from '../../core/settings/network-of.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { Model } from './model.ts';

/** For the images of this data set. Throws NetworkError where the network can't read them. */
export const freshModel = (settings: Settings, info: DataSetInfo): Model =>
  Model.initialised(settings.seed, networkOf(settings, geometryOf(info)));

/** Whether an untouched model is the one that the settings would give. */
export function isFreshFor({ seed, spec }: Model, settings: Settings, info: DataSetInfo): boolean {
  return seed === settings.seed && sameNetwork(spec, networkOf(settings, geometryOf(info)));
}
