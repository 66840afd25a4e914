import { Button } from '@mantine/core';
import { pageLessons } from '../../lessons/lesson-texts.ts';
import { useStartLesson } from '../../lessons/start-lesson.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { lessonListWords as text } from '../../words/late.ts';
import classes from './Lessons.module.css';

/** The lessons that come with the page. */
export function Lessons() {
  const start = useStartLesson();
  const under = usePlaygroundState(({ settings }) => settings.lesson);
  return (
    <>
      <p className={classes.explain}>{text.explain}</p>
      <ol className={classes.lessons}>
        {pageLessons().map(({ name, lesson }) => (
          <li key={name} className={classes.lesson}>
            <div>
              <h3 className={classes.title}>{lesson?.title}</h3>
              <p className={classes.about}>{lesson?.about}</p>
              <p className={classes.minutes}>
                {text.minutes(lesson?.minutes ?? 0, lesson?.steps.length ?? 0)}
              </p>
            </div>
            <Button
              size="xs"
              variant="default"
              data-lesson={name}
              aria-label={(under === name ? text.startAgain : text.startIt)(lesson?.title ?? name)}
              onClick={() => start({ lesson: name })}
            >
              {under === name ? text.again : text.start}
            </Button>
          </li>
        ))}
      </ol>
    </>
  );
}
