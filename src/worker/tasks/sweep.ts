import { datasetFor } from '../data/images-arrive.ts';
import { runSweep } from '../quantizing/sweep.ts';
import { onWishedBackend } from '../workshop/on-backend.ts';
import { concludeShelf, liveState } from '../workshop/tell.ts';
import type { Perform } from '../workshop/workshop.ts';

/** Tries every width, and every layer alone, on the present weights. */
export const sweep: Perform<'sweep'> = (task, { settings }, workshop) =>
  onWishedBackend(task, settings, workshop, async () => {
    const { live, shelf, data, emit, workspace } = workshop;
    const { train, test } = await datasetFor(live.model.spec, data, task);
    const state = await liveState(workshop);
    const plan = {
      network: live.model.network,
      state,
      shelf,
      trainImages: train,
      testImages: test,
      settings,
    };
    try {
      await runSweep(plan, task, (event) => {
        workspace.log.heard(event);
        emit(event);
      });
    } finally {
      await concludeShelf(workshop);
    }
  });
