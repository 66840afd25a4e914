/** What is kept while no training is under way. */
import { isFiniteState } from '../../core/network/state-dict.ts';
import type { Model } from '../shelf/model.ts';
import type { Shelf } from '../shelf/shelf.ts';
import type { Snapshot } from '../training/snapshot.ts';
import type { KeptRun, Run } from './kept-run.ts';

/** The model as it stands on the shelf; after a training that diverged, the last sound weights with the run up to them. */
export function keptAtRest(
  { origin, seed, step, random, dropout }: Model,
  { live: { state } }: Shelf,
  lastGood: Snapshot | undefined,
  run: Run,
): KeptRun | undefined {
  const rest = {
    generator: random.snapshot(),
    dropout: dropout.snapshot(),
    checkpoint: undefined,
    lastGood: undefined,
  };
  if (state && isFiniteState(state)) return { ...rest, model: { origin, seed, step }, state, run };
  if (!lastGood) return undefined;
  return {
    ...rest,
    model: { origin: { kind: 'recovered', step: lastGood.step }, seed, step: lastGood.step },
    state: lastGood.state,
    run: { ...run, record: run.record.upTo(lastGood.step) },
  };
}

/** A page on which nothing was done has nothing to lose. */
export function isWorthKeeping({ model, checkpoint }: KeptRun, { entries }: Shelf): boolean {
  return (
    model.step > 0 || model.origin.kind !== 'initialised' || checkpoint !== undefined || entries.length > 1
  );
}
