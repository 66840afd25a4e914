/** A setting out of text, or what is wrong with the text. */
import { defaultSettings, type SettingKey, type Settings, specOf } from './settings.ts';
import { told } from './telling.ts';

export type ParsedSetting<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string };

/** A message shows at most this many characters of what was typed. */
const longestShown = 40;

/**
 * text: as typed into a field or the address. The message names the setting, the text, what is allowed and what stays in
 * force instead: `fallback`, the setting's default unless something else is given.
 */
export function parseSetting<Key extends SettingKey>(
  key: Key,
  text: string,
  fallback: Settings[Key] = defaultSettings[key],
): ParsedSetting<Settings[Key]> {
  const { parse, refuse } = specOf(key);
  const value = parse(text);
  if (value !== undefined) return { ok: true, value };
  const shown = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
  const problem = refuse({ key, text, shown });
  return {
    ok: false,
    message:
      fallback === ''
        ? told('settings/ignored', { problem })
        : told('settings/using', { problem, fallback: String(fallback) }),
  };
}
