/** A lesson under way: which step is shown, what the person has guessed and answered, and when the page moves on by itself. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Given, type Verdict, verdictOn } from '../../../core/lessons/answer.ts';
import { judge, type Moment } from '../../../core/lessons/condition.ts';
import type { Facts } from '../../../core/lessons/facts.ts';
import type { Lesson, Question, Step } from '../../../core/lessons/lesson.ts';
import { hiddenBut } from '../../../core/lessons/places.ts';
import { type Settings, settingKeys } from '../../../core/settings/settings.ts';
import { factsOf } from './facts-of.ts';
import { changeSettings, type LessonPlayground, leaveLesson } from './leave-lesson.ts';
import { type LessonMemory, memoryOf, remember } from './memory.ts';

export interface LessonState extends LessonMemory {
  /** The place of the step, counted from 0. */
  readonly place: number;
  /** Whether what the step waits for has been done. */
  readonly done: boolean;
  /** Whether it was so as the step began: then the person moves on, and not the page. */
  readonly wasDone: boolean;
}

const nothing: LessonMemory = { given: {}, before: {}, changed: {} };

export class LessonRun {
  readonly lesson: Lesson;
  readonly state: StoreApi<LessonState>;
  readonly #playground: LessonPlayground;
  /** Keys what is remembered of it: a reload goes on, another lesson begins anew. */
  readonly #name: string;

  constructor(lesson: Lesson, name: string, playground: LessonPlayground) {
    this.lesson = lesson;
    this.#name = name;
    this.#playground = playground;
    const { given, before, changed } = memoryOf(name) ?? nothing;
    // At its first step a lesson begins anew.
    const goesOn = this.#settings.lessonStep > 1;
    this.state = createStore<LessonState>(() => ({
      ...(goesOn ? { given, before } : nothing),
      ...{ changed, place: this.#wantedPlace(), done: false, wasDone: false },
    }));
  }

  /** Begins, or goes on after a reload, and follows what happens on the page. Returns what ends that. */
  readonly begin = (): (() => void) => {
    const isNew = this.#settings.lessonStep === 1;
    // A reload finds its settings in the address: the person may have changed them since.
    if (isNew) this.#set(this.lesson.set);
    this.#enter(this.#wantedPlace(), isNew);
    return this.#playground.store.subscribe(() => this.#look());
  };

  get step(): Step {
    return this.#stepAt(this.state.getState().place);
  }

  /** place: counted from 0. Beyond the last one nothing happens. */
  readonly goTo = (place: number): void => {
    if (place < 0 || place >= this.lesson.steps.length) return;
    this.#playground.change('lessonStep', place + 1);
  };

  /** given: the place of a choice, or a number. */
  readonly answer = (given: Given): void => {
    const { place, given: before } = this.state.getState();
    this.#keep({ given: { ...before, [place]: given } });
    this.#look();
  };

  readonly leave = (): void => leaveLesson(this.#playground, this.state.getState().changed);

  /** What the person has answered here, and whether it is right. Undefined: nothing yet. */
  verdict(
    place = this.state.getState().place,
  ): { readonly given: Given; readonly verdict: Verdict } | undefined {
    const given = this.state.getState().given[place];
    const question = this.#stepAt(place).question;
    return given === undefined || !question
      ? undefined
      : { given, verdict: verdictOn(question.answers, given, this.#moment) };
  }

  /** The guesses that this step looks back at, each with the place of its step: those since the last look back. */
  guesses(): readonly { readonly place: number; readonly question: Question }[] {
    const { place: here } = this.state.getState();
    const before = this.lesson.steps.slice(0, here);
    const since = before.findLastIndex(({ reveal }) => reveal);
    return before.flatMap(({ question }, place) =>
      question?.kind === 'guess' && place >= since ? [{ place, question }] : [],
    );
  }

  /** Names of places that are hidden now, by the lesson alone. */
  hidden(): readonly string[] {
    const { place } = this.state.getState();
    const so = this.lesson.steps.slice(0, place + 1);
    const show = so.findLast((step) => step.show !== undefined)?.show;
    const hide = so.findLast((step) => step.hide !== undefined)?.hide;
    return [...(show ? hiddenBut(show) : []), ...(hide ?? [])];
  }

  get #settings(): Settings {
    return this.#playground.store.getState().settings;
  }

  get #moment(): Moment {
    return { facts: this.#facts, settings: this.#settings, before: this.state.getState().before };
  }

  get #facts(): Facts {
    return factsOf(this.#playground.store.getState());
  }

  #stepAt(place: number): Step {
    const step = this.lesson.steps[place];
    if (!step) throw new RangeError(`The lesson has no step ${place + 1}.`);
    return step;
  }

  #wantedPlace(): number {
    return Math.min(this.#settings.lessonStep, this.lesson.steps.length) - 1;
  }

  #look(): void {
    const { place } = this.state.getState();
    const wanted = this.#wantedPlace();
    if (wanted !== place) this.#enter(wanted, wanted > place);
    else this.#judge();
  }

  #enter(place: number, forward: boolean): void {
    const step = this.#stepAt(place);
    this.state.setState({ place });
    if (forward) {
      const facts = this.#facts;
      const noted = step.remember.map((fact) => [fact, facts[fact]] as const);
      if (noted.length > 0)
        this.#keep({ before: { ...this.state.getState().before, ...Object.fromEntries(noted) } });
      this.#set(step.set);
    }
    const done = this.#isDone();
    this.state.setState({ done, wasDone: done });
  }

  #judge(): void {
    const { place, done, wasDone } = this.state.getState();
    const now = this.#isDone();
    // What was done may have to be done anew: a second sweep takes the place of the first.
    if (now !== done) this.state.setState({ done: now, wasDone: wasDone && now });
    const { wait, question } = this.step;
    // Whoever has answered wants to read what comes of it.
    if (now && !wasDone && wait && !question) this.goTo(place + 1);
  }

  #isDone(): boolean {
    const { wait, question } = this.step;
    const answered = !question || this.state.getState().given[this.state.getState().place] !== undefined;
    return answered && (!wait || judge(wait, this.#moment) === true);
  }

  /** Keeps what the settings were, so that they come back when the person leaves. */
  #set(wanted: Partial<Settings>): void {
    const settings = this.#settings;
    let { changed } = this.state.getState();
    for (const key of settingKeys) {
      if (wanted[key] !== undefined && changed[key] === undefined)
        changed = { ...changed, [key]: settings[key] };
    }
    this.#keep({ changed });
    changeSettings(this.#playground, wanted);
  }

  #keep(memory: Partial<LessonMemory>): void {
    this.state.setState(memory);
    const { given, before, changed } = this.state.getState();
    remember(this.#name, { given, before, changed });
  }
}
