/** What a layer reads as a picture: columns of equal width, with counts on a logarithmic axis. */
import type { LayerActivations } from '../../../core/results/activations.ts';

export interface CountColumns {
  /** Where the first column begins, and how wide each is. */
  readonly start: number;
  readonly width: number;
  readonly counts: readonly number[];
  /** The largest of them. */
  readonly most: number;
}

/** Every bin goes whole into one column, so that a column holds 1 bin or several. most: so many columns at most. */
export function countColumns({ starts, counts, binWidth }: LayerActivations, most: number): CountColumns {
  const first = starts[0] ?? 0;
  const last = starts.at(-1) ?? first;
  const bins = Math.round((last - first) / binWidth) + 1;
  const binsPerColumn = Math.ceil(bins / most);
  const columns = new Array<number>(Math.ceil(bins / binsPerColumn)).fill(0);
  for (const [index, start] of starts.entries()) {
    const column = Math.floor(Math.round((start - first) / binWidth) / binsPerColumn);
    columns[column] = (columns[column] ?? 0) + (counts[index] ?? 0);
  }
  return {
    start: first,
    width: binsPerColumn * binWidth,
    counts: columns,
    most: columns.reduce((largest, count) => Math.max(largest, count), 0),
  };
}

/** The height of a count between 0 and 1: a single value is seen, every factor of ten takes the same room. */
export function logHeight(count: number, most: number): number {
  return count > 0 ? Math.log10(count * 2) / Math.log10(most * 2) : 0;
}

/** The layer where the observers differ most: the first one to look at. Undefined where there is none. */
export function mostTelling(layers: readonly LayerActivations[]): LayerActivations | undefined {
  const gain = ({ observed }: LayerActivations): number => {
    const scales = observed.map(({ input }) => input.scale);
    return Math.max(...scales) / Math.min(...scales);
  };
  return [...layers].sort((one, other) => gain(other) - gain(one))[0];
}
