import type { EngineEvent } from '../../protocol/events.ts';
import { datasetFor } from '../data/images-arrive.ts';
import { searchFront } from '../quantizing/front/front-search.ts';
import { runSweep } from '../quantizing/sweep.ts';
import { onWishedBackend } from '../workshop/on-backend.ts';
import { concludeShelf, liveState } from '../workshop/tell.ts';
import type { Perform } from '../workshop/workshop.ts';

/** Tries every width, every layer alone, and mixes of widths, on the present weights. */
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
      const tell = (event: EngineEvent) => {
        workspace.log.heard(event);
        emit(event);
      };
      await runSweep(plan, task, tell);
      const { sweep: told } = workspace.log;
      if (!settings.mixes || !told) return;
      await searchFront(plan, task, (front) => tell({ type: 'sweep', ...told, front }));
    } finally {
      await concludeShelf(workshop);
    }
  });
