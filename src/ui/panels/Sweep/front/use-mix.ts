import { networkInUse } from '../../../../client/store/network-in-use.ts';
import type { FrontResult } from '../../../../core/results/front-result.ts';
import { settingsOfMix } from '../../../../core/settings/mix-settings.ts';
import { type SettingKey, type Settings, settingKeys } from '../../../../core/settings/settings.ts';
import { usePlayground, usePlaygroundState } from '../../../playground-context.ts';

export type ChooseMix = (widths: FrontResult['points'][number]['widths']) => void;

/** Gives what makes a mix the candidate: its settings are set, and the model is quantized so. Undefined while the engine is busy. */
export function useMix(front: FrontResult | undefined): ChooseMix | undefined {
  const { change, quantize } = usePlayground();
  const spec = usePlaygroundState(networkInUse);
  const isIdle = usePlaygroundState(({ status }) => status === 'idle');
  if (!front || !isIdle) return undefined;
  return (widths) => {
    const settings = settingsOfMix(front.scheme, widths, spec);
    const take = <Key extends SettingKey>(key: Key, value: Settings[Key] | undefined) => {
      if (value !== undefined) change(key, value);
    };
    for (const key of settingKeys) take(key, settings[key]);
    void quantize();
  };
}
