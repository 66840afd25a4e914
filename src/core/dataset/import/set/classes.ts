/** Which classes there are: labels as the files have them, and the numbers 0 to n - 1 that the page calls them by. */
import { mostClasses } from '../../dataset-info.ts';
import { DataFileError } from '../data-file.ts';
import type { RawData, RawSplit } from '../raw-data.ts';
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
    throw new DataFileError(
      `All images in ${train.path} have one label, ${labels[0]}. A data set needs at least two classes.`,
    );
  }
  if (labels.length > mostClasses) {
    throw new DataFileError(
      `${train.path} has ${labels.length} classes. The page takes up to ${mostClasses}: choose a part of them.`,
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
    `${capital(place(wrong))} has the label ${labels[wrong]}. Labels are whole numbers from 0 to ${classNames ? last : mostClasses - 1}, a number for each class: correct it, or leave this image out.`,
  );
}

function failForUnknown(
  { labels, place }: RawSplit,
  image: number,
  known: readonly number[],
  nameOf: (label: number) => string,
): never {
  const label = labels[image] ?? 0;
  const name = nameOf(label);
  throw new DataFileError(
    `${capital(place(image))} has the label ${label}${name === String(label) ? '' : ` (${name})`}, a class that no training image has: the training labels are ${known.slice(0, 20).join(', ')}${known.length > 20 ? ', …' : ''}. Add training images of this class, or leave it out of the test set.`,
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

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
  const named = gaps.slice(0, 10).map(nameOf).join(', ');
  const more = gaps.length > 10 ? `, and ${gaps.length - 10} more` : '';
  return [
    `No training image has the label ${named}${more}: the ${labels.length} labels that occur are the classes.`,
  ];
}
