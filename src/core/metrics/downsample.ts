/**
 * Fewer points for a chart, no spike lost: keeps the smallest and the largest value of equal stretches. Returns the indices
 * to keep, rising: at most `limit` (2 or more) of them, the first and the last always among them. A NaN in between (a loss
 * that diverged) draws nothing and is passed over.
 */
export function downsampleMinMax(values: ArrayLike<number>, limit: number): number[] {
  const count = values.length;
  if (count <= limit) return allIndices(count);
  const kept = [0];
  const stretches = Math.floor((limit - 2) / 2);
  for (let stretch = 0; stretch < stretches; stretch++) {
    const [start, end] = stretchOf(count, stretches, stretch);
    let lowest = -1;
    let highest = -1;
    for (let i = start; i < end; i++) {
      const value = values[i] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      if (lowest < 0 || value < (values[lowest] ?? 0)) lowest = i;
      if (highest < 0 || value > (values[highest] ?? 0)) highest = i;
    }
    if (lowest < 0) continue;
    kept.push(Math.min(lowest, highest));
    if (lowest !== highest) kept.push(Math.max(lowest, highest));
  }
  kept.push(count - 1);
  return kept;
}

/** The points between the first and the last, cut into equal stretches. */
function stretchOf(count: number, stretches: number, stretch: number): readonly [start: number, end: number] {
  const border = (index: number): number => 1 + Math.floor((index * (count - 2)) / stretches);
  return [border(stretch), border(stretch + 1)];
}

function allIndices(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
