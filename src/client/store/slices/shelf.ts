/** The models on the shelf, and what is known of the two that have a role. */
import type { Comparison } from '../../../core/results/comparison.ts';
import type { ModelEntry, ModelReport, Role } from '../../../core/results/model-report.ts';
import type { EventOf, Slice } from '../slice.ts';

/** What the page's contract calls the two roles: the baseline's figures are `float-...`, the candidate's `int8-...`. */
export type ModelId = 'float' | 'int8';

export const roles: Readonly<Record<ModelId, Role>> = { float: 'baseline', int8: 'candidate' };

/** What is known of a model that has a role. */
export interface ShownReport extends ModelReport {
  readonly shownAs: ModelId;
}

export interface ShelfSlice {
  /** The models on the shelf, from the oldest to the newest. */
  readonly entries: readonly ModelEntry[];
  readonly chosen: Readonly<Partial<Record<ModelId, ModelEntry>>>;
  readonly reports: Readonly<Partial<Record<ModelId, ShownReport>>>;
  readonly comparison: Comparison | undefined;
}

export const shelfSlice: Slice<ShelfSlice> = {
  initial: { entries: [], chosen: {}, reports: {}, comparison: undefined },
  reduce(_, event) {
    return event.type === 'shelf' ? fromEvent(event) : undefined;
  },
};

function fromEvent({ entries, reports, baseline, candidate, comparison }: EventOf<'shelf'>): ShelfSlice {
  return {
    entries,
    chosen: byRole(entries, baseline, candidate),
    reports: shown(byRole(reports, baseline, candidate)),
    comparison,
  };
}

function shown({ float, int8 }: Partial<Record<ModelId, ModelReport>>): ShelfSlice['reports'] {
  return {
    ...(float && { float: { ...float, shownAs: 'float' } }),
    ...(int8 && { int8: { ...int8, shownAs: 'int8' } }),
  };
}

function byRole<Value extends { readonly id: string }>(
  values: readonly Value[],
  baseline: string,
  candidate: string | undefined,
): Partial<Record<ModelId, Value>> {
  const float = values.find(({ id }) => id === baseline);
  const int8 = values.find(({ id }) => id === candidate);
  return { ...(float && { float }), ...(int8 && { int8 }) };
}
