/** Whether an answer is right, by what the page has measured. */
import { judge, type Moment } from './condition.ts';
import type { Answers, Choice } from './lesson.ts';

/** The place of a choice, or a number. */
export type Given = number;

export interface Verdict {
  /** Undefined: the page has not measured yet what it depends on. */
  readonly right: boolean | undefined;
  /** Of a number: what the page has measured. Of choices: places of those that are right. */
  readonly measured: number | undefined;
  readonly rightChoices: readonly number[];
}

export function verdictOn(answers: Answers, given: Given, moment: Moment): Verdict {
  if (answers.kind === 'number') {
    const fact = moment.facts[answers.fact];
    const measured = typeof fact === 'number' ? fact : undefined;
    const right = measured === undefined ? undefined : Math.abs(given - measured) <= answers.within;
    return { right, measured, rightChoices: [] };
  }
  const judged = answers.choices.map((choice) => isRight(choice, moment));
  const rightChoices = judged.flatMap((right, place) => (right ? [place] : []));
  return { right: judged.includes(undefined) ? undefined : judged[given], measured: undefined, rightChoices };
}

const isRight = ({ right }: Choice, moment: Moment): boolean | undefined =>
  typeof right === 'boolean' ? right : judge(right, moment);
