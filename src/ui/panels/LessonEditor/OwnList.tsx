import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import {
  type OwnLesson,
  ownLessons,
  removeOwnLesson,
  saveOwnLesson,
} from '../../../client/late/lessons/own-lessons.ts';
import { parseLesson } from '../../../core/lessons/parse.ts';
import { useStartLesson } from '../../lessons/start-lesson.ts';
import { lessonListWords, lessonEditorWords as text } from '../../words/late.ts';
import classes from './LessonEditor.module.css';

/** The lessons that a person has saved. */
export function OwnList({ onEdit }: { readonly onEdit: (lesson: OwnLesson) => void }) {
  const lessons = useStore(ownLessons, (state) => state.lessons);
  const [deleted, setDeleted] = useState<OwnLesson>();
  return (
    <section className={classes.own} aria-label={text.own}>
      <h3 className={classes.heading}>{text.own}</h3>
      {deleted && (
        <p className={classes.said} role="status">
          {text.deleted(titleOf(deleted))}{' '}
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              setDeleted(undefined);
              void saveOwnLesson(deleted.text, deleted.id);
            }}
          >
            {text.undo}
          </Button>
        </p>
      )}
      {lessons?.length === 0 && <p className={classes.said}>{text.none}</p>}
      <ul className={classes.ownList}>
        {lessons?.map((lesson) => (
          <Row
            key={lesson.id}
            lesson={lesson}
            onEdit={() => onEdit(lesson)}
            onDelete={() => {
              setDeleted(lesson);
              void removeOwnLesson(lesson.id);
            }}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly lesson: OwnLesson;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

function Row({ lesson, onEdit, onDelete }: RowProps) {
  const start = useStartLesson();
  const title = titleOf(lesson);
  const isSound = parseLesson(lesson.text).lesson !== undefined;
  return (
    <li data-testid="own-lesson">
      <span className={classes.ownTitle}>{title}</span>
      <Button
        size="compact-sm"
        variant="default"
        disabled={!isSound}
        aria-label={lessonListWords.startIt(title)}
        onClick={() => start({ text: lesson.text })}
      >
        {lessonListWords.start}
      </Button>
      <Button size="compact-sm" variant="default" aria-label={text.editIt(title)} onClick={onEdit}>
        {text.edit}
      </Button>
      <Button size="compact-sm" variant="default" aria-label={text.deleteIt(title)} onClick={onDelete}>
        {text.delete}
      </Button>
    </li>
  );
}

const titleOf = ({ text: content }: OwnLesson): string =>
  /^#\s+(.+)$/m.exec(content)?.[1]?.trim() ?? text.untitled;
