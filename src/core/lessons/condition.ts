/** Conditions of a lesson: `training`, `step >= 100`, `view = weights`, `setting bits = 4`, several joined by `and`. */
import { parseSetting } from '../settings/parse.ts';
import { isSettingKey, type SettingKey, type Settings } from '../settings/settings.ts';
import { type FactName, type Facts, type FactValue, factNames, isFactName, kindOf } from './facts.ts';
import { told } from './telling.ts';

const operators = ['=', '!=', '<', '<=', '>', '>='] as const;

type Operator = (typeof operators)[number];

/** What stands behind an operator: a value, or what the page remembered of the same fact (`before`). */
type Operand = { readonly kind: 'value'; readonly value: number | string } | { readonly kind: 'before' };

type Term =
  | { readonly kind: 'flag'; readonly fact: FactName }
  | {
      readonly kind: 'comparison';
      readonly fact: FactName;
      readonly operator: Operator;
      readonly operand: Operand;
    }
  | { readonly kind: 'setting'; readonly key: SettingKey; readonly value: Settings[SettingKey] };

export interface Condition {
  /** As it was written. */
  readonly text: string;
  /** All of them have to hold. */
  readonly terms: readonly Term[];
}

/** What a condition is judged by. */
export interface Moment {
  readonly facts: Facts;
  readonly settings: Settings;
  /** What facts were when the lesson said `remember`. */
  readonly before: Facts;
}

/** A condition, or what is wrong with it: a message that names what is allowed. */
export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string };

export const refused = (problem: string) => ({ ok: false, problem }) as const;

export function parseCondition(text: string): Read<Condition> {
  const terms: Term[] = [];
  for (const part of text.split(/\s+and\s+/)) {
    const term = parseTerm(part.trim());
    if (!term.ok) return term;
    terms.push(term.value);
  }
  return { ok: true, value: { text, terms } };
}

/** Undefined where a fact is needed that is not known yet. */
export function judge({ terms }: Condition, moment: Moment): boolean | undefined {
  const judged = terms.map((term) => judgeTerm(term, moment));
  if (judged.includes(false)) return false;
  return judged.includes(undefined) ? undefined : true;
}

function judgeTerm(term: Term, { facts, settings, before }: Moment): boolean | undefined {
  switch (term.kind) {
    case 'flag':
      return facts[term.fact] === true;
    case 'setting':
      return settings[term.key] === term.value;
    case 'comparison': {
      const fact = facts[term.fact];
      const operand = term.operand.kind === 'before' ? before[term.fact] : term.operand.value;
      return fact === undefined || operand === undefined ? undefined : compare(fact, term.operator, operand);
    }
    default:
      return term satisfies never;
  }
}

function compare(fact: FactValue, operator: Operator, operand: FactValue): boolean {
  switch (operator) {
    case '=':
      return fact === operand;
    case '!=':
      return fact !== operand;
    case '<':
      return fact < operand;
    case '<=':
      return fact <= operand;
    case '>':
      return fact > operand;
    case '>=':
      return fact >= operand;
    default:
      return operator satisfies never;
  }
}

function parseTerm(text: string): Read<Term> {
  const setting = /^setting\s+(\S+)\s*=\s*(.*)$/.exec(text);
  if (setting) return parseSettingTerm(setting[1] ?? '', setting[2] ?? '');
  const [, name = '', operator, value = ''] = /^(\S+?)\s*(?:(!=|<=|>=|=|<|>)\s*(.*))?$/.exec(text) ?? [];
  if (!isFactName(name))
    return refused(told('lessons/unknown-fact', { name: name || text, facts: factNames.join(', ') }));
  if (!isOperator(operator)) return parseFlag(name);
  return parseComparison(name, operator, value);
}

function parseFlag(fact: FactName): Read<Term> {
  const kind = kindOf(fact);
  if (kind === 'yes-or-no') return { ok: true, value: { kind: 'flag', fact } };
  return refused(
    kind === 'number' ? told('lessons/bare-number', { fact }) : told('lessons/bare-text', { fact }),
  );
}

const isOperator = (text: string | undefined): text is Operator =>
  operators.some((operator) => operator === text);

function parseComparison(fact: FactName, operator: Operator, value: string): Read<Term> {
  const compared = (operand: Operand): Read<Term> => ({
    ok: true,
    value: { kind: 'comparison', fact, operator, operand },
  });
  const kind = kindOf(fact);
  if (kind === 'yes-or-no') return refused(told('lessons/compared-flag', { fact }));
  if (value === 'before') return compared({ kind: 'before' });
  if (kind === 'text') {
    if (operator !== '=' && operator !== '!=') return refused(told('lessons/sized-text', { fact }));
    return value === ''
      ? refused(told('lessons/compared-with-nothing', { fact }))
      : compared({ kind: 'value', value });
  }
  const number = value === '' ? Number.NaN : Number(value);
  return Number.isFinite(number)
    ? compared({ kind: 'value', value: number })
    : refused(told('lessons/no-number', { fact, value }));
}

function parseSettingTerm(key: string, text: string): Read<Term> {
  if (!isSettingKey(key)) return refused(told('lessons/no-setting', { key }));
  const parsed = parseSetting(key, text.trim());
  return parsed.ok
    ? { ok: true, value: { kind: 'setting', key, value: parsed.value } }
    : refused(parsed.message);
}
