/** Turns the logits of one image into probabilities. They add up to 1; NaN among the logits makes all of them NaN. */
export function softmax(logits: Float32Array): Float32Array<ArrayBuffer> {
  const largest = logits.reduce((most, logit) => Math.max(most, logit), Number.NEGATIVE_INFINITY);
  const powers = Float64Array.from(logits, (logit) => Math.exp(logit - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return Float32Array.from(powers, (power) => power / sum);
}
