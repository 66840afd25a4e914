import { NativeSelect, Textarea } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { ownLessons, readOwnLessons, writeDraft } from '../../../client/late/lessons/own-lessons.ts';
import { lessonNames } from '../../../core/lessons/names.ts';
import { parseLesson } from '../../../core/lessons/parse.ts';
import { lessonTexts, lessonTitles } from '../../lessons/lesson-texts.ts';
import { inWords } from '../../words/in-words.ts';
import { lessonEditorWords as text } from '../../words/late.ts';
import { Actions } from './Actions.tsx';
import classes from './LessonEditor.module.css';
import { OwnList } from './OwnList.tsx';
import { Preview } from './Preview.tsx';

/** Where a teacher writes a lesson. What is typed here is kept; Save puts it among the teacher's own lessons. */
export function LessonEditor() {
  const draft = useStore(ownLessons, (state) => state.draft);
  const problem = useStore(ownLessons, (state) => state.problem);
  /** The saved lesson that is being edited. */
  const [edited, setEdited] = useState<string>();
  useEffect(() => void readOwnLessons(), []);
  const parsed = useMemo(() => parseLesson(draft), [draft]);
  const open = (content: string, id?: string) => {
    writeDraft(content);
    setEdited(id);
  };
  return (
    <>
      <p className={classes.explain}>{text.explain}</p>
      <Beginnings onChoose={open} />
      <div className={classes.halves}>
        <Textarea
          label={text.text}
          classNames={{ input: classes.input }}
          rows={18}
          spellCheck={false}
          value={draft}
          onChange={(event) => writeDraft(event.currentTarget.value)}
        />
        <Preview parsed={parsed} isEmpty={draft === ''} />
      </div>
      <Actions draft={draft} lesson={parsed.lesson} edited={edited} onOpen={open} />
      {problem && (
        <p className={classes.problem} role="alert">
          {inWords(problem)}
        </p>
      )}
      <OwnList onEdit={({ id, text: content }) => open(content, id)} />
    </>
  );
}

/** A lesson is begun with a small one, or with one of the page's. */
function Beginnings({ onChoose }: { readonly onChoose: (content: string) => void }) {
  return (
    <NativeSelect
      className={classes.begin}
      label={text.begin}
      value=""
      data={[
        { value: '', label: text.beginWith },
        { value: 'template', label: text.templateName },
        ...lessonTitles(),
      ]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        const name = lessonNames.find((known) => known === value);
        if (name) onChoose(lessonTexts[name]);
        else if (value === 'template') onChoose(text.template);
      }}
    />
  );
}
