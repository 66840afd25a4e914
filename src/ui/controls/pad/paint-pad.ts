/** Draws the pad. */
import type { Drawing, Point } from '../../../core/drawing/drawing.ts';

/** Width of the pen as a share of the pad's side. */
const penShare = 0.085;
/** Radius of the ring that shows where the keyboard's pen is. */
const ringShare = 0.05;

const ink = '#ffffff';
const paper = '#0b0d12';
const ring = '#7aa2ff';

/** width: of the pad, in CSS pixels; the canvas becomes as sharp as the screen. cursor: where the keyboard's pen is, where somebody draws with it. */
export function paintPad(
  canvas: HTMLCanvasElement,
  width: number,
  drawing: Drawing,
  cursor: Point | undefined,
): void {
  const context = canvas.getContext('2d');
  const side = Math.round(width * window.devicePixelRatio);
  if (!context || side === 0) return;
  if (canvas.width !== side) {
    canvas.width = side;
    canvas.height = side;
  }
  context.fillStyle = paper;
  context.fillRect(0, 0, side, side);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = ink;
  context.lineWidth = penShare * side;
  for (const stroke of drawing) {
    context.beginPath();
    for (const { x, y } of stroke) context.lineTo(x * side, y * side);
    // A line to where it already is makes a dot of a single point.
    const [first] = stroke;
    if (stroke.length === 1 && first) context.lineTo(first.x * side, first.y * side);
    context.stroke();
  }
  if (!cursor) return;
  context.beginPath();
  context.arc(cursor.x * side, cursor.y * side, ringShare * side, 0, 2 * Math.PI);
  context.strokeStyle = ring;
  context.lineWidth = Math.max(2, side / 100);
  context.stroke();
}
