/** The frame of a figure, as SVG: axes with their labels, and where a point stands in it. */
import { Markup, markup } from './markup.ts';

const size = { width: 720, height: 300 };
const room = { left: 62, right: 34, top: 14, bottom: 44 };

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
<text transform="translate(13 ${(top + bottom) / 2}) rotate(-90)" text-anchor="middle">${vertical.title}</text>`,
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

export function line(index: number, points: readonly (readonly [x: number, y: number])[], name: string) {
  const [last] = points.slice(-1);
  if (!last) return new Markup('');
  const dash = dashes[Math.floor(index / colours) % dashes.length] ?? '';
  const path = points.map(([x, y]) => `${x} ${y}`).join('L');
  return markup`<g class="c${index % colours}"><path d="M${path}" stroke-dasharray="${dash}"/>
${points.length === 1 && markup`<circle cx="${last[0]}" cy="${last[1]}" r="3"/>`}
<text x="${last[0] + 5}" y="${last[1] + 4}">${name}</text></g>`;
}

export function svg(name: string, summary: string, content: readonly Markup[]): Markup {
  return markup`<figure data-figure="${name}">
<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${summary}">
${content}
</svg>
<figcaption>${summary}</figcaption>
</figure>`;
}
