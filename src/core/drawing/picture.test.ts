import { describe, expect, it } from 'vitest';
import type { Drawing } from './drawing.ts';
import { pictureOf } from './picture.ts';

const side = 28;

/** A seven: a bar, and a slanted stem. */
const seven: Drawing = [
  [
    { x: 0.3, y: 0.2 },
    { x: 0.7, y: 0.2 },
    { x: 0.45, y: 0.8 },
  ],
];

const placed = (drawing: Drawing, scale: number, x: number, y: number): Drawing =>
  drawing.map((stroke) => stroke.map((point) => ({ x: x + scale * point.x, y: y + scale * point.y })));

interface Ink {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The centre of mass, in pixels from the left and from the top edge. */
  readonly x: number;
  readonly y: number;
}

function inkOf(picture: Uint8Array): Ink {
  const pixels = [...picture].flatMap((grey, index) =>
    grey > 0 ? [{ grey, x: index % side, y: Math.floor(index / side) }] : [],
  );
  const mass = pixels.reduce((sum, { grey }) => sum + grey, 0);
  const xs = pixels.map(({ x }) => x);
  const ys = pixels.map(({ y }) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs) + 1,
    top: Math.min(...ys),
    bottom: Math.max(...ys) + 1,
    x: pixels.reduce((sum, { grey, x }) => sum + grey * (x + 0.5), 0) / mass,
    y: pixels.reduce((sum, { grey, y }) => sum + grey * (y + 0.5), 0) / mass,
  };
}

describe('a drawing', () => {
  it('is as long as the box of MNIST, 20 of 28 pixels, and its centre of mass is in the middle', () => {
    const { top, bottom, left, right, x, y } = inkOf(pictureOf(seven, side));
    // Where the ink begins between two pixels, both have some of it.
    expect(bottom - top).toBeGreaterThanOrEqual(20);
    expect(bottom - top).toBeLessThanOrEqual(21);
    expect(right - left).toBeLessThan(20);
    expect(Math.abs(x - side / 2)).toBeLessThan(0.15);
    expect(Math.abs(y - side / 2)).toBeLessThan(0.15);
  });

  it.each([
    ['small, in a corner', 0.15, 0.02, 0.8],
    ['large', 1.1, -0.05, -0.05],
    ['in another place', 1, 0.2, -0.1],
  ])('is the same picture %s', (_, scale, x, y) => {
    const picture = pictureOf(seven, side);
    const other = pictureOf(placed(seven, scale, x, y), side);
    const difference = picture.reduce(
      (most, grey, index) => Math.max(most, Math.abs(grey - (other[index] ?? 0))),
      0,
    );
    // A place of the grid may fall to the other side of a pixel's edge.
    expect(difference).toBeLessThanOrEqual(60);
  });

  it('has black paper, white ink and greys between them', () => {
    const greys = new Set(pictureOf(seven, side));
    expect(greys.has(0)).toBe(true);
    expect(greys.has(255)).toBe(true);
    expect(greys.size).toBeGreaterThan(5);
  });

  it('does not depend on how many points a line is told in, or in which order its strokes were drawn', () => {
    const [stroke = []] = seven;
    const halves: Drawing = [stroke.slice(1), stroke.slice(0, 2)];
    const finer = stroke.flatMap((point, index) => {
      const before = stroke[index - 1];
      return before ? [{ x: (before.x + point.x) / 2, y: (before.y + point.y) / 2 }, point] : [point];
    });
    expect(pictureOf(halves, side)).toEqual(pictureOf(seven, side));
    expect(pictureOf([finer], side)).toEqual(pictureOf(seven, side));
  });

  it('that is a dot stays one, wherever it is', () => {
    const { top, bottom, left, right, x, y } = inkOf(pictureOf([[{ x: 0.9, y: 0.1 }]], side));
    expect([right - left, bottom - top]).toEqual([4, 4]);
    expect([x, y]).toEqual([side / 2, side / 2]);
  });

  it('that is empty gives an empty picture', () => {
    expect(pictureOf([], side)).toEqual(new Uint8Array(side * side));
  });

  it('fits a data set of another side', () => {
    const picture = pictureOf(seven, 8);
    expect(picture).toHaveLength(64);
    expect(Math.max(...picture)).toBeGreaterThan(128);
  });

  it('with its mass at one end stays within the picture', () => {
    const blot = Array.from({ length: 40 }, (_, index) => ({
      x: 0.1 + 0.001 * (index % 7),
      y: 0.1 + 0.004 * index,
    }));
    const picture = pictureOf([[...blot, { x: 0.12, y: 0.95 }]], side);
    const { top, bottom } = inkOf(picture);
    expect(bottom - top).toBeGreaterThanOrEqual(20);
  });
});
