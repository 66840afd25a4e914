/** Where each test image stands in the picture of the margins, and the picture itself. */
import type { ImageAnswers } from '../../../client/views/models/image-answers.ts';
import { colourOf } from '../../controls/colour-of.ts';

export interface MarginPoints {
  /** The lead of the best class over the second, in logits: of the baseline across, of the candidate upwards. */
  readonly across: Float32Array;
  readonly up: Float32Array;
  /** Places of the images whose answer changed, the least decided first. */
  readonly changed: readonly number[];
  /** The largest lead of all, which the axes end at. */
  readonly most: number;
}

/** Undefined before there are two models. */
export function marginPoints({ models: { float, int8 } }: ImageAnswers): MarginPoints | undefined {
  if (!float || !int8) return undefined;
  const [across, up] = [float.margins, int8.margins];
  const changed: number[] = [];
  for (const [image, prediction] of float.predictions.entries())
    if (prediction !== int8.predictions[image]) changed.push(image);
  changed.sort((one, other) => (across[one] ?? 0) - (across[other] ?? 0));
  return { across, up, changed, most: largest(across, largest(up, 1)) };
}

/** What is no number counts for nothing. */
function largest(values: Float32Array, atLeast: number): number {
  let most = atLeast;
  for (const value of values) if (value > most) most = value;
  return most;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Room around the points, in CSS pixels. */
const room = 10;

/** Where an image stands in a picture of this many CSS pixels a side, from its top left corner. */
export function placeOf(image: number, { across, up, most }: MarginPoints, side: number): Place {
  const length = side - 2 * room;
  return {
    x: room + (length * (across[image] ?? 0)) / most,
    y: side - room - (length * (up[image] ?? 0)) / most,
  };
}

/** The image that stands nearest to a place; undefined where there is none. One whose answer changed wins over a neighbour as near. */
export function nearest(place: Place, points: MarginPoints, side: number): number | undefined {
  let found: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  const consider = (image: number, bonus: number): void => {
    const { x, y } = placeOf(image, points, side);
    const distance = Math.hypot(x - place.x, y - place.y) - bonus;
    if (distance < least) [found, least] = [image, distance];
  };
  for (const image of points.changed) consider(image, ringRadius);
  for (let image = 0; image < points.across.length; image++) consider(image, 0);
  return found;
}

const ringRadius = 5;

/**
 * Paints all points, the diagonal on which both are equally decided, and rings around the images that changed. side: of the picture, in CSS
 * pixels.
 */
export function paintMargins(canvas: HTMLCanvasElement, side: number, points: MarginPoints): void {
  const scale = window.devicePixelRatio;
  canvas.width = Math.round(side * scale);
  canvas.height = Math.round(side * scale);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(scale, scale);
  context.strokeStyle = colourOf(canvas, '--line');
  context.beginPath();
  context.moveTo(room, room);
  context.lineTo(room, side - room);
  context.lineTo(side - room, side - room);
  context.moveTo(room, side - room);
  context.lineTo(side - room, room);
  context.stroke();
  context.fillStyle = colourOf(canvas, '--dim');
  context.globalAlpha = 0.35;
  for (let image = 0; image < points.across.length; image++) {
    const { x, y } = placeOf(image, points, side);
    context.fillRect(x - 1, y - 1, 2, 2);
  }
  context.globalAlpha = 1;
  context.strokeStyle = colourOf(canvas, '--int8');
  context.lineWidth = 2;
  for (const image of points.changed) {
    const { x, y } = placeOf(image, points, side);
    context.beginPath();
    context.arc(x, y, ringRadius, 0, 2 * Math.PI);
    context.stroke();
  }
}
