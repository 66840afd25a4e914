/** Settings in the address: `#epochs=3&seed=7`. Only what differs from the defaults stands there. */
import { parseSetting } from './parse.ts';
import {
  defaultSettings,
  isSettingKey,
  pageKeys,
  type SettingKey,
  type Settings,
  settingKeys,
} from './settings.ts';
import { told } from './telling.ts';

/** A shared link says how it is to be read: `#v=1&epochs=3`. This is no setting, and the page's own address has none. */
export const linkVersion = { key: 'v', value: '1' } as const;

export interface HashProblem {
  readonly key: string;
  readonly value: string;
  readonly message: string;
}

/** hash: with or without its `#`. Never throws: what can't be used is a problem, and its default stands. */
export function parseHash(hash: string): { settings: Settings; problems: HashProblem[] } {
  let settings = defaultSettings;
  const problems: HashProblem[] = [];
  const seen = new Set<SettingKey>();
  for (const part of hash.replace(/^#/, '').split('&')) {
    if (part === '') continue;
    const { key, value } = splitPart(part);
    const refuse = (message: string): void => {
      problems.push({ key, value, message });
    };
    if (key === linkVersion.key) {
      // Whatever else may stand there, no version before this one has written it.
      if (value !== linkVersion.value) refuse(told('settings/newer-link', { version: value }));
    } else if (!isSettingKey(key)) {
      refuse(told('settings/unknown', { key }));
    } else if (seen.has(key)) {
      refuse(told('settings/given-twice', { key, text: value }));
    } else {
      seen.add(key);
      const parsed = parseSetting(key, value);
      if (parsed.ok) settings = { ...settings, [key]: parsed.value };
      else refuse(parsed.message);
    }
  }
  return { settings, problems };
}

/** Returns the hash without a `#`. It is empty where every setting has its default. */
export function formatHash(settings: Settings): string {
  return settingKeys
    .filter((key) => settings[key] !== defaultSettings[key])
    .map((key) => `${key}=${encoded(settings[key])}`)
    .join('&');
}

/** Every setting of a training, also those that are as by default: what is stored must not change with the defaults. */
export function formatAllSettings(settings: Settings): string {
  return settingKeys
    .filter((key) => !isPageKey(key))
    .map((key) => `${key}=${settings[key]}`)
    .join('&');
}

const isPageKey = (key: SettingKey): boolean => pageKeys.some((other) => other === key);

/** Numbers, names and lists stand in an address as they are. */
const encoded = (value: Settings[SettingKey]): string =>
  String(value).replace(/[^\w.,:+-]+/g, encodeURIComponent);

function splitPart(part: string): { key: string; value: string } {
  const equals = part.indexOf('=');
  if (equals < 0) return { key: decoded(part), value: '' };
  return { key: decoded(part.slice(0, equals)), value: decoded(part.slice(equals + 1)) };
}

/** Percent-decoded; as it stands where that can't be done ("%zz"). It then fails as a key or a value, with its own message. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
