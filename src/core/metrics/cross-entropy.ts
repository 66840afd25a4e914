/**
 * The mean over the images of -log(probability of the label), as `torch.nn.functional.cross_entropy` has it, added up in doubles.
 * logits: images x classes. Throws RangeError where they do not match.
 */
export function crossEntropy(logits: Float32Array, labels: Uint8Array): number {
  const classes = logits.length / labels.length;
  if (!Number.isInteger(classes))
    throw new RangeError(`${logits.length} logits for ${labels.length} images.`);
  let sum = 0;
  for (let image = 0; image < labels.length; image++) {
    const row = logits.subarray(image * classes, (image + 1) * classes);
    const largest = Math.max(...row);
    const powers = row.reduce((total, logit) => total + Math.exp(logit - largest), 0);
    sum += Math.log(powers) + largest - (row[labels[image] ?? 0] ?? Number.NaN);
  }
  return sum / labels.length;
}
