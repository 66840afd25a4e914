import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useStore } from 'zustand';
import type { LessonRun } from '../../../client/late/lessons/lesson-run.ts';
import type { Question } from '../../../core/lessons/lesson.ts';
import { lessonWords as text } from '../../words/late.ts';
import { unitInWords } from '../format-fact.ts';
import classes from './LessonCard.module.css';
import { Verdict } from './Verdict.tsx';

interface QuestionFormProps {
  readonly run: LessonRun;
  readonly question: Question;
}

/** Asks, and says whether the answer is right; a guess is only noted. */
export function QuestionForm({ run, question }: QuestionFormProps) {
  const place = useStore(run.state, (state) => state.place);
  const given = useStore(run.state, (state) => state.given[place]);
  const [draft, setDraft] = useState(given === undefined ? '' : String(given));
  const [refused, setRefused] = useState(false);
  const { kind, answers } = question;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const number = draft.trim() === '' ? Number.NaN : Number(draft.trim().replace(',', '.'));
    setRefused(!Number.isFinite(number));
    if (Number.isFinite(number)) run.answer(number);
  };
  return (
    <form className={classes.question} onSubmit={submit} noValidate>
      {answers.kind === 'choices' ? (
        <Choices question={question} draft={draft} onChoose={setDraft} />
      ) : (
        <>
          <p className={classes.asked}>{question.text}</p>
          <TextInput
            size="xs"
            label={text.number(unitInWords(answers.fact) ?? '')}
            inputMode="decimal"
            autoComplete="off"
            value={draft}
            error={refused && text.numberProblem}
            onChange={(event) => setDraft(event.currentTarget.value)}
          />
        </>
      )}
      <Button size="xs" variant="light" type="submit" disabled={draft === ''}>
        {kind === 'guess' ? text.guess : text.answer}
      </Button>
      <div role="status">
        {given !== undefined &&
          (kind === 'guess' ? (
            <p className={classes.verdict}>{text.guessed}</p>
          ) : (
            <Verdict run={run} place={place} question={question} />
          ))}
      </div>
    </form>
  );
}

interface ChoicesProps {
  readonly question: Question;
  /** The place of the chosen one; empty where none is. */
  readonly draft: string;
  readonly onChoose: (draft: string) => void;
}

function Choices({ question: { text: asked, answers }, draft, onChoose }: ChoicesProps) {
  const name = useId();
  if (answers.kind !== 'choices') return null;
  return (
    <fieldset className={classes.choices}>
      <legend>{asked}</legend>
      {answers.choices.map((choice, place) => (
        <label key={choice.text}>
          <input
            type="radio"
            name={name}
            checked={draft === String(place)}
            onChange={() => onChoose(String(place))}
          />
          {choice.text}
        </label>
      ))}
    </fieldset>
  );
}
