/** Puts images into another order without a second copy of them. */

/**
 * Position i gets what stood at order[i], in both arrays. order: each position once. imageSize: bytes of an image. A cycle of the
 * permutation is walked with one image set aside.
 */
export function permuteImages(
  labels: Uint8Array,
  pixels: Uint8Array,
  order: Uint32Array,
  imageSize: number,
): void {
  const isDone = new Uint8Array(order.length);
  const aside = new Uint8Array(imageSize);
  for (let start = 0; start < order.length; start++) {
    if (isDone[start]) continue;
    aside.set(pixels.subarray(start * imageSize, (start + 1) * imageSize));
    const label = labels[start] ?? 0;
    let at = start;
    for (let from = order[at] ?? 0; from !== start; from = order[at] ?? 0) {
      pixels.copyWithin(at * imageSize, from * imageSize, (from + 1) * imageSize);
      labels[at] = labels[from] ?? 0;
      isDone[at] = 1;
      at = from;
    }
    pixels.set(aside, at * imageSize);
    labels[at] = label;
    isDone[at] = 1;
  }
}
