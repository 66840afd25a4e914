/** What a search for remedies has found, as the page says and draws it. */
import type { Remedy } from '../../core/quantization/remedies/remedy.ts';
import { keptOf, meets, type Stair, type Verdict } from '../../core/quantization/remedies/staircase.ts';
import type { Staircase } from '../../core/results/staircase.ts';

export interface StaircaseFindings {
  /** The last stair that was kept. */
  readonly best: Stair;
  /** Whether more answers are wrong there than chance explains. */
  readonly loss: boolean;
  /** Without those that a later remedy has brought along. */
  readonly hurt: readonly Remedy[];
  readonly useless: readonly Remedy[];
}

/** Undefined before the first stair. */
export function findingsOf({ stairs }: Pick<Staircase, 'stairs'>): StaircaseFindings | undefined {
  const best = keptOf(stairs);
  if (!best) return undefined;
  const judged = (as: Verdict) =>
    stairs.flatMap(({ remedy, verdict }) =>
      remedy && verdict === as && !best.remedies.includes(remedy) ? [remedy] : [],
    );
  return {
    best,
    loss: !meets({ kind: 'no-real-loss' }, best.found),
    hurt: judged('hurt'),
    useless: judged('no-use'),
  };
}

/** The kept remedies that a stair was tried in place of. */
export function replacedBy(stairs: readonly Stair[], index: number): readonly Remedy[] {
  const { remedies = [] } = stairs[index] ?? {};
  const before = keptOf(stairs.slice(0, index))?.remedies ?? [];
  return before.filter((remedy) => !remedies.includes(remedy));
}

/** A logarithmic axis of shares. */
export interface ErrorAxis {
  /** Powers of ten, from its beginning to its end. */
  readonly decades: readonly number[];
  /** 0 to 1, for shares beyond its ends too. */
  placeOf(share: number): number;
}

/** With room for these shares; zeros and what is infinite lie at its ends. */
export function errorAxis(shares: readonly number[]): ErrorAxis {
  const logs = shares.filter((share) => share > 0 && Number.isFinite(share)).map(Math.log10);
  const low = Math.floor(Math.min(...logs, -2));
  const high = Math.max(low + 1, Math.ceil(Math.max(...logs, low + 1)));
  return {
    decades: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)),
    placeOf: (share) => Math.min(1, Math.max(0, (Math.log10(share) - low) / (high - low))),
  };
}
