/**
 * Where the axes of the charts that grow while the page trains begin and end, and what is written on them. Recharts would work
 * both out anew from all points, several times a second; so they stand still until the curve leaves its frame.
 */
import { nice, ticks } from 'd3-array';

/** The first and the last value on an axis. */
export type Domain = readonly [first: number, last: number];

/** About how many labels an axis carries: one that lies, one that stands. */
const stepLabels = 5;
const lossLabels = 4;

/** The lowest and the highest loss on the axis before there is any loss: guessing among ten classes costs ln 10 = 2.3. */
const expected: Domain = [0.1, 2.3];

/** The labels of an axis of steps: whole numbers, round ones. */
export function stepTicks([first, last]: Domain): number[] {
  return ticks(first, last, stepLabels).filter(Number.isInteger);
}

/**
 * The frame of a loss curve. Linear: from 0 to a round number above all losses. Logarithmic: from 1, 2 or 5 times a power of ten
 * to another. What can't be drawn there (no finite number; on the logarithmic axis 0) counts for nothing.
 */
export function lossDomain(losses: readonly number[], logarithmic: boolean): Domain {
  const drawable = losses.filter((loss) => Number.isFinite(loss) && (loss > 0 || !logarithmic));
  const [lowest, highest] = drawable.length > 0 ? [Math.min(...drawable), Math.max(...drawable)] : expected;
  if (!logarithmic) {
    const [, top] = nice(0, highest || 1, lossLabels);
    return [0, top];
  }
  const landmarks = landmarksAround(lowest, highest);
  const first = landmarks.findLast((landmark) => landmark <= lowest) ?? lowest;
  const last = landmarks.find((landmark) => landmark >= highest && landmark > first) ?? highest;
  return [first, last];
}

/** The labels of an axis of losses, in rising order. */
export function lossTicks([first, last]: Domain, logarithmic: boolean): number[] {
  return logarithmic ? logarithmicTicks([first, last]) : ticks(first, last, lossLabels);
}

/** The labels of a logarithmic axis, in rising order: 1, 2 and 5 times the powers of ten, or these alone where there are many. */
export function logarithmicTicks([first, last]: Domain): number[] {
  const within = landmarksAround(first, last).filter((landmark) => landmark >= first && landmark <= last);
  const powersOfTen = within.filter((landmark) => Number.isInteger(Math.log10(landmark)));
  return within.length > 8 ? powersOfTen : within;
}

/** 1, 2 and 5 times the powers of ten: those between two values, and at least one beyond each. */
function landmarksAround(lowest: number, highest: number): number[] {
  const from = Math.floor(Math.log10(lowest));
  const to = Math.ceil(Math.log10(highest));
  const exponents = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return exponents.flatMap((exponent) => [1, 2, 5].map((digit) => Number(`${digit}e${exponent}`)));
}
