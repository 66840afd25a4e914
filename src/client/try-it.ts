/** Trying the models on a drawing, a picture or a test image: one question at a time, and the newest state of things next. */
import type { StoreApi } from 'zustand/vanilla';
import type { Drawing } from '../core/drawing/drawing.ts';
import { pictureOf } from '../core/drawing/picture.ts';
import { softmax } from '../core/metrics/softmax.ts';
import type { EngineEvent } from '../protocol/events.ts';
import type { Answers } from '../protocol/queries.ts';
import type { Connection } from './engine/connection.ts';
import { loadLateCode } from './late/late-code.ts';
import type { Probabilities, Trial } from './store/slices/try-it.ts';
import type { PlaygroundState } from './store/state.ts';

/** More would not be in sight together. */
export const mostWatched = 8;

export interface TryItActions {
  /** Shows what the models make of a drawing. An empty one takes the trial away. since: when it changed, as `performance.now()` has it. */
  draw(drawing: Drawing, since?: number): void;
  /** Shows what they make of a test image, by its place in the file. */
  tryTestImage(index: number): Promise<void>;
  /** Shows what they make of a picture that a person has. name: of its file. */
  tryPicture(file: Blob, name: string): Promise<void>;
  /** Keeps the answers to the present trial in sight, through training and quantizing. */
  watch(): void;
  unwatch(trial: Trial): void;
}

/** What was answered no longer holds after these: the weights have moved, or another model has a role. */
const changes: ReadonlySet<EngineEvent['type']> = new Set(['steps', 'shelf', 'model']);

export class TryIt implements TryItActions {
  readonly #store: StoreApi<PlaygroundState>;
  readonly #connection: Connection;
  readonly #fail: (error: unknown) => void;
  /** When the trial changed; undefined once it has been answered: what follows are answers of other weights. */
  #changedAt: number | undefined;
  #asking = false;
  #isOutOfDate = false;

  /** fail: tells a person what went wrong. */
  constructor(store: StoreApi<PlaygroundState>, connection: Connection, fail: (error: unknown) => void) {
    this.#store = store;
    this.#fail = fail;
    this.#connection = connection;
  }

  hear({ type }: EngineEvent): void {
    if (changes.has(type)) void this.#refresh();
  }

  readonly draw = (drawing: Drawing, since?: number): void => {
    if (drawing.length === 0) {
      this.#show(undefined);
      return;
    }
    const pixels = pictureOf(drawing, this.#store.getState().dataSet.side);
    this.#show({ subject: { kind: 'drawing', drawing }, pixels }, since);
  };

  readonly tryTestImage = async (index: number): Promise<void> => {
    const image = await this.#connection.ask('testImage', { index });
    if (image)
      this.#show({ subject: { kind: 'test-image', index, label: image.label }, pixels: image.pixels });
  };

  readonly tryPicture = async (file: Blob, name: string): Promise<void> => {
    try {
      const { openPicture } = await loadLateCode();
      const pixels = await openPicture(file, name, this.#store.getState().dataSet);
      this.#show({ subject: { kind: 'picture', name }, pixels });
    } catch (error) {
      this.#fail(error);
    }
  };

  readonly watch = (): void => {
    const { trial, watched } = this.#store.getState();
    if (!trial || watched.length >= mostWatched || watched.some(({ pixels }) => pixels === trial.pixels))
      return;
    this.#store.setState({ watched: [...watched, trial] });
  };

  readonly unwatch = (trial: Trial): void => {
    const { watched } = this.#store.getState();
    this.#store.setState({ watched: watched.filter(({ pixels }) => pixels !== trial.pixels) });
  };

  #show(trial: Omit<Trial, 'answers'> | undefined, since = performance.now()): void {
    this.#changedAt = since;
    // The answers to the one before stand until those to this one come: bars that vanish and return would flicker.
    const { answers = {} } = this.#store.getState().trial ?? {};
    this.#store.setState({ trial: trial && { ...trial, answers } });
    void this.#refresh();
  }

  async #refresh(): Promise<void> {
    this.#isOutOfDate = true;
    if (this.#asking) return;
    this.#asking = true;
    while (this.#isOutOfDate) {
      this.#isOutOfDate = false;
      await this.#ask();
    }
    this.#asking = false;
  }

  async #ask(): Promise<void> {
    const { trial, watched } = this.#store.getState();
    const asked = trial ? [trial, ...watched] : watched;
    if (asked.length === 0) return;
    const answers = await this.#connection.ask('classify', { images: asked.map(({ pixels }) => pixels) });
    if (!answers) return;
    const found = new Map(asked.map(({ pixels }, index) => [pixels, probabilities(answers[index])]));
    const answered = (other: Trial): Trial => ({
      ...other,
      answers: found.get(other.pixels) ?? other.answers,
    });
    this.#store.setState((state) => ({
      trial: state.trial && answered(state.trial),
      watched: state.watched.map(answered),
      ...(state.trial === trial && this.#timeOfAnswer()),
    }));
  }

  /** How long the first answer to the trial has taken. */
  #timeOfAnswer(): { readonly answerMs?: number } {
    if (this.#changedAt === undefined) return {};
    const answerMs = performance.now() - this.#changedAt;
    this.#changedAt = undefined;
    return { answerMs };
  }
}

function probabilities(answers: Answers | undefined): Probabilities {
  return {
    ...(answers?.baseline && { float: softmax(answers.baseline) }),
    ...(answers?.candidate && { int8: softmax(answers.candidate) }),
  };
}
