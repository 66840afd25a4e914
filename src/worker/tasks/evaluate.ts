import { datasetFor } from '../data/images-arrive.ts';
import { evaluateEntries } from '../measuring/evaluate-entries.ts';
import { Runners } from '../measuring/runners.ts';
import { onWishedBackend } from '../workshop/on-backend.ts';
import { concludeShelf } from '../workshop/tell.ts';
import type { Perform } from '../workshop/workshop.ts';

/** Classifies the test images anew with the baseline and the candidate. */
export const evaluate: Perform<'evaluate'> = (task, { settings }, workshop) =>
  onWishedBackend(task, settings, workshop, async () => {
    const { live, shelf, data } = workshop;
    const { test } = await datasetFor(live.model.spec, data, task);
    const { baseline, candidate } = shelf;
    const runners = new Runners(shelf, live.model.network);
    try {
      const entries = candidate ? [baseline, candidate] : [baseline];
      await evaluateEntries(entries, { runners, images: test, settings, again: true }, task);
    } finally {
      runners.dispose();
    }
    await concludeShelf(workshop);
  });
