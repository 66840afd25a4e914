/** A data set while somebody draws it: classes, each with its pictures. It outlives a reload where the browser lets the page store it. */
import * as v from 'valibot';
import { createStore } from 'zustand/vanilla';
import type { Drawn } from '../../../client/late/data-actions.ts';
import { ownDataWords } from '../../words/late.ts';

/** MNIST's side: small enough to learn in seconds, large enough for what one draws. */
export const drawnSide = 28;

export interface DrawnClass {
  readonly name: string;
  /** A grey byte a pixel. */
  readonly pictures: readonly Uint8Array<ArrayBuffer>[];
}

export interface DrawnSet {
  readonly name: string;
  readonly classes: readonly DrawnClass[];
  /** The class that is drawn now, by its place. */
  readonly chosen: number;
}

const text = ownDataWords.drawn;
const key = 'drawn-set';

const empty = (): DrawnSet => ({
  name: text.defaultName,
  classes: [
    { name: text.defaultClass(1), pictures: [] },
    { name: text.defaultClass(2), pictures: [] },
  ],
  chosen: 0,
});

const pixels = v.pipe(
  v.string(),
  v.transform((encoded) => Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))),
  v.check((bytes) => bytes.length === drawnSide * drawnSide),
);
const stored = v.object({
  name: v.string(),
  classes: v.array(v.object({ name: v.string(), pictures: v.array(pixels) })),
});

export const drawnSet = createStore<DrawnSet>(() => restored() ?? empty());

drawnSet.subscribe(({ name, classes }) => {
  const encode = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
  const content = classes.map((one) => ({ name: one.name, pictures: one.pictures.map(encode) }));
  try {
    localStorage.setItem(key, JSON.stringify({ name, classes: content }));
  } catch {
    // A browser that stores nothing keeps the drawings until the page is closed.
  }
});

/** Undefined where nothing is stored, or nothing that can be read. */
function restored(): DrawnSet | undefined {
  try {
    const parsed = v.safeParse(stored, JSON.parse(localStorage.getItem(key) ?? 'null'));
    return parsed.success && parsed.output.classes.length > 0 ? { ...parsed.output, chosen: 0 } : undefined;
  } catch {
    // The storage is closed to the page, or holds no JSON, or no base64.
    return undefined;
  }
}

/** Changes the class that is drawn now. */
export function changeChosen(change: (chosen: DrawnClass) => DrawnClass): void {
  drawnSet.setState(({ classes, chosen }) => ({
    classes: classes.map((one, place) => (place === chosen ? change(one) : one)),
  }));
}

export function addClass(): void {
  drawnSet.setState(({ classes }) => ({
    classes: [...classes, { name: text.defaultClass(classes.length + 1), pictures: [] }],
    chosen: classes.length,
  }));
}

export function removeChosen(): void {
  drawnSet.setState(({ classes, chosen }) => ({
    classes: classes.filter((_, place) => place !== chosen),
    chosen: Math.max(0, chosen - 1),
  }));
}

/** Why they cannot be used yet, in words. */
export function obstacleTo({ classes }: DrawnSet): string | undefined {
  if (classes.length < 2) return text.oneClass;
  const names = classes.map(({ name }) => name.trim());
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined) return text.sameName(twice);
  const poor = classes.find(({ pictures }) => pictures.length < 2);
  return poor && text.tooFew(poor.name, poor.pictures.length);
}

export function asImages({ name, classes }: DrawnSet): Drawn {
  const pictures = classes.flatMap((one, label) => one.pictures.map((picture) => ({ label, picture })));
  const pixels = new Uint8Array(pictures.length * drawnSide * drawnSide);
  for (const [place, { picture }] of pictures.entries()) pixels.set(picture, place * drawnSide * drawnSide);
  return {
    name: name.trim() || text.defaultName,
    side: drawnSide,
    classNames: classes.map((one) => one.name.trim()),
    labels: Uint8Array.from(pictures, ({ label }) => label),
    pixels,
  };
}
