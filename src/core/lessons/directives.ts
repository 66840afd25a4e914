/** The lines of a lesson that are for the page: `> NAME: VALUE`. Each is read by itself here; `parse.ts` says where each may stand. */
import { parseSetting } from '../settings/parse.ts';
import { isSettingKey, type SettingKey, type Settings, settingKeys } from '../settings/settings.ts';
import { parseCondition, type Read, refused } from './condition.ts';
import { type FactName, factNames, isFactName, kindOf } from './facts.ts';
import type { Answers, Choice } from './lesson.ts';
import { placeNames, placeOf } from './places.ts';
import { told } from './telling.ts';

const readList = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

export function readPlaces(text: string): Read<readonly string[]> {
  const names = readList(text);
  if (names.length === 0) return refused(told('lessons/no-names'));
  const unknown = names.find((name) => placeOf(name) === undefined);
  return unknown === undefined ? { ok: true, value: names } : refused(noPlace(unknown));
}

/** `nothing` shows again what a step before has hidden. */
export const readHidden = (text: string): Read<readonly string[]> =>
  text === 'nothing' ? { ok: true, value: [] } : readPlaces(text);

export const readPlace = (name: string): Read<string> =>
  placeOf(name) ? { ok: true, value: name } : refused(noPlace(name));

const noPlace = (name: string): string => told('lessons/no-place', { name, places: placeNames.join(', ') });

/** Those that are the page's own business: a lesson would end itself, or hide what hides it. */
const notSet: readonly SettingKey[] = ['lesson', 'lessonStep', 'lessonText', 'hide', 'fix'];

export function readSettings(text: string): Read<Partial<Settings>> {
  let settings: Partial<Settings> = {};
  for (const part of text.split(/;|,(?=\s*[A-Za-z]\w*=)/)) {
    const [, key = '', value = ''] = /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(part) ?? [];
    if (!isSettingKey(key) || notSet.includes(key))
      return refused(
        told('lessons/sets-nothing', {
          text: part.trim(),
          keys: settingKeys.filter((name) => !notSet.includes(name)).join(', '),
        }),
      );
    const parsed = parseSetting(key, value);
    if (!parsed.ok) return refused(parsed.message);
    settings = { ...settings, [key]: parsed.value };
  }
  return { ok: true, value: settings };
}

export function readMinutes(text: string): Read<number> {
  const minutes = Number(text);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 120
    ? { ok: true, value: minutes }
    : refused(told('lessons/minutes', { text }));
}

export function readFacts(text: string): Read<readonly FactName[]> {
  const names = readList(text);
  const known = names.filter(isFactName);
  if (names.length > 0 && known.length === names.length) return { ok: true, value: known };
  return refused(told('lessons/remember', { facts: factNames.join(', ') }));
}

/** `TEXT`, `TEXT | right`, `TEXT | if CONDITION`. */
export function readChoice(text: string): Read<Choice> {
  const [, said = '', rule] = /^(.*?)(?:\s*\|\s*(.*))?$/.exec(text) ?? [];
  if (said.trim() === '') return refused(told('lessons/choice-without-text'));
  if (rule === undefined) return { ok: true, value: { text: said.trim(), right: false } };
  if (rule === 'right') return { ok: true, value: { text: said.trim(), right: true } };
  if (!rule.startsWith('if ')) return refused(told('lessons/choice-rule', { rule }));
  const condition = parseCondition(rule.slice(3).trim());
  return condition.ok ? { ok: true, value: { text: said.trim(), right: condition.value } } : condition;
}

/** `FACT within NUMBER`. */
export function readNumber(text: string): Read<Answers> {
  const [, fact = '', within = ''] = /^(\S+)\s+within\s+(\S+)$/.exec(text) ?? [];
  const tolerance = Number(within);
  if (!isFactName(fact) || kindOf(fact) !== 'number')
    return refused(
      told('lessons/within', {
        facts: factNames.filter((name) => kindOf(name) === 'number').join(', '),
      }),
    );
  if (!(tolerance >= 0)) return refused(told('lessons/tolerance', { text: within }));
  return { ok: true, value: { kind: 'number', fact, within: tolerance } };
}
