/** From bytes to what the network reads: scaled to [0, 1], then to mean 0 and standard deviation 1 of MNIST. */

export const mnistMean = 0.1307;
export const mnistStd = 0.3081;

/** Pixels of one image: 28 x 28. */
export const imageSize = 28 * 28;

/** The normalised value of each byte. Rounded to float32 after every operation, as `((x / 255) - mean) / std` is in torch. */
const normalised = Float32Array.from({ length: 256 }, (_, byte) => {
  const centred = Math.fround(Math.fround(byte / 255) - Math.fround(mnistMean));
  return centred / Math.fround(mnistStd);
});

/**
 * Writes a batch: image `indices[start + i]` goes to position i of `into`.
 * pixels: images * 784 bytes; into: at least count * 784. The indices must exist in both.
 */
export function normaliseBatch(
  pixels: Uint8Array,
  indices: Uint32Array,
  start: number,
  count: number,
  into: Float32Array,
): void {
  for (let i = 0; i < count; i++) {
    const image = indices[start + i];
    if (image === undefined || (image + 1) * imageSize > pixels.length) {
      throw new RangeError(
        `Position ${start + i} of the epoch asks for image ${image}, of ${pixels.length / imageSize}.`,
      );
    }
    const source = image * imageSize;
    const target = i * imageSize;
    for (let p = 0; p < imageSize; p++) into[target + p] = normalised[pixels[source + p] ?? 0] ?? 0;
  }
}

/** How many of each digit, 0 to 9. */
export function classCounts(labels: Uint8Array): number[] {
  const counts = new Array<number>(10).fill(0);
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}
