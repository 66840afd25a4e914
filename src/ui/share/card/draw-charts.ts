/** The small charts of a result card. */

import { drawLine } from './canvas-text.ts';
import type { CardBars, CardLoss } from './card.ts';
import { palette } from './palette.ts';

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels that a chart's title and caption take above it. */
const headRoom = 36;

/** Every step as a faint line, smoothed ones over it, on an axis from 0 to the highest smoothed loss. */
export function drawLoss(
  pen: CanvasRenderingContext2D,
  { title, caption, points }: CardLoss,
  place: Place,
): void {
  drawHead(pen, title, caption, place);
  const [first, last] = [points[0], points.at(-1)];
  const { left, width } = place;
  const top = place.top + headRoom;
  const bottom = place.top + place.height;
  if (!first || !last) return;
  drawBase(pen, place);
  // A little above the smoothed line: single steps that lie higher are cut off there.
  const highest = 1.15 * Math.max(...points.map(({ smoothed }) => smoothed));
  const steps = Math.max(1, last.step - first.step);
  const x = (step: number) => left + (width * (step - first.step)) / steps;
  const y = (loss: number) => bottom - ((bottom - top) * loss) / (highest || 1);
  pen.save();
  pen.beginPath();
  pen.rect(left, top, width, bottom - top);
  pen.clip();
  pen.lineJoin = 'round';
  for (const [colour, lineWidth, lossOf] of [
    [palette['float-soft'], 1, (point: (typeof points)[number]) => point.loss],
    [palette.float, 3, (point: (typeof points)[number]) => point.smoothed],
  ] as const) {
    pen.strokeStyle = colour;
    pen.lineWidth = lineWidth;
    pen.beginPath();
    for (const point of points) pen.lineTo(x(point.step), y(lossOf(point)));
    pen.stroke();
  }
  pen.restore();
}

const barHeight = 22;
const barPitch = 54;

/** A bar for each model, as long as its file is large. */
export function drawBars(pen: CanvasRenderingContext2D, { title, bars }: CardBars, place: Place): void {
  drawHead(pen, title, '', place);
  const largest = Math.max(...bars.map(({ bytes }) => bytes));
  for (const [index, { model, name, bytes, label }] of bars.entries()) {
    const top = place.top + headRoom + 16 + index * barPitch;
    const labelWidth = 110;
    drawLine(pen, name, place.left, top, place.width - labelWidth, { size: 17, colour: palette.dim });
    const right = place.left + place.width;
    const look = { size: 17, bold: true, colour: palette[model], align: 'right' } as const;
    drawLine(pen, label, right, top, labelWidth, look);
    pen.fillStyle = palette.line;
    pen.fillRect(place.left, top + 8, place.width, barHeight);
    pen.fillStyle = palette[model];
    pen.fillRect(place.left, top + 8, (place.width * bytes) / largest, barHeight);
  }
}

function drawHead(
  pen: CanvasRenderingContext2D,
  title: string,
  caption: string,
  { left, top, width }: Place,
): void {
  const used = drawLine(pen, title, left, top + 16, width, { size: 19, bold: true, colour: palette.ink });
  const room = width - used - 14;
  drawLine(pen, caption, left + used + 14, top + 16, room, { size: 17, colour: palette.dim });
}

function drawBase(pen: CanvasRenderingContext2D, { left, top, width, height }: Place): void {
  pen.fillStyle = palette.line;
  pen.fillRect(left, top + height, width, 2);
}
