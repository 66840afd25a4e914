import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lessonNames } from '../../core/lessons/names.ts';
import { parseLesson } from '../../core/lessons/parse.ts';
import { lessonEditorWords } from '../words/late.ts';

describe.each(lessonNames)('the lesson %s', (name) => {
  const { lesson, problems } = parseLesson(readFileSync(`src/ui/lessons/en/${name}.md`, 'utf8'));
  const steps = lesson?.steps ?? [];

  it('can be read', () => {
    expect(problems).toEqual([]);
    expect(lesson?.minutes).toBe(10);
    expect(lesson?.about).not.toBe('');
  });

  it('begins with Train, asks for a guess before it shows a result, and ends with a question', () => {
    expect(steps[0]?.point).toBe('train-button');
    const guess = steps.findIndex(({ question }) => question?.kind === 'guess');
    const quantize = steps.findIndex(({ point }) => point === 'quantize-button' || point === 'sweep-button');
    expect(guess).toBeGreaterThan(-1);
    expect(guess).toBeLessThan(quantize);
    expect(steps.at(-1)?.question?.kind).toBe('ask');
  });

  it('looks back at every guess', () => {
    const lastGuess = steps.findLastIndex(({ question }) => question?.kind === 'guess');
    expect(steps.findLastIndex(({ reveal }) => reveal)).toBeGreaterThan(lastGuess);
  });

  it('is small enough for an old machine', () => {
    expect(lesson?.set.trainSize).toBeLessThanOrEqual(6000);
    expect(lesson?.set.testSize).toBeLessThanOrEqual(2000);
  });
});

it('the small lesson that a teacher may begin with can be read', () => {
  expect(parseLesson(lessonEditorWords.template).problems).toEqual([]);
});
