/** A lesson as a value: what `parseLesson` makes of a Markdown text. */
import type { Settings } from '../settings/settings.ts';
import type { Condition } from './condition.ts';
import type { FactName } from './facts.ts';

export interface Lesson {
  readonly title: string;
  /** What it is about, in a sentence; empty where the text does not say. */
  readonly about: string;
  readonly minutes: number;
  /** Settings that are in force as it begins. */
  readonly set: Partial<Settings>;
  /** At least one. */
  readonly steps: readonly Step[];
}

export interface Step {
  readonly heading: string;
  /** Markdown, without the lines that are for the page. */
  readonly body: string;
  /** The name of a place. */
  readonly point: string | undefined;
  /** What the person has to do. Undefined: to read. */
  readonly wait: Condition | undefined;
  /** The panels and controls that are shown from here on. Undefined: as in the step before. */
  readonly show: readonly string[] | undefined;
  readonly hide: readonly string[] | undefined;
  readonly set: Partial<Settings>;
  readonly question: Question | undefined;
  /** Whether the last guess is held against what the page has measured. */
  readonly reveal: boolean;
  /** What is to be remembered as the step begins, for comparisons with `before`. */
  readonly remember: readonly FactName[];
}

export interface Question {
  /** A guess is looked back at later, by `reveal`; an ask is answered at once. */
  readonly kind: 'ask' | 'guess';
  readonly text: string;
  readonly answers: Answers;
  /** What is said once it is answered; empty where nothing is. */
  readonly because: string;
}

export type Answers =
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | {
      readonly kind: 'number';
      readonly fact: FactName;
      /** How far off a right answer may be, in the fact's unit. */
      readonly within: number;
    };

export interface Choice {
  readonly text: string;
  /** When it is the right one. */
  readonly right: boolean | Condition;
}
