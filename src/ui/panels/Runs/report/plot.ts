/** The frame of a figure, as SVG: axes with their labels, and where a point stands in it. */
import { type Markup, markup } from './markup.ts';

const size = { width: 480, height: 280 };
const room = { left: 64, right: 26, top: 12, bottom: 44 };

/** From a value to a length between 0 and 1. */
interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly title: string;
  readonly label: (tick: number) => string;
  /** What of a value lies evenly on the axis; the value itself without it. */
  readonly evenly?: (value: number) => number;
}

export interface Plot {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** Frame, grid and labels. */
  readonly frame: Markup;
}

/** Tenths of a pixel do: a report of many points stays small. */
const round = (value: number): number => Math.round(10 * value) / 10;

export function plot(horizontal: Axis, vertical: Axis): Plot {
  const [left, right] = [room.left, size.width - room.right];
  const [top, bottom] = [room.top, size.height - room.bottom];
  const x = placed(horizontal, left, right);
  const y = placed(vertical, bottom, top);
  const columns = horizontal.ticks.map(
    (tick) => markup`<line x1="${x(tick)}" x2="${x(tick)}" y1="${top}" y2="${bottom}"/>
<text x="${x(tick)}" y="${bottom + 17}" text-anchor="middle">${horizontal.label(tick)}</text>`,
  );
  const lines = vertical.ticks.map(
    (tick) => markup`<line x1="${left}" x2="${right}" y1="${y(tick)}" y2="${y(tick)}"/>
<text x="${left - 8}" y="${y(tick) + 4}" text-anchor="end">${vertical.label(tick)}</text>`,
  );
  return {
    x,
    y,
    frame: markup`<g class="grid">${columns}${lines}</g>
<text x="${(left + right) / 2}" y="${size.height - 6}" text-anchor="middle">${horizontal.title}</text>
<text class="upright" transform="translate(13 ${(top + bottom) / 2}) rotate(-90)" text-anchor="middle">${vertical.title}</text>`,
  };
}

function placed({ domain: [first, last], evenly = (value) => value }: Axis, from: number, to: number) {
  const [start, length] = [evenly(first), evenly(last) - evenly(first) || 1];
  return (value: number): number => {
    const share = Math.min(1, Math.max(0, (evenly(value) - start) / length));
    return round(from + share * (to - from));
  };
}

/** Colours and dashes, so that no line is known by its colour alone. */
const colours = 8;
const dashes = ['', '7 3', '2 3', '9 3 2 3'];

export interface Line {
  /** Stands at its end. */
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** Lines with at least a point each. */
export function lines(all: readonly Line[]): Markup[] {
  const heights = apart(all.map(({ points }) => points.at(-1)?.[1] ?? 0));
  return all.map(({ name, points }, index) => {
    const [x, y] = points.at(-1) ?? [0, 0];
    const dash = dashes[Math.floor(index / colours) % dashes.length] ?? '';
    return markup`<g class="c${index % colours}"><path d="M${points.map((point) => point.join(' ')).join('L')}" stroke-dasharray="${dash}"/>
${points.length === 1 && markup`<circle cx="${x}" cy="${y}" r="3"/>`}<text x="${x + 5}" y="${round((heights[index] ?? y) + 4)}">${name}</text></g>`;
  });
}

/** Room that a name takes, from line to line. */
const nameHeight = 14;

/** Heights in the same order, moved so far that names do not stand on each other; many names share what room there is. */
function apart(heights: readonly number[]): number[] {
  const [top, bottom] = [room.top, size.height - room.bottom];
  const gap = Math.min(nameHeight, (bottom - top) / Math.max(1, heights.length - 1));
  const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const moved = [...heights];
  let lowest = Number.NEGATIVE_INFINITY;
  for (const [place, index] of order.entries()) {
    const most = bottom - gap * (order.length - 1 - place);
    lowest = Math.min(most, Math.max(heights[index] ?? 0, lowest + gap));
    moved[index] = lowest;
  }
  return moved;
}

export function svg(name: string, summary: string, content: readonly Markup[]): Markup {
  return markup`<figure data-figure="${name}">
<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${summary}">
${content}
</svg>
<figcaption>${summary}</figcaption>
</figure>`;
}
