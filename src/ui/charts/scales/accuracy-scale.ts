/**
 * A scale of accuracies on which every halving of the errors takes the same room: 97.6 % and 97.5 % stand apart even where 50 %
 * should be visible too.
 */

/** Accuracies, in percent, that an axis may end at or be labelled with. */
const landmarks = [0, 10, 20, 30, 50, 70, 80, 90, 95, 98, 99, 99.5, 99.8, 99.9, 99.95, 99.99];

/** Share of the axis that a label needs for itself. */
const labelRoom = 0.14;

/** Where an accuracy, in percent, stands. Half an image is the fewest errors there can be: none at all would stand infinitely high. */
export function heightOf(accuracy: number, images: number): number {
  return -Math.log10(Math.max(100 - accuracy, 50 / images));
}

/** The accuracy, in percent, that stands at this height. */
export function accuracyAt(height: number): number {
  return 100 - 10 ** -height;
}

interface Axis {
  readonly domain: readonly [number, number];
  /** Heights of the labels. */
  readonly ticks: readonly number[];
}

/** An axis from landmark to landmark around everything between two accuracies, in percent. */
export function axisAround(lowest: number, highest: number, images: number): Axis {
  const heights = landmarks.map((landmark) => heightOf(landmark, images));
  const [bottom = 0, top = 0] = [heightOf(lowest, images), heightOf(highest, images)];
  const from = heights.findLast((height) => height <= bottom) ?? bottom;
  const to = heights.find((height) => height >= top && height > from) ?? top;
  const ticks: number[] = [];
  for (const height of heights.toReversed()) {
    const within = height >= from && height <= to;
    const above = ticks.at(-1) ?? Number.POSITIVE_INFINITY;
    if (within && above - height >= labelRoom * (to - from)) ticks.push(height);
  }
  return { domain: [from, to], ticks };
}
