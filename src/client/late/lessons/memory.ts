/** What is kept of a lesson under way while its tab is open: a reload goes on where it was. */
import * as v from 'valibot';
import type { Given } from '../../../core/lessons/answer.ts';
import { type Facts, isFactName } from '../../../core/lessons/facts.ts';
import { formatHash, parseHash } from '../../../core/settings/hash.ts';
import {
  defaultSettings,
  isSettingKey,
  type Settings,
  settingKeys,
} from '../../../core/settings/settings.ts';

export interface LessonMemory {
  /** What the person has answered, by the place of the step. */
  readonly given: Readonly<Record<number, Given>>;
  /** What the lesson has remembered, for comparisons with `before`. */
  readonly before: Facts;
  /** What the settings were that the lesson has set. */
  readonly changed: Partial<Settings>;
}

const key = 'quantization-playground lesson';

const stored = v.object({
  name: v.string(),
  given: v.record(v.pipe(v.string(), v.digits()), v.number()),
  before: v.record(v.pipe(v.string(), v.check(isFactName)), v.union([v.boolean(), v.number(), v.string()])),
  /** Their names, and all settings as in the address. */
  keys: v.array(v.pipe(v.string(), v.check(isSettingKey))),
  settings: v.string(),
});

/** name: of the lesson. Undefined where nothing of it is kept. */
export function memoryOf(name: string): LessonMemory | undefined {
  try {
    const parsed = v.safeParse(stored, JSON.parse(sessionStorage.getItem(key) ?? 'null'));
    if (!parsed.success || parsed.output.name !== name) return undefined;
    const { given, before, keys, settings } = parsed.output;
    return { given, before, changed: picked(parseHash(settings).settings, keys) };
  } catch {
    // The storage is closed to the page, or holds no JSON.
    return undefined;
  }
}

/** memory: undefined to forget it. */
export function remember(name: string, memory: LessonMemory | undefined): void {
  try {
    if (!memory) sessionStorage.removeItem(key);
    else {
      const { given, before, changed } = memory;
      const settings = formatHash({ ...defaultSettings, ...changed });
      const content = { name, given, before, keys: Object.keys(changed), settings };
      sessionStorage.setItem(key, JSON.stringify(content));
    }
  } catch {
    // A browser that stores nothing goes on until the page is closed.
  }
}

function picked(settings: Settings, keys: readonly string[]): Partial<Settings> {
  let some: Partial<Settings> = {};
  for (const key of settingKeys) if (keys.includes(key)) some = { ...some, [key]: settings[key] };
  return some;
}
