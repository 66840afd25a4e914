/**
 * A drawing as the network reads it: made into a picture as MNIST was made of scanned digits. Those "were size normalized to fit in a
 * 20x20 pixel box while preserving their aspect ratio", got grey levels from that, and "were centered in a 28x28 image by computing the
 * center of mass of the pixels" (LeCun, Cortes and Burges, "The MNIST database of handwritten digits").
 *
 * A scanned digit is scaled together with its pen. A drawing is scaled before the pen goes over it: a small digit would be a blot
 * otherwise.
 */
import type { Drawing, Point } from './drawing.ts';

/** Shares of the picture's side: the box that holds all ink, and the width of the pen. */
const boxShare = 20 / 28;
const penShare = 2.6 / 28;

/** Ink is looked for at so many places along each side of a pixel; its share is the pixel's grey. */
const places = 6;

/** What is smaller than this share of the pad, a dot or a dash, is not blown up to a whole digit. */
const smallestExtent = 0.08;

/**
 * Returns side x side bytes, 0 where no ink is, 255 under the pen. An empty drawing gives an empty picture.
 */
export function pictureOf(drawing: Drawing, side: number): Uint8Array<ArrayBuffer> {
  const points = drawing.flat();
  if (points.length === 0) return new Uint8Array(side * side);
  const grid = side * places;
  const radius = (penShare * grid) / 2;
  const ink = inked(scaled(drawing, points, grid, radius), grid, radius);
  return averaged(ink, side, { x: shiftAlong(ink.columns), y: shiftAlong(ink.rows) });
}

interface Ink {
  readonly grid: number;
  /** grid x grid: 1 where ink is, 0 elsewhere. */
  readonly inked: Uint8Array;
  /** How much of it is in each row, and in each column. */
  readonly rows: Uint32Array;
  readonly columns: Uint32Array;
}

/** The strokes in places of the grid: the longest side of their ink as long as the box, in the middle of the grid. */
function scaled(drawing: Drawing, points: Drawing[number], grid: number, radius: number): Drawing {
  const [left, right] = range(points.map(({ x }) => x));
  const [top, bottom] = range(points.map(({ y }) => y));
  const extent = Math.max(right - left, bottom - top, smallestExtent);
  const scale = (boxShare * grid - 2 * radius) / extent;
  const place = ({ x, y }: Point): Point => ({
    x: grid / 2 + scale * (x - (left + right) / 2),
    y: grid / 2 + scale * (y - (top + bottom) / 2),
  });
  return drawing.map((stroke) => stroke.map(place));
}

function range(values: readonly number[]): readonly [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}

/** Where a round pen of this radius has been. */
function inked(drawing: Drawing, grid: number, radius: number): Ink {
  const [rows, columns] = [new Uint32Array(grid), new Uint32Array(grid)];
  const ink: Ink = { grid, inked: new Uint8Array(grid * grid), rows, columns };
  for (const stroke of drawing) {
    for (const [index, to] of stroke.entries()) inkLine(ink, radius, stroke[index - 1] ?? to, to);
  }
  return ink;
}

/** Numbers and no points in the loops: a pen that moves makes a new picture sixty times a second. */
function inkLine({ grid, inked, rows, columns }: Ink, radius: number, from: Point, to: Point): void {
  const within = (place: number) => Math.min(Math.max(Math.round(place), 0), grid);
  const left = within(Math.min(from.x, to.x) - radius);
  const right = within(Math.max(from.x, to.x) + radius);
  const top = within(Math.min(from.y, to.y) - radius);
  const bottom = within(Math.max(from.y, to.y) + radius);
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const reach = radius * radius;
  for (let row = top; row < bottom; row++) {
    const py = row + 0.5 - from.y;
    for (let column = left; column < right; column++) {
      const px = column + 0.5 - from.x;
      // The point of the line that is nearest to this place, as a share of the way from one end to the other.
      const along = length === 0 ? 0 : Math.min(Math.max((px * dx + py * dy) / length, 0), 1);
      const x = px - along * dx;
      const y = py - along * dy;
      const place = row * grid + column;
      if (x * x + y * y > reach || inked[place] === 1) continue;
      inked[place] = 1;
      rows[row] = (rows[row] ?? 0) + 1;
      columns[column] = (columns[column] ?? 0) + 1;
    }
  }
}

/**
 * How far the ink has to move along one side, in places, for its centre of mass to come to the middle; no further than up to the edge.
 * ink: how much of it is at each place along that side.
 */
function shiftAlong(ink: Uint32Array): number {
  const first = ink.findIndex((amount) => amount > 0);
  const last = ink.findLastIndex((amount) => amount > 0);
  let mass = 0;
  let moment = 0;
  for (const [place, amount] of ink.entries()) {
    mass += amount;
    moment += amount * (place + 0.5);
  }
  const shift = Math.round(ink.length / 2 - moment / mass);
  return Math.min(Math.max(shift, -first), ink.length - 1 - last);
}

function averaged(ink: Ink, side: number, shift: Point): Uint8Array<ArrayBuffer> {
  const sums = new Uint16Array(side * side);
  for (const [row, amount] of ink.rows.entries()) {
    if (amount === 0) continue;
    const first = Math.floor((row + shift.y) / places) * side;
    for (let column = 0; column < ink.grid; column++) {
      if (ink.inked[row * ink.grid + column] === 0) continue;
      const pixel = first + Math.floor((column + shift.x) / places);
      sums[pixel] = (sums[pixel] ?? 0) + 1;
    }
  }
  return Uint8Array.from(sums, (sum) => Math.round((255 * sum) / (places * places)));
}
