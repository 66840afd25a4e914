import { datasetFor } from '../data/images-arrive.ts';
import { evaluateEntries } from '../measuring/evaluate-entries.ts';
import { measureLatency } from '../measuring/latency.ts';
import { Runners } from '../measuring/runners.ts';
import { quantizeModel } from '../quantizing/quantize.ts';
import { onWishedBackend } from '../workshop/on-backend.ts';
import { concludeShelf, liveState } from '../workshop/tell.ts';
import type { Perform } from '../workshop/workshop.ts';

/**
 * Makes a quantized model of the one that is trained, evaluates both and times them. What is known of the models stays as it is until all of
 * the new results are there.
 */
export const quantize: Perform<'quantize'> = (task, { settings }, workshop) =>
  onWishedBackend(task, settings, workshop, async () => {
    const { live, shelf, data } = workshop;
    const { train, test } = await datasetFor(live.model.spec, data, task);
    const { network } = live.model;
    const state = await liveState(workshop);
    const file = await quantizeModel({ network, state, trainImages: train, settings }, task);
    const float = { ...shelf.live, known: { ...shelf.live.known } };
    const entry = shelf.draft(file);
    const runners = new Runners(shelf, network);
    try {
      await evaluateEntries([float, entry], { runners, images: test, settings }, task);
      const pair = {
        baseline: runners.of(float),
        candidate: runners.of(entry),
        images: test,
        backend: live.backend,
      };
      const { baseline, candidate } = await measureLatency(pair, task);
      float.known.latency = baseline;
      entry.known.latency = candidate;
    } finally {
      runners.dispose();
    }
    shelf.live.known = float.known;
    shelf.put(entry);
    shelf.assign('baseline', shelf.live.id);
    shelf.assign('candidate', entry.id);
    await concludeShelf(workshop);
  });
