/** What a pen does to a drawing. */
import type { Drawing, Point, Stroke } from '../../../core/drawing/drawing.ts';

/** How far a press of an arrow key moves the pen, as a share of the pad's side; with Shift, a small step. */
const step = 0.04;
const smallStep = 0.01;

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The last stroke goes on through these points. */
export function extended(drawing: Drawing, points: Stroke): Drawing {
  const last = drawing.at(-1) ?? [];
  return [...drawing.slice(0, -1), [...last, ...points]];
}

export const withoutLast = (drawing: Drawing): Drawing => drawing.slice(0, -1);

/** Where a key moves the pen to, on the pad; undefined for other keys. */
export function moved({ x, y }: Point, key: string, isSmall: boolean): Point | undefined {
  const direction = directions[key];
  if (!direction) return undefined;
  const length = isSmall ? smallStep : step;
  const within = (place: number) => Math.min(Math.max(place, 0), 1);
  return { x: within(x + length * direction.x), y: within(y + length * direction.y) };
}
