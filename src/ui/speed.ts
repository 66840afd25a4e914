/** How much faster or slower one model is than another, as far as a machine that does other things too can tell. */

export interface Speed {
  readonly kind: 'same' | 'faster' | 'slower';
  /** At least 1. */
  readonly factor: number;
}

/** Medians closer than this are the same. */
const sameSpeed = 0.05;

/** Both: milliseconds, above 0. */
export function speedOf(baseline: number, candidate: number): Speed {
  const factor = Math.max(baseline / candidate, candidate / baseline);
  if (factor - 1 < sameSpeed) return { kind: 'same', factor };
  return { kind: candidate < baseline ? 'faster' : 'slower', factor };
}
