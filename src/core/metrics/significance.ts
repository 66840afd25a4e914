/** What a sample of images can say: how sure an accuracy is, and when a difference is more than chance. */

/** The usual 5 %: below it, chance alone is no good explanation of a difference. */
export const isRealDifference = (pValue: number): boolean => pValue < 0.05;

/** The two-sided 97.5 % point of the normal distribution: what makes an interval one of 95 %. */
export const z = 1.959963984540054;

/**
 * Wilson's score interval of an accuracy at 95 %, in percent: where the true accuracy plausibly lies, the images being a sample.
 * Source: E. B. Wilson, "Probable inference", 1927.
 */
export function accuracyInterval(correct: number, images: number): { low: number; high: number } {
  if (images === 0) return { low: 0, high: 100 };
  const share = correct / images;
  const denominator = 1 + (z * z) / images;
  const centre = (share + (z * z) / (2 * images)) / denominator;
  const margin =
    (z / denominator) * Math.sqrt((share * (1 - share)) / images + (z * z) / (4 * images * images));
  return { low: 100 * Math.max(0, centre - margin), high: 100 * Math.min(1, centre + margin) };
}
