import type { Choice, Question } from '../../../core/lessons/lesson.ts';
import { lessonEditorWords as text } from '../../words/late.ts';
import classes from './LessonEditor.module.css';

/** A question with its answers, and when each of them is right. */
export function AskedInWords({
  question: { text: asked, answers, because },
}: {
  readonly question: Question;
}) {
  return (
    <div className={classes.question}>
      <p className={classes.asked}>{asked}</p>
      {answers.kind === 'number' ? (
        <p>{text.number(answers.fact, answers.within)}</p>
      ) : (
        <ul>
          {answers.choices.map((choice) => (
            <li key={choice.text}>
              {choice.text} <span className={classes.place}>{whenRight(choice)}</span>
            </li>
          ))}
        </ul>
      )}
      {because !== '' && <p className={classes.place}>{because}</p>}
    </div>
  );
}

function whenRight({ right }: Choice): string {
  if (typeof right === 'boolean') return right ? `(${text.right})` : '';
  return `(${text.rightIf(right.text)})`;
}
