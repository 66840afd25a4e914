/** Turns logits into predictions, and predictions into an accuracy. */
/** Index of the largest of `count` logits starting at `start`; the first of equals, and NaN beats everything, as in `torch.argmax`. */
export function argmax(logits: Float32Array, start: number, count: number): number {
  let best = 0;
  let highest = logits[start] ?? Number.NaN;
  for (let i = 1; i < count && !Number.isNaN(highest); i++) {
    const logit = logits[start + i] ?? Number.NaN;
    if (logit > highest || Number.isNaN(logit)) {
      highest = logit;
      best = i;
    }
  }
  return best;
}

/** logits: (n, classes). Returns n classes. */
export function predictions(logits: Float32Array, classes: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: logits.length / classes }, (_, i) => argmax(logits, i * classes, classes));
}

/** logits: (n, classes), labels: n. */
export function countCorrect(logits: Float32Array, labels: Uint8Array, classes: number): number {
  if (logits.length !== labels.length * classes) {
    throw new RangeError(
      `${labels.length} labels need ${labels.length * classes} logits, not ${logits.length}.`,
    );
  }
  let correct = 0;
  for (let i = 0; i < labels.length; i++) {
    if (argmax(logits, i * classes, classes) === labels[i]) correct++;
  }
  return correct;
}
