/** What a person tries the models on: a drawing, a picture of one's own or a test image, what the models make of it, and the cases that are watched. */
import type { Drawing } from '../../../core/drawing/drawing.ts';
import type { Slice } from '../slice.ts';
import type { ModelId } from './shelf.ts';

/** Probabilities of each class, by the model that has this role. */
export type Probabilities = Readonly<Partial<Record<ModelId, Float32Array<ArrayBuffer>>>>;

type Subject =
  | { readonly kind: 'drawing'; readonly drawing: Drawing }
  | { readonly kind: 'picture'; readonly name: string }
  | { readonly kind: 'test-image'; readonly index: number; readonly label: number };

export interface Trial {
  readonly subject: Subject;
  /** What the network sees: a byte a pixel and channel. */
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** Empty until the models have answered. */
  readonly answers: Probabilities;
}

export interface TryItSlice {
  /** Undefined while there is nothing to answer. */
  readonly trial: Trial | undefined;
  /** Cases whose answers stay in sight, from the oldest to the newest. */
  readonly watched: readonly Trial[];
  /** Milliseconds from the last change of the trial to the answers of both models. */
  readonly answerMs: number | undefined;
}

export const tryItSlice: Slice<TryItSlice> = {
  initial: { trial: undefined, watched: [], answerMs: undefined },
  reduce: () => undefined,
};

export const noDrawing: Drawing = [];

/** What stands on the pad; nothing, where something else is tried. The same one as long as it stays the same. */
export const drawingOf = ({ trial }: { readonly trial: Omit<Trial, 'answers'> | undefined }): Drawing =>
  trial?.subject.kind === 'drawing' ? trial.subject.drawing : noDrawing;
