/** What is taken for what, and what follows for each class. */

/** Counts of images: row by row the true class, in each row the predictions. classes x classes. */
export type Confusion = Uint32Array<ArrayBuffer>;

/** labels, predictions: a class for each image. */
export function confusionOf(labels: Uint8Array, predictions: Uint8Array, classes: number): Confusion {
  if (labels.length !== predictions.length) {
    throw new RangeError(`${labels.length} labels against ${predictions.length} predictions.`);
  }
  const counts = new Uint32Array(classes * classes);
  for (const [image, label] of labels.entries()) {
    const cell = label * classes + (predictions[image] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}

/** How many more images the candidate puts into each cell; negative where it puts fewer. */
export function confusionDifference(baseline: Confusion, candidate: Confusion): Int32Array<ArrayBuffer> {
  return Int32Array.from(candidate, (count, cell) => count - (baseline[cell] ?? 0));
}

export interface ClassQuality {
  /** Images of this class. */
  readonly images: number;
  /** Of the images that are said to be of this class, the share that is; undefined where none is said to be. */
  readonly precision: number | undefined;
  /** Of the images of this class, the share that is found; undefined where there is none. */
  readonly recall: number | undefined;
}

/** One for each class, in their order. */
export function classQualities(confusion: Confusion, classes: number): ClassQuality[] {
  const cell = (label: number, prediction: number) => confusion[label * classes + prediction] ?? 0;
  const all = Array.from({ length: classes }, (_, index) => index);
  return all.map((index) => {
    const images = all.reduce((sum, prediction) => sum + cell(index, prediction), 0);
    const said = all.reduce((sum, label) => sum + cell(label, index), 0);
    return {
      images,
      precision: said === 0 ? undefined : cell(index, index) / said,
      recall: images === 0 ? undefined : cell(index, index) / images,
    };
  });
}
