/** Trying the models on a drawing, a picture or a test image: one question at a time, and the newest state of things next. */
import type { StoreApi } from 'zustand/vanilla';
import { type DataSetInfo, imageSizeOf } from '../core/dataset/dataset-info.ts';
import type { Drawing } from '../core/drawing/drawing.ts';
import { pictureOf } from '../core/drawing/picture.ts';
import { softmax } from '../core/metrics/softmax.ts';
import type { EngineEvent } from '../protocol/events.ts';
import type { Answers } from '../protocol/queries.ts';
import type { Connection } from './engine/connection.ts';
import { loadLateCode } from './late/late-code.ts';
import { isOtherDataSet } from './store/slices/data.ts';
import { drawingOf, type Probabilities, type Trial, type TryItSlice } from './store/slices/try-it.ts';
import type { PlaygroundState } from './store/state.ts';

/** More would not be in sight together. */
export const mostWatched = 8;

export interface TryItActions {
  /** Changes the drawing on the pad, and shows what the models make of it. An empty one takes the trial away. */
  draw(change: (drawing: Drawing) => Drawing): void;
  /** Shows what they make of a test image, by its place in the file. */
  tryTestImage(index: number): Promise<void>;
  /** Shows what they make of a picture that a person has. name: of its file. */
  tryPicture(file: Blob, name: string): Promise<void>;
  /** Keeps the answers to the present trial in sight, through training and quantizing. */
  watch(): void;
  unwatch(trial: Trial): void;
}

/** A drawing is not shown before its answers for longer than this, while the engine works: a frame for both is half the work of two. */
const togetherMs = 20;

type Asked = Omit<Trial, 'answers'>;

/** What was answered no longer holds after these: the weights have moved, or another model has a role. */
const changes: ReadonlySet<EngineEvent['type']> = new Set(['steps', 'shelf', 'model']);

export class TryIt implements TryItActions {
  readonly #store: StoreApi<PlaygroundState>;
  readonly #connection: Connection;
  readonly #fail: (error: unknown) => void;
  /** When the trial changed; undefined once it has been answered: what follows are answers of other weights. */
  #changedAt: number | undefined;
  /** A drawing that stands on the page together with its answers, or a moment later. */
  #coming: Asked | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = false;
  #isOutOfDate = false;
  /** Whose images the trial and the watched cases were made for. */
  #dataSet: DataSetInfo | undefined;

  /** fail: tells a person what went wrong. */
  constructor(store: StoreApi<PlaygroundState>, connection: Connection, fail: (error: unknown) => void) {
    this.#store = store;
    this.#fail = fail;
    this.#connection = connection;
  }

  hear({ type }: EngineEvent): void {
    if (type === 'data-set') this.#fit();
    else if (changes.has(type)) void this.#refresh();
  }

  /** Drawings are seen as the images of the present data set are; what came out of another one, or was made for it, goes. */
  #fit(): void {
    const { trial, watched, dataSet } = this.#store.getState();
    const pixelsOf = ({ subject, pixels }: Asked) => {
      if (subject.kind !== 'drawing' || dataSet.channels > 1) return undefined;
      const isFitting = pixels.length === imageSizeOf(dataSet);
      return isFitting ? pixels : pictureOf(subject.drawing, dataSet.side);
    };
    const fitted = (one: Asked): Trial[] => {
      const pixels = pixelsOf(one);
      return pixels ? [{ ...one, pixels, answers: {} }] : [];
    };
    const isServedAgain = this.#dataSet !== undefined && !isOtherDataSet(this.#dataSet, dataSet);
    this.#dataSet = dataSet;
    if (isServedAgain) return;
    this.#forgetComing();
    this.#store.setState({ watched: watched.flatMap(fitted), trial: trial && fitted(trial)[0] });
    void this.#refresh();
  }

  readonly draw = (change: (drawing: Drawing) => Drawing): void => {
    const { trial, dataSet, status } = this.#store.getState();
    const drawing = change(drawingOf({ trial: this.#coming ?? trial }));
    if (drawing.length === 0) {
      this.#show(undefined);
      return;
    }
    const asked: Asked = { subject: { kind: 'drawing', drawing }, pixels: pictureOf(drawing, dataSet.side) };
    if (status === 'idle') {
      this.#show(asked);
      return;
    }
    this.#coming = asked;
    this.#changedAt = performance.now();
    this.#timer ??= setTimeout(this.#showComing, togetherMs);
    void this.#refresh();
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
    this.#showComing();
    const { trial, watched } = this.#store.getState();
    if (!trial || watched.length >= mostWatched || watched.some(({ pixels }) => pixels === trial.pixels))
      return;
    this.#store.setState({ watched: [...watched, trial] });
  };

  readonly unwatch = (trial: Trial): void => {
    const { watched } = this.#store.getState();
    this.#store.setState({ watched: watched.filter(({ pixels }) => pixels !== trial.pixels) });
  };

  #show(asked: Asked | undefined): void {
    this.#forgetComing();
    this.#changedAt = performance.now();
    this.#put(asked);
    void this.#refresh();
  }

  readonly #showComing = (): void => {
    if (this.#coming) this.#put(this.#coming);
    this.#forgetComing();
  };

  #forgetComing(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#coming = undefined;
  }

  #put(asked: Asked | undefined): void {
    // The answers to the one before stand until those to this one come: bars that vanish and return would flicker.
    const { answers = {} } = this.#store.getState().trial ?? {};
    this.#store.setState({ trial: asked && { ...asked, answers } });
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
    const asked: Asked | undefined = this.#coming ?? trial;
    const cases = asked ? [asked, ...watched] : watched;
    if (cases.length === 0) return;
    const answers = await this.#connection.ask('classify', { images: cases.map(({ pixels }) => pixels) });
    if (!answers) return;
    const found = new Map(cases.map(({ pixels }, index) => [pixels, probabilities(answers[index])]));
    const answersTo = ({ pixels }: Asked): Probabilities | undefined => found.get(pixels);
    const answered = asked ? this.#answered(asked, answersTo(asked) ?? {}) : {};
    this.#store.setState((state) => ({
      watched: state.watched.map((one) => ({ ...one, answers: answersTo(one) ?? one.answers })),
      ...answered,
    }));
  }

  /** What the page shows of the trial now. */
  #answered(asked: Asked, answers: Probabilities): Partial<TryItSlice> {
    const { trial } = this.#store.getState();
    if (asked === this.#coming) {
      this.#forgetComing();
      return { trial: { ...asked, answers }, ...this.#timeOfAnswer() };
    }
    if (trial?.pixels === asked.pixels)
      return { trial: { ...trial, answers }, ...(!this.#coming && this.#timeOfAnswer()) };
    // The pen has moved on. Its drawing is asked about next, and would never be answered if every answer came too late.
    const isEarlier = trial?.subject.kind === 'drawing' && asked.subject.kind === 'drawing';
    return isEarlier ? { trial: { ...trial, answers } } : {};
  }

  /** How long the first answer since the trial changed has taken. */
  #timeOfAnswer(): Pick<TryItSlice, 'answerMs'> | undefined {
    if (this.#changedAt === undefined) return undefined;
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
