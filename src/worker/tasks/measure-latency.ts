import { datasetFor } from '../data/images-arrive.ts';
import { measureLatencies } from '../measuring/latency.ts';
import { Runners } from '../measuring/runners.ts';
import { onWishedBackend } from '../workshop/on-backend.ts';
import { concludeShelf } from '../workshop/tell.ts';
import { told } from '../workshop/telling.ts';
import type { Perform } from '../workshop/workshop.ts';

/** Times the baseline and the candidate, part by part and at several batch sizes. */
export const measureLatency: Perform<'measureLatency'> = (task, { settings }, workshop) =>
  onWishedBackend(task, settings, workshop, async () => {
    const { live, shelf, data } = workshop;
    const { baseline, candidate } = shelf;
    if (!candidate) throw new Error(told('task/nothing-to-time'));
    const { test } = await datasetFor(live.model.spec, data, task);
    const runners = new Runners(shelf, live.model.network);
    try {
      const pair = {
        baseline: runners.of(baseline),
        candidate: runners.of(candidate),
        images: test,
        backend: live.backend,
      };
      const measured = await measureLatencies(pair, task, (done, total) =>
        task.progress({ of: 'timings', done, total }),
      );
      baseline.known.latencies = measured.baseline;
      candidate.known.latencies = measured.candidate;
    } finally {
      runners.dispose();
    }
    await concludeShelf(workshop);
  });
