/** How decided a model is: the lead of its best class over the second. */

/** logits: images x classes, of at least two classes. Returns the lead of each image, in logits; NaN where a logit is none. */
export function margins(logits: Float32Array, classes: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: logits.length / classes }, (_, image) =>
    marginOf(logits.subarray(image * classes, (image + 1) * classes)),
  );
}

function marginOf(logits: Float32Array): number {
  let best = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (const logit of logits) {
    if (Number.isNaN(logit)) return Number.NaN;
    if (logit > best) {
      second = best;
      best = logit;
    } else if (logit > second) {
      second = logit;
    }
  }
  return best - second;
}
