import type { Settings } from '../../core/settings/settings.ts';
import { datasetFor } from '../data/images-arrive.ts';
import { evaluateEntries } from '../measuring/evaluate-entries.ts';
import { Runners } from '../measuring/runners.ts';
import type { ShelfEntry } from '../shelf/entry.ts';
import { onWishedBackend } from '../workshop/on-backend.ts';
import type { Task } from '../workshop/task.ts';
import { concludeShelf } from '../workshop/tell.ts';
import type { Perform, Workshop } from '../workshop/workshop.ts';

/** Classifies the test images anew with the baseline and the candidate. */
export const evaluate: Perform<'evaluate'> = (task, { settings }, workshop) => {
  const { baseline, candidate } = workshop.shelf;
  return evaluateAnew(task, settings, workshop, candidate ? [baseline, candidate] : [baseline]);
};

/** Classifies the test images anew with models of the shelf. */
export const evaluateAnew = (
  task: Task,
  settings: Settings,
  workshop: Workshop,
  entries: readonly ShelfEntry[],
): Promise<void> =>
  onWishedBackend(task, settings, workshop, async () => {
    const { live, shelf, data } = workshop;
    const { test } = await datasetFor(live.model.spec, data, task);
    const runners = new Runners(shelf, live.model.network);
    try {
      await evaluateEntries(entries, { runners, images: test, settings, again: true }, task);
    } finally {
      runners.dispose();
    }
    await concludeShelf(workshop);
  });
