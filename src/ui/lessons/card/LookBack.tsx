import type { LessonRun } from '../../../client/late/lessons/lesson-run.ts';
import type { Question } from '../../../core/lessons/lesson.ts';
import { lessonWords as text } from '../../words/late.ts';
import { formatFact } from '../format-fact.ts';
import classes from './LessonCard.module.css';
import { Verdict } from './Verdict.tsx';

/** What the person has guessed since the last look back, beside what the page has measured. */
export function LookBack({ run }: { readonly run: LessonRun }) {
  return run.guesses().map(({ place, question }) => <Guess key={place} {...{ run, place, question }} />);
}

interface GuessProps {
  readonly run: LessonRun;
  /** Of the step that asked. */
  readonly place: number;
  readonly question: Question;
}

function Guess({ run, place, question }: GuessProps) {
  const judged = run.verdict(place);
  return (
    <div className={classes.question} data-testid="lesson-look-back">
      <p className={classes.asked}>{question.text}</p>
      {judged ? (
        <>
          <p className={classes.verdict}>{text.yourGuess(inWords(question, judged.given))}</p>
          <Verdict run={run} place={place} question={question} />
        </>
      ) : (
        <p className={classes.verdict}>{text.noGuess}</p>
      )}
    </div>
  );
}

const inWords = ({ answers }: Question, given: number): string =>
  answers.kind === 'number' ? formatFact(answers.fact, given) : (answers.choices[given]?.text ?? '');
