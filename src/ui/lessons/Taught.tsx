/** What the address asks for: a lesson, and what a teacher has hidden or fixed. Its code comes when it is asked for. */
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { LessonRun } from '../../client/late/lessons/lesson-run.ts';
import { warn } from '../../client/late/lessons/warn.ts';
import { parseLesson } from '../../core/lessons/parse.ts';
import { placeOf } from '../../core/lessons/places.ts';
import { isSettingKey } from '../../core/settings/settings.ts';
import { usePlayground, usePlaygroundState } from '../playground-context.ts';
import { lessonWords as text } from '../words/late.ts';
import { LessonCard } from './card/LessonCard.tsx';
import { UnreadableLesson } from './card/UnreadableLesson.tsx';
import { hide } from './hidden-places.ts';
import { lessonTexts } from './lesson-texts.ts';

export function Taught() {
  const { lesson, lessonText } = usePlaygroundState((state) => state.settings);
  useUnknownNames();
  if (lessonText !== '') return <Lesson key={lessonText} name={lessonText} source={lessonText} />;
  if (lesson !== 'none') return <Lesson key={lesson} name={lesson} source={lessonTexts[lesson]} />;
  return <Hidden names={noNames} />;
}

const noNames: readonly string[] = [];

interface LessonProps {
  /** What is remembered of it goes by this name. */
  readonly name: string;
  readonly source: string;
}

function Lesson({ name, source }: LessonProps) {
  const playground = usePlayground();
  const { lesson, problems } = useMemo(() => parseLesson(source), [source]);
  const run = useMemo(() => lesson && new LessonRun(lesson, name, playground), [lesson, name, playground]);
  useEffect(() => run?.begin(), [run]);
  return run ? <Run run={run} /> : <UnreadableLesson problems={problems} />;
}

function Run({ run }: { readonly run: LessonRun }) {
  // Every change of the step may change what is hidden.
  useStore(run.state, ({ place }) => place);
  return (
    <>
      <Hidden names={run.hidden()} />
      <LessonCard run={run} />
    </>
  );
}

/** names: what the lesson hides, beside what the address does. */
function Hidden({ names }: { readonly names: readonly string[] }) {
  const { show } = usePlayground();
  const view = usePlaygroundState((state) => state.settings.view);
  const byTeacher = usePlaygroundState((state) => state.settings.hide);
  const hidden = [...new Set([...byTeacher.split(','), ...names])].join(',');
  useEffect(() => hide(hidden.split(',')), [hidden]);
  useEffect(() => {
    if (hidden.split(',').includes(view))
      show(hidden.split(',').includes('workbench') ? 'lessons' : 'workbench');
  }, [hidden, view, show]);
  return null;
}

/** Names that mean nothing are told once. */
function useUnknownNames(): void {
  const { store } = usePlayground();
  const hidden = usePlaygroundState((state) => state.settings.hide);
  const fixed = usePlaygroundState((state) => state.settings.fix);
  useEffect(() => {
    for (const name of namesIn(hidden)) if (!placeOf(name)) warn(store, text.nothingToHide(name));
  }, [hidden, store]);
  useEffect(() => {
    for (const name of namesIn(fixed)) if (!isSettingKey(name)) warn(store, text.nothingToFix(name));
  }, [fixed, store]);
}

const namesIn = (list: string): readonly string[] => list.split(',').filter((name) => name !== '');
