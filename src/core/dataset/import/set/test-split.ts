/** Sets a test set apart where the files hold none: the last sixth of each class, as MNIST has 10,000 of 70,000. */

const sixth = 1 / 6;

/**
 * Returns the order in which training images come first and test images follow, each in the order of the files, and how many are
 * for testing: a sixth of all, and at least one of each class that has two.
 */
export function lastSixth(
  labels: Uint8Array,
  classes: number,
): { order: Uint32Array<ArrayBuffer>; testCount: number } {
  const counts = new Array<number>(classes).fill(0);
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  const shares = sharesOf(counts, Math.round(labels.length * sixth));
  const testCount = shares.reduce((sum, share) => sum + share, 0);
  const order = new Uint32Array(labels.length);
  let trainAt = 0;
  let testAt = labels.length - testCount;
  const left = counts.map((count, label) => count - (shares[label] ?? 0));
  for (const [image, label] of labels.entries()) {
    const remaining = left[label] ?? 0;
    left[label] = remaining - 1;
    if (remaining > 0) order[trainAt++] = image;
    else order[testAt++] = image;
  }
  return { order, testCount };
}

/** How many of each class: rounded down, and one more where the largest fractions are, until there are `total`. */
function sharesOf(counts: readonly number[], total: number): number[] {
  const shares = counts.map((count) => Math.max(Math.floor(count * sixth), count > 1 ? 1 : 0));
  const missing = total - shares.reduce((sum, share) => sum + share, 0);
  const byFraction = counts
    .map((count, label) => ({ label, count, fraction: count * sixth - (shares[label] ?? 0) }))
    .filter(({ count, fraction }) => count > 1 && fraction > 0)
    .sort((a, b) => b.fraction - a.fraction);
  for (const { label } of byFraction.slice(0, Math.max(0, missing))) shares[label] = (shares[label] ?? 0) + 1;
  return shares;
}
