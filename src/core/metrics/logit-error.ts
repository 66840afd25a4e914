/**
 * How far one model's logits lie from another's on the same images: the sum of (candidate - baseline)^2 over the sum of baseline^2. 0 where
 * they are the same; Infinity where only the baseline's are all 0. It sees what rounding did long before a prediction changes. Both have one
 * logit for each image and class. Throws RangeError where they do not match.
 */
export function logitError(baseline: Float32Array, candidate: Float32Array): number {
  if (baseline.length !== candidate.length) {
    throw new RangeError(`${baseline.length} logits against ${candidate.length}.`);
  }
  let signal = 0;
  let noise = 0;
  for (let i = 0; i < baseline.length; i++) {
    const logit = baseline[i] ?? 0;
    signal += logit ** 2;
    noise += ((candidate[i] ?? 0) - logit) ** 2;
  }
  return noise === 0 ? 0 : noise / signal;
}
