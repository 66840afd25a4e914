/** Which classes there are: labels as the files have them, and the numbers 0 to n - 1 that the page calls them by. */
import { mostClasses } from '../../dataset-info.ts';
import { DataFileError } from '../data-file.ts';
import { someOf } from '../lists.ts';
import type { RawData, RawSplit } from '../raw-data.ts';
import { told } from '../telling.ts';
import { knownSet } from './known-sets.ts';

export interface Classes {
  readonly names: readonly string[];
  /** What the data set is called where it is known for certain. */
  readonly knownName?: string;
  /** The labels of a split as classes 0 to n - 1. Throws DataFileError for one that the training set does not have. */
  classesOf(split: RawSplit): Uint8Array<ArrayBuffer>;
  readonly notes: readonly string[];
}

/** The labels that the training images have, in order, are the classes. Throws DataFileError. */
export function classesIn(data: RawData): Classes {
  const { train, paths, side, channels, classNames } = data;
  for (const split of [train, data.test]) if (split) checkRange(split, classNames);
  const labels = [...new Set(train.labels)].sort((a, b) => a - b);
  if (labels.length < 2) {
    throw new DataFileError(told('data-files/one-label', { path: train.path, label: String(labels[0]) }));
  }
  if (labels.length > mostClasses) {
    throw new DataFileError(
      told('data-files/many-classes', { path: train.path, count: labels.length, most: mostClasses }),
    );
  }
  const firstImage = train.pixels.subarray(0, side * side * channels);
  const known = classNames ? undefined : knownSet(paths, firstImage, labels);
  const nameOf = (label: number): string =>
    classNames?.[label] ?? known?.classNames[label - known.firstLabel] ?? String(label);
  const numbers = new Map(labels.map((label, index) => [label, index]));
  return {
    names: labels.map(nameOf),
    ...(known && { knownName: known.name }),
    classesOf: (split) =>
      Uint8Array.from(
        split.labels,
        (label, image) => numbers.get(label) ?? failForUnknown(split, image, labels, nameOf),
      ),
    notes: gapNotes(labels, nameOf, classNames),
  };
}

/** Labels begin at 0 or at 1. Names say how many there are. */
function checkRange({ labels, place }: RawSplit, classNames: readonly string[] | undefined): void {
  const last = classNames ? classNames.length - 1 : mostClasses;
  const wrong = labels.findIndex((label) => label < 0 || label > last);
  if (wrong < 0) return;
  throw new DataFileError(
    told('data-files/label-out-of-range', {
      place: place(wrong),
      label: String(labels[wrong]),
      last: String(classNames ? last : mostClasses - 1),
    }),
  );
}

function failForUnknown(
  { labels, place }: RawSplit,
  image: number,
  known: readonly number[],
  nameOf: (label: number) => string,
): never {
  const number = labels[image] ?? 0;
  const name = nameOf(number);
  const label = String(number);
  const values = { place: place(image), label, known: someOf(known.map(String), 20) };
  throw new DataFileError(
    name === label
      ? told('data-files/label-not-trained', values)
      : told('data-files/class-not-trained', { ...values, name }),
  );
}

/** Labels that no image has leave no empty class behind. */
function gapNotes(
  labels: readonly number[],
  nameOf: (label: number) => string,
  classNames: readonly string[] | undefined,
): string[] {
  const first = classNames ? 0 : (labels[0] ?? 0);
  const last = classNames ? classNames.length - 1 : (labels.at(-1) ?? 0);
  const present = new Set(labels);
  const gaps = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (label) => !present.has(label),
  );
  if (gaps.length === 0) return [];
  return [told('data-files/gaps', { labels: someOf(gaps.map(nameOf), 10), count: labels.length })];
}
