import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Lesson, Step } from '../../../core/lessons/lesson.ts';
import type { ParsedLesson } from '../../../core/lessons/parse.ts';
import { MarkdownText } from '../../lessons/MarkdownText.tsx';
import { inWords } from '../../words/in-words.ts';
import { lessonWords, lessonEditorWords as text } from '../../words/late.ts';
import { AskedInWords } from './AskedInWords.tsx';
import { directionsOf } from './directions.ts';
import classes from './LessonEditor.module.css';

interface PreviewProps {
  readonly parsed: ParsedLesson;
  readonly isEmpty: boolean;
}

/** What a student will see, step by step, and what the page will do; or what is wrong, line by line. */
export function Preview({ parsed: { lesson, problems }, isEmpty }: PreviewProps) {
  return (
    <section className={classes.preview} aria-label={text.preview} data-testid="lesson-preview">
      {lesson && <Shown lesson={lesson} />}
      {!lesson && !isEmpty && (
        <div role="status" data-testid="lesson-problems" data-value={problems.length}>
          <h3 className={classes.heading}>{text.problems}</h3>
          <ul className={classes.problems}>
            {problems.map(({ line, message }) => (
              <li key={`${line} ${message}`}>{text.problem(line, inWords(message))}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Shown({ lesson: { title, minutes, steps } }: { readonly lesson: Lesson }) {
  const [wanted, setWanted] = useState(0);
  // A step may have been taken out meanwhile.
  const place = Math.min(wanted, steps.length - 1);
  const step = steps[place];
  if (!step) return null;
  return (
    <>
      <p className={classes.sound} role="status">
        {text.sound(steps.length, minutes)}
      </p>
      <p className={classes.title}>
        {title} <span className={classes.place}>{lessonWords.step(place + 1, steps.length)}</span>
      </p>
      <PreviewedStep step={step} />
      <div className={classes.steps}>
        <Button
          size="compact-sm"
          variant="default"
          disabled={place === 0}
          onClick={() => setWanted(place - 1)}
        >
          {text.previous}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={place === steps.length - 1}
          onClick={() => setWanted(place + 1)}
        >
          {text.next}
        </Button>
      </div>
    </>
  );
}

function PreviewedStep({ step }: { readonly step: Step }) {
  const directions = directionsOf(step);
  return (
    <>
      <h3 className={classes.heading}>{step.heading}</h3>
      <MarkdownText text={step.body} />
      {step.question && <AskedInWords question={step.question} />}
      {directions.length > 0 && (
        <ul className={classes.directions}>
          {directions.map((direction) => (
            <li key={direction}>{direction}</li>
          ))}
        </ul>
      )}
    </>
  );
}
