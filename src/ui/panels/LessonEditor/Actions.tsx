import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { exportLesson, keepDraft, saveOwnLesson } from '../../../client/late/lessons/own-lessons.ts';
import type { Lesson } from '../../../core/lessons/lesson.ts';
import { longestLesson } from '../../../core/lessons/names.ts';
import { messageOf } from '../../../core/told.ts';
import { FilesInput } from '../../controls/FilesInput.tsx';
import { formatCount } from '../../format.ts';
import { addressOf } from '../../lessons/page-address.ts';
import { useStartLesson } from '../../lessons/start-lesson.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { lessonEditorWords as text } from '../../words/late.ts';
import classes from './LessonEditor.module.css';

/** Longer ones are cut off on their way by many programs. */
const longestLink = 8000;

interface ActionsProps {
  readonly draft: string;
  /** Undefined where the page cannot read the draft. */
  readonly lesson: Lesson | undefined;
  /** The saved lesson that the draft is a version of. */
  readonly edited: string | undefined;
  readonly onOpen: (content: string, id?: string) => void;
}

/** What can be done with the draft. A text with faults can be saved and exported too: it is work. */
export function Actions({ draft, lesson, edited, onOpen }: ActionsProps) {
  const start = useStartLesson();
  const [savedText, setSavedText] = useState<string>();
  const [shares, setShares] = useState(false);
  const isEmpty = draft.trim() === '';
  const save = async () => {
    await keepDraft();
    const id = await saveOwnLesson(draft, edited);
    onOpen(draft, id);
    setSavedText(draft);
  };
  return (
    <>
      <div className={classes.actions}>
        <Button size="xs" disabled={!lesson} onClick={() => start({ text: draft })}>
          {text.tryIt}
        </Button>
        <Button size="xs" variant="default" disabled={isEmpty} onClick={() => void save()}>
          {text.save}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={!lesson}
          onClick={() => setShares(!shares)}
          aria-expanded={shares}
        >
          {text.share}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={isEmpty}
          onClick={() => exportLesson(fileName(lesson), draft)}
        >
          {text.export}
        </Button>
        <Import onOpen={onOpen} />
      </div>
      <p className={classes.said} role="status">
        {savedText === draft && !isEmpty ? text.saved : ''}
      </p>
      {shares && lesson && <Link draft={draft} />}
    </>
  );
}

const fileName = (lesson: Lesson | undefined): string =>
  (lesson?.title ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'lesson';

/** Whoever opens it gets the lesson, with the settings that stand here now. */
function Link({ draft }: { readonly draft: string }) {
  const settings = usePlaygroundState((state) => state.settings);
  const link = addressOf({
    ...settings,
    view: 'workbench',
    lesson: 'none',
    lessonStep: 1,
    lessonText: draft,
  });
  return (
    <TextInput
      readOnly
      label={text.link}
      value={link}
      description={link.length > longestLink ? text.longLink(formatCount(link.length)) : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}

function Import({ onOpen }: { readonly onOpen: (content: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const take = async ([file]: readonly File[]) => {
    if (!file) return;
    // A byte is a character at most, and a character four bytes.
    if (file.size > 4 * longestLesson) {
      setProblem(text.tooLong(file.name, formatCount(longestLesson)));
      return;
    }
    try {
      onOpen(await file.text());
      setProblem(undefined);
    } catch (error) {
      setProblem(text.importProblem(file.name, messageOf(error)));
    }
  };
  return (
    <>
      <Button size="xs" variant="default" onClick={() => input.current?.click()}>
        {text.import}
      </Button>
      <FilesInput ref={input} label={text.importLabel} take={(files) => void take(files)} />
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
