import { ActionIcon, Button, CloseButton } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { LessonRun } from '../../../client/late/lessons/lesson-run.ts';
import { placeOf } from '../../../core/lessons/places.ts';
import { Progress } from '../../controls/Progress.tsx';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { lessonWords as text } from '../../words/late.ts';
import { words } from '../../words/words.ts';
import { MarkdownText } from '../MarkdownText.tsx';
import classes from './LessonCard.module.css';
import { LookBack } from './LookBack.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { usePointed } from './use-pointed.ts';

/** The step that is shown, docked where it does not cover what it points at. */
export function LessonCard({ run }: { readonly run: LessonRun }) {
  const place = useStore(run.state, (state) => state.place);
  const done = useStore(run.state, (state) => state.done);
  const [folded, setFolded] = useState(false);
  const card = useRef<HTMLElement>(null);
  const heading = useId();
  const { step, lesson } = run;
  const { side, turn } = usePointed(step.point, place, card);
  const [number, steps] = [place + 1, lesson.steps.length];
  return (
    <section
      ref={card}
      className={classes.card}
      data-part="lesson"
      data-side={side}
      data-points={step.point !== undefined}
      data-folded={folded}
      aria-label={text.label(lesson.title)}
    >
      <div className={classes.head}>
        <p className={classes.title}>
          {lesson.title} <span className={classes.place}>{text.step(number, steps)}</span>
        </p>
        <ActionIcon
          className={classes.turn}
          size="sm"
          variant="subtle"
          aria-label={text.other}
          onClick={turn}
        >
          {side === 'right' ? '←' : '→'}
        </ActionIcon>
        <ActionIcon
          size="sm"
          variant="subtle"
          aria-label={folded ? text.unfold : text.fold}
          aria-expanded={!folded}
          onClick={() => setFolded(!folded)}
        >
          {folded ? '▴' : '▾'}
        </ActionIcon>
        <CloseButton size="sm" aria-label={text.leave} onClick={run.leave} />
      </div>
      <Progress className={classes.progress} value={(100 * number) / steps} aria-hidden="true" />
      <p className={classes.unseen} role="status">
        {text.announce(number, steps, step.heading)}
      </p>
      <section
        className={classes.content}
        aria-labelledby={heading}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long step scrolls, also by keyboard
        tabIndex={0}
        data-testid="lesson-step"
        data-value={number}
        data-steps={steps}
        data-point={step.point}
        data-wait={step.wait?.text}
        data-question={step.question?.kind}
        data-done={done}
        hidden={folded}
      >
        <h2 id={heading} className={classes.heading}>
          {step.heading}
        </h2>
        <MarkdownText text={step.body} />
        {step.reveal && <LookBack key={`back ${place}`} run={run} />}
        {step.question && <QuestionForm key={place} run={run} question={step.question} />}
        <Task run={run} />
      </section>
      <Steps run={run} />
    </section>
  );
}

/** What is to be done, and whether it is. */
function Task({ run }: { readonly run: LessonRun }) {
  const { show } = usePlayground();
  const view = usePlaygroundState((state) => state.settings.view);
  const done = useStore(run.state, (state) => state.done);
  const wasDone = useStore(run.state, (state) => state.wasDone);
  const { point, wait } = run.step;
  const there = point === undefined ? undefined : placeOf(point)?.view;
  return (
    <>
      {there && there !== view && (
        <p className={classes.task}>
          {text.elsewhere(words.views[there])}{' '}
          <Button size="compact-xs" variant="default" onClick={() => show(there)}>
            {text.open(words.views[there])}
          </Button>
        </p>
      )}
      {wait && (
        <p className={classes.task} data-done={done}>
          {inWords(done, wasDone)}
        </p>
      )}
    </>
  );
}

function inWords(done: boolean, wasDone: boolean): string {
  if (!done) return `${text.waiting} ${text.canSkip}`;
  return wasDone ? text.wasDone : text.done;
}

function Steps({ run }: { readonly run: LessonRun }) {
  const { show } = usePlayground();
  const place = useStore(run.state, (state) => state.place);
  const done = useStore(run.state, (state) => state.done);
  const isLast = place === run.lesson.steps.length - 1;
  const finish = () => {
    run.leave();
    show('lessons');
  };
  return (
    <div className={classes.steps}>
      <Button size="xs" variant="default" disabled={place === 0} onClick={() => run.goTo(place - 1)}>
        {text.back}
      </Button>
      <Button
        size="xs"
        variant={done ? 'filled' : 'default'}
        data-part="lesson-next"
        onClick={isLast ? finish : () => run.goTo(place + 1)}
      >
        {isLast ? text.finish : text.next}
      </Button>
    </div>
  );
}
