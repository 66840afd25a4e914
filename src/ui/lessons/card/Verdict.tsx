import type { LessonRun } from '../../../client/late/lessons/lesson-run.ts';
import type { Question } from '../../../core/lessons/lesson.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { listed } from '../../words/joined.ts';
import { lessonWords as text } from '../../words/late.ts';
import { formatFact } from '../format-fact.ts';
import classes from './LessonCard.module.css';

interface VerdictProps {
  readonly run: LessonRun;
  /** Of the step that asked, counted from 0. */
  readonly place: number;
  readonly question: Question;
}

/** Whether an answer is right, by what the page has measured, and why. */
export function Verdict({ run, place, question }: VerdictProps) {
  // What the page has measured may change while this is read.
  usePlaygroundState((state) => state);
  const judged = run.verdict(place);
  if (!judged) return null;
  const { right, measured, rightChoices } = judged.verdict;
  const { answers, because } = question;
  const solution =
    answers.kind === 'number'
      ? measured !== undefined && text.measured(formatFact(answers.fact, measured))
      : right === false &&
        text.itIs(listed(rightChoices.flatMap((choice) => answers.choices[choice]?.text ?? [])));
  return (
    <p className={classes.verdict} data-testid="lesson-verdict" data-value={right}>
      {right === undefined ? (
        text.unknown
      ) : (
        <>
          <strong>{right ? text.right : text.notQuite}</strong> {solution} {because}
        </>
      )}
    </p>
  );
}
