import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Lesson } from '../../../core/lessons/lesson.ts';
import { parseLesson } from '../../../core/lessons/parse.ts';
import { defaultSettings, type SettingKey, type Settings } from '../../../core/settings/settings.ts';
import { initialised, model, steps, task } from '../../../testing/events.ts';
import { initialState, type PlaygroundState, reduce } from '../../store/state.ts';
import { LessonRun } from './lesson-run.ts';

const text = `# A lesson
> set: trainSize=3000

## Train
> wait: training
> show: training

## Guess
> guess: How far?
> number: step within 5

## Train on
> wait: step >= 20
> remember: step
> set: bits=3
> hide: pad

## Look
> reveal
> hide: nothing
> ask: More than before?
> choice: yes | if step > before
> choice: no | if step <= before
`;

let store: StoreApi<PlaygroundState>;
let kept: Map<string, string>;

const change = <Key extends SettingKey>(key: Key, value: Settings[Key]): void =>
  store.setState((state) => ({ settings: { ...state.settings, [key]: value } }));

const tell = (...events: Parameters<typeof reduce>[1][]) =>
  store.setState((state) => events.reduce(reduce, state), true);

const placeOf = (run: LessonRun) => run.state.getState().place;

function lesson(): Lesson {
  const { lesson: read, problems } = parseLesson(text);
  if (!read) throw new Error(problems[0]?.message);
  return read;
}

function begun(): LessonRun {
  const run = new LessonRun(lesson(), 'a-lesson', { store, change });
  run.begin();
  return run;
}

beforeEach(() => {
  store = createStore<PlaygroundState>(() => initialState);
  kept = new Map();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});

afterEach(() => vi.unstubAllGlobals());

describe('a lesson', () => {
  it('goes on as soon as the person has done the thing, and only then', () => {
    const run = begun();
    tell(model(initialised, 0));
    expect(placeOf(run)).toBe(0);
    tell(task('train', 'running'));
    expect(placeOf(run)).toBe(1);
    expect(store.getState().settings.lessonStep).toBe(2);
  });

  it('leaves it to the person to go on where the thing was done before', () => {
    tell(model(initialised, 0), task('train', 'running'));
    const run = begun();
    tell(steps(1, 2, 2));
    expect(placeOf(run)).toBe(0);
    expect(run.state.getState()).toMatchObject({ done: true, wasDone: true });
    tell(task('train', 'ended'));
    expect(run.state.getState()).toMatchObject({ done: false, wasDone: false });
    tell(task('train', 'running'));
    expect(placeOf(run)).toBe(1);
  });

  it('waits with a question until it is answered, and then for the person', () => {
    const run = begun();
    run.goTo(1);
    expect(run.state.getState().done).toBe(false);
    run.answer(12);
    expect(run.state.getState().done).toBe(true);
    expect(placeOf(run)).toBe(1);
  });

  it('looks back at guesses, and knows what was remembered', () => {
    tell(model(initialised, 10));
    const run = begun();
    run.goTo(1);
    run.answer(24);
    run.goTo(2);
    tell(model(initialised, 20));
    expect(placeOf(run)).toBe(3);
    expect(run.guesses().map(({ place }) => run.verdict(place))).toMatchObject([
      { given: 24, verdict: { right: true, measured: 20 } },
    ]);
    run.answer(0);
    expect(run.verdict()).toMatchObject({ verdict: { right: true } });
  });

  it('shows and hides what its steps say, until another one says otherwise', () => {
    const run = begun();
    expect(run.hidden()).toContain('comparison');
    expect(run.hidden()).not.toContain('training');
    run.goTo(2);
    expect(run.hidden()).toEqual(expect.arrayContaining(['comparison', 'pad']));
    run.goTo(3);
    expect(run.hidden()).not.toContain('pad');
  });

  it('gives back the settings that it has changed when it is left', () => {
    change('trainSize', 777);
    const run = begun();
    run.goTo(2);
    expect(store.getState().settings).toMatchObject({ trainSize: 3000, bits: 3 });
    run.leave();
    expect(store.getState().settings).toEqual({ ...defaultSettings, trainSize: 777 });
  });

  it('goes on after a reload: the same step, answers and settings to give back', () => {
    tell(model(initialised, 10));
    change('trainSize', 777);
    const before = begun();
    before.goTo(1);
    before.answer(24);
    before.goTo(2);
    const after = begun();
    expect(placeOf(after)).toBe(2);
    tell(model(initialised, 30));
    expect(after.guesses().map(({ place }) => after.verdict(place)?.given)).toEqual([24]);
    after.leave();
    expect(store.getState().settings.trainSize).toBe(777);
  });

  it('begins anew at its first step', () => {
    const before = begun();
    before.goTo(1);
    before.answer(24);
    change('lessonStep', 1);
    const after = begun();
    after.goTo(1);
    expect(after.verdict()).toBeUndefined();
  });

  it('shows the last step where the address names one that it lacks', () => {
    change('lessonStep', 99);
    expect(placeOf(begun())).toBe(3);
  });

  it('does without a storage that is closed to it', () => {
    vi.stubGlobal('sessionStorage', {
      getItem() {
        throw new Error('closed');
      },
    });
    const run = begun();
    run.goTo(1);
    run.answer(3);
    expect(run.verdict()).toMatchObject({ given: 3 });
  });
});
