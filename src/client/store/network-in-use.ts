import { geometryOf } from '../../core/dataset/dataset-info.ts';
import type { NetworkSpec } from '../../core/network/spec.ts';
import { networkOf } from '../../core/settings/network-of.ts';
import type { PlaygroundState } from './state.ts';

/** The network of the model; before there is a model, the one that the settings will make. */
export function networkInUse({
  dataSet,
  model,
  settings,
}: Pick<PlaygroundState, 'dataSet' | 'model' | 'settings'>): NetworkSpec {
  return model?.spec ?? networkOf(settings, geometryOf(dataSet));
}

/** Whether the model is made anew as the settings change: nothing but a seed has shaped it, and nothing runs that needs it. */
export function followsSettings({ model, tasks }: Pick<PlaygroundState, 'model' | 'tasks'>): boolean {
  const isBusy = tasks.some(({ kind }) => kind !== 'loadData' && kind !== 'reset');
  return model?.step === 0 && model.origin.kind === 'initialised' && !isBusy;
}
