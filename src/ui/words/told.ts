/** Turns messages (core/told.ts) into sentences of the language that the page speaks. */
import { parseTold, type ToldValue } from '../../core/told.ts';
import { formatList, formatNumber } from '../format.ts';
import { listed } from './joined.ts';
import { pluralIn } from './plural.ts';
import { spokenLanguage } from './spoken.ts';

/** Longer than any value that is worth reading. A file can bring a text of its own, and that may be as long as the file. */
const longestValue = 800;

/** The same of a sentence: a file can bring a list of any length. */
const longestSentence = 2400;

/**
 * The sentence of a message. What is no message of ours, such as an error of the browser, stays as it is. texts: the templates, by their
 * keys. `{name}` in one stands for a value, `{name|image|images}` for the form that goes with a count, and `{name;}` for a list of clauses: they have
 * commas of their own, so semicolons stand between them.
 */
export function sentenceOf(message: string, texts: Readonly<Record<string, string>>): string {
  const told = parseTold(message);
  const template = told && Object.hasOwn(texts, told.key) ? texts[told.key] : undefined;
  if (!told || template === undefined) return bounded(message, longestValue);
  const sentence = template.replace(
    /\{(\w+)(;?)(?:\|([^|{}]*)\|([^|{}]*))?\}([.。]?)/g,
    (_, name: string, clauses: string, one: string | undefined, other: string | undefined, stop: string) => {
      const value = told.values[name] ?? '';
      if (one === undefined || other === undefined)
        return withStop(spoken(value, texts, clauses === '' ? formatList : listed), stop);
      return pluralIn(spokenLanguage())(Number(value), { one, other }) + stop;
    },
  );
  return bounded(sentence, longestSentence);
}

/** A sentence within another ends where that one does: with one full stop. */
const withStop = (text: string, stop: string): string => (/[.。]$/.test(text) ? text : text + stop);

function spoken(
  value: ToldValue,
  texts: Readonly<Record<string, string>>,
  list: (items: readonly string[]) => string,
): string {
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'string') return sentenceOf(value, texts);
  return list(value.map((item) => sentenceOf(item, texts)));
}

/** Both ends of a text that is too long: what happened stands at the beginning, what to do at the end. */
const bounded = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 200)} … ${text.slice(-200)}`;
