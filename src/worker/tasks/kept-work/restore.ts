/** How stored work comes back: told to the page first, then its training, at rest. */
import { concludeShelf, tellModel } from '../../workshop/tell.ts';
import type { Workshop } from '../../workshop/workshop.ts';
import type { StoredWork } from '../../workspace/stored-work.ts';
import { takeUpTraining } from '../train.ts';

/** Tells all that was stored. The workshop has its model and its shelf already. */
export async function tellStored(workshop: Workshop, { kept, sweep, staircase }: StoredWork): Promise<void> {
  const { emit } = workshop;
  const { record, plan } = kept.run;
  await tellModel(workshop);
  emit({ type: 'run-restored', run: record.serialise(), ...(plan && { plan }) });
  if (staircase) emit({ type: 'staircase', staircase });
  if (sweep) emit({ type: 'sweep', ...sweep });
  await concludeShelf(workshop);
}

/** Begins the training that was under way, where there was one: it is paused until somebody resumes it. */
export function restTraining(workshop: Workshop, { kept }: StoredWork): void {
  const { checkpoint, state, model, lastGood } = kept;
  workshop.lastKept = { state, step: model.step };
  workshop.lastGood = lastGood ?? workshop.lastKept;
  if (!checkpoint) return;
  const perform = (task: Parameters<typeof takeUpTraining>[0]) => takeUpTraining(task, checkpoint, workshop);
  void workshop.tasks.run(`taken up at step ${model.step}`, 'train', perform, { atRest: true });
}
