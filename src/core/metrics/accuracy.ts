/** From logits to predictions to an accuracy. */
import { classCount } from '../network/simple-cnn.ts';

/** Index of the largest of ten logits starting at `start`; the first of equals, and NaN beats everything, as in `torch.argmax`. */
export function argmax(logits: Float32Array, start = 0, count = classCount): number {
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

/** logits: (n, 10). Returns n classes. */
export function predictions(logits: Float32Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: logits.length / classCount }, (_, i) => argmax(logits, i * classCount));
}

/** logits: (n, 10), labels: n. */
export function countCorrect(logits: Float32Array, labels: Uint8Array): number {
  if (logits.length !== labels.length * classCount) {
    throw new RangeError(
      `${labels.length} labels need ${labels.length * classCount} logits, not ${logits.length}.`,
    );
  }
  let correct = 0;
  for (let i = 0; i < labels.length; i++) {
    if (argmax(logits, i * classCount) === labels[i]) correct++;
  }
  return correct;
}
