/** What all charts share: quiet lines, room for figures, no animation (values change several times a second). */
import { nice, ticks } from 'd3-array';
import { AxisLabel } from '../parts/AxisLabel.tsx';
import type { Domain } from './live-scales.ts';

export const grid = {
  stroke: 'var(--line)',
  vertical: false,
  // Recharts works out where vertical lines would stand even if none is drawn.
  verticalCoordinatesGenerator: (): number[] => [],
} as const;

const quiet = { stroke: 'var(--line)', tickLine: false } as const;
export const axis = { ...quiet, tick: { fill: 'var(--dim)', fontSize: 11 } } as const;

/** An axis of numbers that moves while the page trains: cheap to draw again. It takes a scale of `live-scales.ts`. */
export const liveAxis = {
  ...quiet,
  type: 'number',
  tick: AxisLabel,
  interval: 0,
  niceTicks: 'none',
} as const;

/** About so many labels have room beside each other on a phone. */
const lyingLabels = 2;

/** An axis that lies, from one value to another, with round labels. Left to itself, Recharts tries out and measures many. */
export function lyingAxis([first, last]: Domain) {
  return { ...liveAxis, domain: [first, last], ticks: ticks(first, last, lyingLabels) };
}

/** One that begins at 0 and ends at a round number above all values. */
export function axisFromZero(values: readonly number[]) {
  return lyingAxis(nice(0, Math.max(...values) || 1, lyingLabels));
}

/** An axis that stands, with the names of rows. */
export const rowsAxis = { ...quiet, tick: AxisLabel, interval: 0, width: 56 } as const;

export const margin = { top: 8, right: 12, bottom: 0, left: 0 } as const;

/** Where an axis that lies ends in a label: half of that has its room beside the axis. */
export const lyingMargin = { ...margin, right: 26 } as const;
