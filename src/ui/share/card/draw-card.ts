/** Draws a result card, always in the light colours. */
import { enumerated } from '../../words/joined.ts';
import { cardWords } from '../../words/late.ts';
import { drawLine, drawLines } from './canvas-text.ts';
import { type Card, type CardFigure, cardSize } from './card.ts';
import { drawBars, drawLoss } from './draw-charts.ts';
import { palette } from './palette.ts';

const margin = 48;
const room = cardSize.width - 2 * margin;

/** Pixels from the top: where the letters of a line stand, or where a part begins. */
const rows = { title: 46, heading: 94, lines: 128, models: 226, box: 242, charts: 424, foot: 604 };
const boxHeight = 162;
const chartHeight = 142;

/** Pixels from the top of the box. */
const cellRows = { title: 30, firstValue: 70, nextValue: 36, noteLead: 19 };
const cellPadding = 20;
const cellMargin = 12;

/** An accuracy comes with its interval. Together they fill the box. */
const cellWidths: Readonly<Record<CardFigure['kind'], number>> = {
  accuracy: 384,
  bytes: 206,
  latency: 242,
  changed: 272,
};

const small = { size: 17, colour: palette.dim } as const;
const middle = { size: 19, colour: palette.dim } as const;

/** pen: of a canvas that has `cardSize`. */
export function drawCard(pen: CanvasRenderingContext2D, card: Card): void {
  pen.fillStyle = palette.page;
  pen.fillRect(0, 0, cardSize.width, cardSize.height);
  pen.fillStyle = palette.float;
  pen.fillRect(0, 0, cardSize.width / 2, 8);
  pen.fillStyle = palette.int8;
  pen.fillRect(cardSize.width / 2, 0, cardSize.width / 2, 8);
  drawHead(pen, card);
  drawModels(pen, card);
  drawFigures(pen, card);
  drawCharts(pen, card);
  drawFoot(pen, card);
}

function drawHead(pen: CanvasRenderingContext2D, { title, heading, facts, settings }: Card): void {
  drawLine(pen, title, margin, rows.title, room, { ...middle, bold: true });
  drawLine(pen, heading, margin, rows.heading, room, { size: 44, bold: true, colour: palette.ink });
  const lines = { x: margin, room, limit: 2, lead: 24 };
  const used = drawLines(pen, { ...lines, text: facts.join(' · '), y: rows.lines }, middle);
  const text = cardWords.withSettings(settings.title, enumerated(settings.values));
  drawLines(pen, { ...lines, text, y: rows.lines + used * lines.lead }, middle);
}

function drawModels(pen: CanvasRenderingContext2D, { models }: Card): void {
  let left = margin;
  for (const { id, role, name } of models) {
    pen.fillStyle = palette[id];
    pen.fillRect(left, rows.models - 14, 16, 16);
    left += 24;
    left += 10 + drawLine(pen, role, left, rows.models, margin + room - left, middle);
    const look = { ...middle, bold: true, colour: palette[id] };
    left += 36 + drawLine(pen, name, left, rows.models, margin + room - left, look);
  }
}

/** The figures from the left, and in the room that is left what is missing. */
function drawFigures(pen: CanvasRenderingContext2D, { figures, missing }: Card): void {
  pen.fillStyle = palette.card;
  pen.strokeStyle = palette.line;
  pen.lineWidth = 2;
  pen.beginPath();
  pen.roundRect(margin, rows.box, room, boxHeight, 12);
  pen.fill();
  pen.stroke();
  let left = margin;
  for (const figure of figures) {
    drawFigure(pen, figure, left);
    left += cellWidths[figure.kind];
  }
  let y = rows.box + cellRows.title;
  for (const text of missing) {
    const paragraph = { text, x: left + cellPadding, y, room: margin + room - left - 2 * cellPadding };
    y += 10 + 24 * drawLines(pen, { ...paragraph, limit: 3, lead: 24 }, middle);
  }
}

function drawFigure(
  pen: CanvasRenderingContext2D,
  { kind, title, values, note }: CardFigure,
  left: number,
): void {
  const x = left + cellPadding;
  const inside = cellWidths[kind] - cellPadding - cellMargin;
  drawLine(pen, title, x, rows.box + cellRows.title, inside, small);
  for (const [index, { model, value, detail }] of values.entries()) {
    const y = rows.box + cellRows.firstValue + index * cellRows.nextValue;
    const look = { size: 29, bold: true, colour: palette[model ?? 'ink'] };
    const used = 10 + drawLine(pen, value, x, y, inside, look);
    if (detail !== undefined) drawLine(pen, detail, x + used, y, inside - used, { ...small, size: 16 });
  }
  if (note !== undefined) {
    const y = rows.box + cellRows.firstValue + values.length * cellRows.nextValue - 6;
    drawLines(
      pen,
      { text: note, x, y, room: inside, limit: 2, lead: cellRows.noteLead },
      { ...small, size: 15 },
    );
  }
}

function drawCharts(pen: CanvasRenderingContext2D, { loss, bars }: Card): void {
  const place = { top: rows.charts, height: chartHeight };
  const barsWidth = 400;
  const between = 56;
  drawLoss(pen, loss, { ...place, left: margin, width: room - barsWidth - between });
  if (bars.bars.length > 0)
    drawBars(pen, bars, { ...place, left: margin + room - barsWidth, width: barsWidth });
}

function drawFoot(pen: CanvasRenderingContext2D, { device, made }: Card): void {
  const right = { ...small, align: 'right' } as const;
  const used = drawLine(pen, made, margin + room, rows.foot, room / 2, right);
  drawLine(pen, device, margin, rows.foot, room - used - 24, small);
}
