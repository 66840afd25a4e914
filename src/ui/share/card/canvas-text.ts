/** Text on a canvas: made smaller, cut off or broken into lines where it is too wide. */

/** What text needs of a canvas. */
export interface Pen
  extends Pick<CanvasRenderingContext2D, 'font' | 'fillStyle' | 'textAlign' | 'textBaseline' | 'fillText'> {
  measureText(text: string): { readonly width: number };
}

export interface TextLook {
  /** Pixels. */
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly align?: 'left' | 'right';
}

/** Smaller letters than this part of their size are hard to read beside the others. */
const smallest = 0.75;

/**
 * Draws a line whose letters stand on y. Returns its width. What is wider than `room` is made smaller, down to three quarters, and then
 * cut off, with an ellipsis.
 */
export function drawLine(pen: Pen, line: string, x: number, y: number, room: number, look: TextLook): number {
  takeUp(pen, look);
  const { width } = pen.measureText(line);
  if (width > room) takeUp(pen, { ...look, size: look.size * Math.max(smallest, room / width) });
  const shown = cut(pen, line, room);
  pen.fillText(shown, x, y);
  return pen.measureText(shown).width;
}

/** Draws as many lines as it needs, `limit` at the most, the last of which may be cut off. Returns how many it took. */
export function drawLines(pen: Pen, { text, x, y, room, limit, lead }: Paragraph, look: TextLook): number {
  takeUp(pen, look);
  const lines = broken(pen, text, room, limit);
  for (const [index, line] of lines.entries()) pen.fillText(cut(pen, line, room), x, y + index * lead);
  return lines.length;
}

export interface Paragraph {
  readonly text: string;
  readonly x: number;
  /** Where the letters of the first line stand. */
  readonly y: number;
  readonly room: number;
  /** The most lines. */
  readonly limit: number;
  /** From one line to the next. */
  readonly lead: number;
}

function takeUp(pen: Pen, { size, colour, bold = false, align = 'left' }: TextLook): void {
  pen.font = `${bold ? '600 ' : ''}${size}px system-ui, sans-serif`;
  pen.fillStyle = colour;
  pen.textAlign = align;
  pen.textBaseline = 'alphabetic';
}

/** The last line has all that is left. */
function broken(pen: Pen, text: string, room: number, limit: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && lines.length < limit - 1 && pen.measureText(longer).width > room) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

function cut(pen: Pen, line: string, room: number): string {
  if (pen.measureText(line).width <= room) return line;
  let letters = [...line];
  while (letters.length > 0 && pen.measureText(`${letters.join('')}…`).width > room)
    letters = letters.slice(0, -1);
  return `${letters.join('').trimEnd()}…`;
}
