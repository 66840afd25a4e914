/** Which mixes are worth measuring, once it is known what each layer loses alone. */
import { type LayerOption, type Mix, neighbours, predictedFront } from './predicted-front.ts';

/**
 * The predicted front, and around it what comes next to it: the sum of single losses does not see that errors of two layers add up or cancel.
 * At most so many mixes, those first that are least above the front. Where the front alone is larger, so many of it, evenly spread.
 */
export function promisingMixes<Width>(
  layers: readonly (readonly LayerOption<Width>[])[],
  most: number,
): readonly Mix<Width>[] {
  const front = predictedFront(layers);
  if (front.length >= most) return spread(front, most);
  const known = new Set(front.map(nameOf));
  const beside = new Map<string, Mix<Width>>();
  for (const { widths } of front) {
    for (const mix of neighbours(widths, layers)) if (!known.has(nameOf(mix))) beside.set(nameOf(mix), mix);
  }
  const above = ({ bytes, loss }: Mix<Width>) => loss - lossAt(front, bytes);
  const nearest = [...beside.values()].toSorted((one, other) => above(one) - above(other));
  return [...front, ...nearest.slice(0, most - front.length)];
}

const nameOf = ({ widths }: Mix<unknown>): string => widths.join(' ');

/** What the front loses with so many bytes. */
const lossAt = (front: readonly Mix<unknown>[], bytes: number): number =>
  front.findLast((mix) => mix.bytes <= bytes)?.loss ?? Number.POSITIVE_INFINITY;

/** So many of them, evenly spread, the first and the last among them; all where there are fewer. */
export function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length <= count) return items;
  const step = (items.length - 1) / Math.max(1, count - 1);
  return Array.from({ length: count }, (_, i) => items[Math.round(i * step)]).filter(
    (item) => item !== undefined,
  );
}
