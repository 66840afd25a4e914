/** What all charts share: quiet lines, room for figures, no animation (values change several times a second). */
import { AxisLabel } from '../parts/AxisLabel.tsx';

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
export const margin = { top: 8, right: 12, bottom: 0, left: 0 } as const;
