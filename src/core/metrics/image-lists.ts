/** Which images a count on the page counts: lists of test images by what two models say of them. */

/** What two models say of the same images. Each array holds a class for each image. */
export interface Said {
  readonly labels: Uint8Array;
  readonly baseline: Uint8Array;
  /** Undefined before there is a candidate. */
  readonly candidate: Uint8Array | undefined;
}

/** A question that a list answers, as a rule for one image. */
const rules = {
  /** The two models give different answers. */
  changed: ({ baseline, candidate }, image) =>
    candidate !== undefined && baseline[image] !== candidate[image],
  onlyBaselineRight: ({ labels, baseline, candidate }, image) =>
    candidate !== undefined && baseline[image] === labels[image] && candidate[image] !== labels[image],
  onlyCandidateRight: ({ labels, baseline, candidate }, image) =>
    candidate !== undefined && baseline[image] !== labels[image] && candidate[image] === labels[image],
  bothWrong: ({ labels, baseline, candidate }, image) =>
    candidate !== undefined && baseline[image] !== labels[image] && candidate[image] !== labels[image],
  changedBothWrong: ({ labels, baseline, candidate }, image) =>
    candidate !== undefined &&
    baseline[image] !== candidate[image] &&
    baseline[image] !== labels[image] &&
    candidate[image] !== labels[image],
  bothRight: ({ labels, baseline, candidate }, image) =>
    candidate !== undefined && baseline[image] === labels[image] && candidate[image] === labels[image],
  baselineWrong: ({ labels, baseline }, image) => baseline[image] !== labels[image],
  candidateWrong: ({ labels, candidate }, image) =>
    candidate !== undefined && candidate[image] !== labels[image],
} satisfies Record<string, (said: Said, image: number) => boolean>;

export type ImageList = keyof typeof rules;

/** Places of the images in the test set, in its order. */
export function imagesOf(list: ImageList, said: Said): number[] {
  const belongs: (said: Said, image: number) => boolean = rules[list];
  const found: number[] = [];
  for (let image = 0; image < said.labels.length; image++) if (belongs(said, image)) found.push(image);
  return found;
}

/** Images of one class that a model takes for another, or for that class itself. */
export function imagesOfCell(
  labels: Uint8Array,
  predictions: Uint8Array,
  label: number,
  prediction: number,
): number[] {
  const found: number[] = [];
  for (let image = 0; image < labels.length; image++) {
    if (labels[image] === label && predictions[image] === prediction) found.push(image);
  }
  return found;
}

/** Images of one class for which the two models do not agree whether they are of another, or of that class itself. */
export function imagesOfDifference(
  { labels, baseline, candidate }: Said,
  label: number,
  prediction: number,
): number[] {
  if (!candidate) return [];
  const isIn = (image: number) =>
    labels[image] === label && (baseline[image] === prediction) !== (candidate[image] === prediction);
  return Array.from(labels.keys()).filter(isIn);
}

/** The most confident first: those that a model is wrong about although it was sure. margins: of that model. */
export function mostConfidentFirst(images: readonly number[], margins: Float32Array): number[] {
  return [...images].sort((one, other) => (margins[other] ?? 0) - (margins[one] ?? 0) || one - other);
}
