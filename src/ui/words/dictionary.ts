/** What a language has to bring: every text that the page has in English, and nothing else. */
import type { LessonName } from '../../core/lessons/names.ts';
import type { early } from './en/early.ts';
import type { late } from './en/late.ts';
import type { TermName } from './term-names.ts';

/** The same texts in any language: other strings, and functions of the same values. */
export type Translated<Texts> = Texts extends string
  ? string
  : Texts extends (...values: infer Values) => string
    ? (...values: Values) => string
    : Texts extends readonly (infer Item)[]
      ? readonly Translated<Item>[]
      : { readonly [Key in keyof Texts]: Translated<Texts[Key]> };

type EarlyTexts = Translated<typeof early>;

type LateTexts = Translated<typeof late>;

export interface Dictionary {
  /** What the page begins with. */
  readonly early: EarlyTexts;
  /** What comes with the views. */
  readonly late: LateTexts;
  /** The terms that are explained, as they stand in a sentence. In English they are called by their names. */
  readonly termTitles: Readonly<Record<TermName, string>>;
  /** The lessons, as Markdown. */
  readonly lessons: Readonly<Record<LessonName, string>>;
}
