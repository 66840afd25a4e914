import { Button } from '@mantine/core';
import { leaveLesson } from '../../../client/late/lessons/leave-lesson.ts';
import type { LessonProblem } from '../../../core/lessons/parse.ts';
import { usePlayground } from '../../playground-context.ts';
import { inWords } from '../../words/in-words.ts';
import { lessonWords as text } from '../../words/late.ts';
import classes from './LessonCard.module.css';

interface UnreadableLessonProps {
  readonly problems: readonly LessonProblem[];
}

/** More would fill the window; the editor shows all. */
const mostShown = 5;

/** In the place of a lesson that the page cannot read. */
export function UnreadableLesson({ problems }: UnreadableLessonProps) {
  const playground = usePlayground();
  return (
    <section className={classes.card} aria-label={text.unreadable}>
      <div className={classes.content} role="alert">
        <h2 className={classes.heading}>{text.unreadable}</h2>
        <ul className={classes.problems}>
          {problems.slice(0, mostShown).map(({ line, message }) => (
            <li key={`${line} ${message}`}>{text.problem(line, inWords(message))}</li>
          ))}
        </ul>
        <Button size="xs" variant="default" onClick={() => leaveLesson(playground)}>
          {text.leave}
        </Button>
      </div>
    </section>
  );
}
