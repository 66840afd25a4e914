/**
 * Fewer points for a chart without losing what the eye looks for. Both functions return the indices to keep, rising: at most
 * `limit` (2 or more) of them, the first and the last always among them. A NaN in between (a loss that diverged) draws
 * nothing and is passed over.
 */

/** Keeps the smallest and the largest value of equal stretches: no spike is lost. Best for the faint line of every step. */
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

/**
 * Largest triangle three buckets: of each stretch, the point that spans the largest triangle with the point kept before it and
 * the mean of the stretch after it. Keeps the shape of a smooth line. x rises; x and y are of one length.
 * Source: S. Steinarsson, "Downsampling Time Series for Visual Representation", 2013.
 */
export function downsampleLttb(x: ArrayLike<number>, y: ArrayLike<number>, limit: number): number[] {
  const count = y.length;
  if (count <= limit) return allIndices(count);
  const point = (i: number): Point => ({ x: x[i] ?? Number.NaN, y: y[i] ?? Number.NaN });
  const kept = [0];
  let anchor = point(0);
  const stretches = limit - 2;
  for (let stretch = 0; stretch < stretches; stretch++) {
    const [start, end] = stretchOf(count, stretches, stretch);
    const [nextStart, nextEnd] = stretchOf(count, stretches, stretch + 1);
    const target = meanPoint(point, nextStart, nextEnd);
    let best = -1;
    let largest = -1;
    for (let i = start; i < end; i++) {
      const candidate = point(i);
      if (Number.isNaN(candidate.y)) continue;
      // Where a neighbour is NaN there is no triangle, and the first point of the stretch has to do.
      const area = triangleArea(anchor, candidate, target) || 0;
      if (area > largest) {
        largest = area;
        best = i;
      }
    }
    if (best < 0) continue;
    kept.push(best);
    anchor = point(best);
  }
  kept.push(count - 1);
  return kept;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Twice the area, which compares as well. */
function triangleArea(a: Point, b: Point, c: Point): number {
  return Math.abs((a.x - c.x) * (b.y - a.y) - (a.x - b.x) * (c.y - a.y));
}

function meanPoint(point: (i: number) => Point, start: number, end: number): Point {
  let x = 0;
  let y = 0;
  let counted = 0;
  for (let i = start; i < end; i++) {
    const next = point(i);
    if (Number.isNaN(next.y)) continue;
    x += next.x;
    y += next.y;
    counted++;
  }
  return { x: x / counted, y: y / counted };
}

/** The points between the first and the last, cut into equal stretches; the one after the last stretch is the last point. */
function stretchOf(count: number, stretches: number, stretch: number): readonly [start: number, end: number] {
  if (stretch === stretches) return [count - 1, count];
  const border = (index: number): number => 1 + Math.floor((index * (count - 2)) / stretches);
  return [border(stretch), border(stretch + 1)];
}

function allIndices(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
