import type { ImageAnswers } from '../../../client/views/image-answers.ts';

export interface MarginPoints {
  /** The lead of the best class over the second, in logits: of the baseline across, of the candidate upwards. */
  readonly across: Float32Array;
  readonly up: Float32Array;
  /** Places of the images whose answer changed. */
  readonly changed: readonly number[];
}

/** Undefined before there are two models. */
export function marginPoints({ models: { float, int8 } }: ImageAnswers): MarginPoints | undefined {
  if (!float || !int8) return undefined;
  const changed: number[] = [];
  for (const [image, prediction] of float.predictions.entries())
    if (prediction !== int8.predictions[image]) changed.push(image);
  return { across: float.margins, up: int8.margins, changed };
}

const room = 10;

/** Paints all points, the diagonal on which both are equally decided, and rings around the images that changed. */
export function paintMargins(canvas: HTMLCanvasElement, { across, up, changed }: MarginPoints): void {
  const scale = window.devicePixelRatio;
  const side = canvas.clientWidth;
  canvas.width = Math.round(side * scale);
  canvas.height = Math.round(side * scale);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(scale, scale);
  const style = getComputedStyle(canvas);
  const most = largest(across, largest(up, 1));
  const length = side - 2 * room;
  const x = (image: number) => room + (length * (across[image] ?? 0)) / most;
  const y = (image: number) => side - room - (length * (up[image] ?? 0)) / most;
  context.strokeStyle = style.getPropertyValue('--line');
  context.beginPath();
  context.moveTo(room, room);
  context.lineTo(room, side - room);
  context.lineTo(side - room, side - room);
  context.moveTo(room, side - room);
  context.lineTo(side - room, room);
  context.stroke();
  context.fillStyle = style.getPropertyValue('--dim');
  context.globalAlpha = 0.35;
  for (let image = 0; image < across.length; image++) context.fillRect(x(image) - 1, y(image) - 1, 2, 2);
  context.globalAlpha = 1;
  context.strokeStyle = style.getPropertyValue('--int8');
  context.lineWidth = 2;
  for (const image of changed) {
    context.beginPath();
    context.arc(x(image), y(image), 5, 0, 2 * Math.PI);
    context.stroke();
  }
}

/** What is no number counts for nothing. */
function largest(values: Float32Array, atLeast: number): number {
  let most = atLeast;
  for (const value of values) if (value > most) most = value;
  return most;
}
